import { selectAll } from '../page/look-up';

/** A column's alignment, from style or class, as the attribute that outlives both. */
export function standardiseTables(page: Document): void {
  for (const cell of selectAll(page, 'td, th')) {
    const side =
      /text-align:\s*(left|center|right)/.exec(cell.getAttribute('style') ?? '')?.[1] ??
      /\b(?:has-)?text-(?:align-)?(left|center|right)\b/.exec(cell.className)?.[1];
    if (side !== undefined && !cell.hasAttribute('align')) cell.setAttribute('align', side);
  }
}
