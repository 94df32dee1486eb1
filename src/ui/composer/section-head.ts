/** A heading of the composer: its line, for what belongs at its end, and the place of a count in it. */
export interface SectionHead {
  line: HTMLElement;
  count: HTMLElement;
}

/** Begins a section of the composer; `id` is the heading's, for what it names. */
export function sectionHead(parent: HTMLElement, text: string, id = ''): SectionHead {
  const line = parent.createDiv({ cls: 'pending-analysis-section-head' });
  line.createDiv({ cls: 'pending-analysis-section-title', text, attr: { role: 'heading', 'aria-level': 3, ...(id && { id }) } });
  return { line, count: line.createDiv({ cls: 'pending-analysis-section-count' }) };
}
