import { BLOCK, moveChildren, newElement, unwrap } from './elements';
import { selectAll } from '../page/look-up';

/** What a style alone says of a stretch of text, as editors export it; and `cite` around a whole reference, which is no title. */
export function standardiseStyles(page: Document): void {
  for (const span of selectAll(page, 'span[style*="font-"], span[style*="line-through"]')) {
    const style = span.getAttribute('style') ?? '';
    const names = STYLES.flatMap(({ pattern, name }) => (pattern.test(style) && span.closest(name) === null ? [name] : []));
    if (
      names.length === 0 ||
      span.querySelector(BLOCK) !== null ||
      span.textContent.trim() === '' ||
      span.closest('h1, h2, h3, h4, h5, h6, pre, th') !== null
    )
      continue;
    for (const name of names) {
      const inner = newElement(page, name);
      moveChildren(span, inner);
      span.append(inner);
    }
  }
  for (const cite of selectAll(page, 'cite')) if (cite.classList.contains('citation') || cite.querySelector('i, em') !== null) unwrap(cite);
}

const STYLES = [
  { pattern: /font-weight:\s*(?:bold|[6-9]00)/, name: 'strong' },
  { pattern: /font-style:\s*(?:italic|oblique)/, name: 'em' },
  { pattern: /text-decoration[^;]*line-through/, name: 'del' },
];
