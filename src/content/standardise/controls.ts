import { unwrap } from './elements';
import { selectAll } from '../page/look-up';

/** Checkboxes become their sign, as a task is not the article's to give; other controls are nothing to read. */
export function standardiseControls(page: Document): void {
  for (const box of selectAll(page, 'input[type="checkbox"]')) {
    if (box.closest('li') === null) box.remove();
    else box.replaceWith(page.createTextNode(box.hasAttribute('checked') ? '☑ ' : '☐ '));
  }
  for (const button of selectAll(page, 'pre button, h1 button, h2 button, h3 button, h4 button, h5 button, h6 button, p > button')) {
    if (isHeading(button)) takeText(button);
    else button.remove();
  }
}

/** Leaves what the button says, without its signs and the lines it is laid out in. */
function takeText(button: Element): void {
  for (const sign of button.querySelectorAll('img, svg')) sign.remove();
  for (const line of button.querySelectorAll('p, div')) unwrap(line);
  unwrap(button);
}

/** Whether the button is all its heading says: it folds and unfolds what the heading heads. */
function isHeading(button: Element): boolean {
  const text = button.textContent.trim();
  return text !== '' && text === button.closest('h1, h2, h3, h4, h5, h6')?.textContent.trim();
}
