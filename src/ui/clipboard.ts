import type { Pasted } from '../content/pasted';

/** What the clipboard holds; undefined when that is nothing to read, or it may not be read. */
export async function readClipboard(win: Window): Promise<Pasted | undefined> {
  const { clipboard } = win.navigator;
  let html = '';
  try {
    for (const item of await clipboard.read()) {
      if (html === '' && item.types.includes('text/html')) html = await (await item.getType('text/html')).text();
    }
  } catch {
    // Some engines give the text alone.
  }
  const text = await clipboard.readText().catch(() => '');
  return html.trim() === '' && text.trim() === '' ? undefined : { html, text };
}
