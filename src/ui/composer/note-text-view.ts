import { readFrontmatter } from '../../properties/frontmatter';

/** A new note's text as it will be on disk; links, headings and properties are told apart by their look alone. */
export function noteTextView(parent: HTMLElement, text: string): void {
  const view = parent.createEl('pre');
  const body = readFrontmatter(text)?.to ?? 0;
  let at = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) {
    const cls = at < body ? 'pending-analysis-text-property' : /^#{1,6} /.test(line) ? 'pending-analysis-text-heading' : '';
    const row = view.createSpan({ cls });
    for (const piece of line.split(/(!?\[\[[^[\]\n]+\]\])/)) {
      if (/^!?\[\[/.test(piece)) row.createSpan({ cls: 'pending-analysis-text-link', text: piece });
      else row.appendText(piece);
    }
    at += line.length;
  }
}
