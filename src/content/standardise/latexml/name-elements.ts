import { childElements } from '../../page/elements-in';
import { selectAll } from '../../page/look-up';
import { rename } from '../elements';

/** Elements by the class LaTeXML gives them. */
const NAMES = [
  ...(['tabular table', 'thead thead', 'tbody tbody', 'tfoot tfoot', 'tr tr', 'th th', 'td td'] as const),
  ...(['figure figure', 'table figure', 'float figure', 'caption figcaption', 'quote blockquote', 'para div', 'block div', 'p p'] as const),
  ...(['itemize ul', 'enumerate ol', 'description dl', 'listing div', 'listingline div', 'theorem div', 'proof div'] as const),
] as const;

const KEPT = ['class', 'id', 'colspan', 'rowspan', 'style'];

/**
 * Within a line, a cell or a drawing LaTeXML writes nothing but spans (`f:blockelement` in its LaTeXML-common.xsl): they
 * become the elements that their classes say they are.
 */
export function nameElements(page: Document): void {
  for (const pair of NAMES) {
    const [className = '', name = ''] = pair.split(' ');
    for (const span of selectAll(page, `span.ltx_${className}`)) rename(span, name, KEPT);
  }
  for (const item of selectAll(page, 'span.ltx_item')) rename(item, nameOfItem(item), KEPT);
}

/** A description's items come in twos: a label alone, and what it labels. */
function nameOfItem(item: Element): string {
  if (item.parentElement?.localName !== 'dl') return 'li';
  const [first, ...more] = childElements(item);
  return first?.matches('.ltx_tag') === true && more.length === 0 ? 'dt' : 'dd';
}
