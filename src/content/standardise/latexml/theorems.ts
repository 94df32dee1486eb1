import { selectAll } from '../../page/look-up';
import { moveChildren, newElement, rename } from '../elements';

/** Theorems and their like as callouts with number and name; a proof begins with its word, as in print. */
export function standardiseTheorems(page: Document): void {
  for (const theorem of selectAll(page, 'div.ltx_theorem')) {
    const head = theorem.querySelector('.ltx_title');
    if (head?.parentElement !== theorem) continue;
    const title = newElement(page, 'summary');
    moveChildren(head, title);
    title.className = 'ltx_title';
    head.replaceWith(title);
    const kind = /\bltx_theorem_(\w+)/.exec(theorem.className)?.[1] ?? '';
    rename(theorem, 'blockquote', ['id', 'class']).setAttribute('data-callout', /^exa?m/i.test(kind) ? 'example' : 'note');
  }
  for (const head of selectAll(page, '.ltx_title_proof')) {
    const opening = newElement(page, 'em');
    moveChildren(head, opening);
    const first = head.nextElementSibling;
    const paragraph = first?.localName === 'p' ? first : first?.firstElementChild?.localName === 'p' ? first.firstElementChild : undefined;
    if (paragraph === undefined) {
      const own = newElement(page, 'p');
      own.append(opening);
      head.replaceWith(own);
    } else {
      paragraph.prepend(opening, ' ');
      head.remove();
    }
  }
}
