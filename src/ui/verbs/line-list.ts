import type { Line } from '../../verbs/verb';

/** Lines one below the other; those that speak of a note show its path, and lead to it where `open` is given. */
export function lineList(parent: HTMLElement, lines: readonly Line[], open?: (path: string) => void): HTMLElement {
  const list = parent.createEl('ul', { cls: 'pending-analysis-lines', attr: { tabindex: 0 } });
  for (const { text, path } of lines) {
    const item = list.createEl('li');
    if (path === undefined) {
      item.setText(text);
      continue;
    }
    if (open === undefined) item.createDiv({ text });
    else
      item.createEl('a', { text, attr: { href: '#' } }).addEventListener('click', (event) => {
        event.preventDefault();
        open(path);
      });
    item.createDiv({ cls: 'pending-analysis-lines-path', text: path });
  }
  return list;
}
