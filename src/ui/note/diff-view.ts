import type { DiffLine } from '../../panel/diff';

const SIGNS: Record<DiffLine['kind'], string> = { same: '', removed: '−', added: '+', gap: '' };

/** A difference between two texts, line by line; the sign stands before the colour. */
export function diffView(parent: HTMLElement, lines: readonly DiffLine[]): HTMLElement {
  const view = parent.createDiv({ cls: 'pending-analysis-diff', attr: { tabindex: 0 } });
  for (const line of lines) {
    const row = view.createDiv({ cls: `pending-analysis-diff-line mod-${line.kind}` });
    row.createSpan({ cls: 'pending-analysis-diff-sign', text: SIGNS[line.kind] });
    const text = row.createSpan({ cls: 'pending-analysis-diff-text' });
    if (line.kind === 'gap') text.setText('…');
    for (const span of line.spans) {
      if (span.changed) text.createSpan({ cls: 'pending-analysis-diff-change', text: span.text });
      else text.appendText(span.text);
    }
  }
  return view;
}
