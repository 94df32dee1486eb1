import { finishRenderMath, loadMathJax, renderMath } from 'obsidian';

/** A formula in a line of text, by Obsidian's rule: no blank inside its signs, no digit behind them, so that prices are none. */
const FORMULA = /(\$[^\s$](?:[^$\n]*[^\s$\\])?\$(?!\d))/;

/** Puts a line of text into an element, its formulas set as the app sets them. Until the app can, they stand as they are written. */
export function showText(el: HTMLElement, text: string): void {
  el.setText(text);
  const pieces = text.split(FORMULA);
  if (pieces.length > 1) void setFormulas(el, text, pieces);
}

async function setFormulas(el: HTMLElement, text: string, pieces: readonly string[]): Promise<void> {
  await loadMathJax();
  // Another text may have come meanwhile.
  if (el.textContent !== text) return;
  el.empty();
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) el.appendText(piece);
    else el.append(renderMath(piece.slice(1, -1), false));
  });
  await finishRenderMath();
}
