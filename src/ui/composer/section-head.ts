/** A heading of the composer with a count at its end; returns where the count goes. */
export function sectionHead(parent: HTMLElement, text: string, id = ''): HTMLElement {
  const head = parent.createDiv({ cls: 'pending-analysis-section-head' });
  head.createDiv({ cls: 'pending-analysis-section-title', text, attr: { role: 'heading', 'aria-level': 3, ...(id && { id }) } });
  return head.createDiv({ cls: 'pending-analysis-section-count' });
}
