/** Checkboxes become their sign, as a task is not the article's to give; other controls are nothing to read. */
export function standardiseControls(page: Document): void {
  for (const box of page.querySelectorAll('input[type="checkbox"]')) {
    if (box.closest('li') === null) box.remove();
    else box.replaceWith(page.createTextNode(box.hasAttribute('checked') ? '☑ ' : '☐ '));
  }
  for (const button of page.querySelectorAll('pre button, h1 button, h2 button, h3 button, h4 button, p > button')) button.remove();
}
