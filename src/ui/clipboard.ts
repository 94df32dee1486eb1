import type { Pasted } from '../content/pasted';
import type { ClipboardContent } from '../app/shell';

/** What the clipboard holds; `refused` where it may not be read, as on phones and where the person said so. */
export async function readClipboard({ navigator }: Window): Promise<ClipboardContent | 'refused'> {
  // Old phones have none.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return 'refused';
  const html = await htmlIn(clipboard).catch(() => '');
  const text = await clipboard.readText().catch(() => undefined);
  if (text === undefined && html === '') return 'refused';
  const pasted: Pasted = { html, text: text ?? '' };
  return html.trim() === '' && pasted.text.trim() === '' ? 'empty' : pasted;
}

/** Puts a text there; false where that is refused. */
export async function writeClipboard({ navigator }: Window, text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Some engines give the text alone. */
async function htmlIn(clipboard: Clipboard): Promise<string> {
  for (const item of await clipboard.read()) if (item.types.includes('text/html')) return (await item.getType('text/html')).text();
  return '';
}
