/** The clipboard's HTML, else its plain text as HTML paragraphs; undefined when it holds neither or may not be read. */
export async function readClipboard(win: Window): Promise<string | undefined> {
  const { clipboard } = win.navigator;
  try {
    for (const item of await clipboard.read()) {
      if (item.types.includes('text/html')) return await (await item.getType('text/html')).text();
    }
    return asHtml(await clipboard.readText());
  } catch {
    return clipboard.readText().then(asHtml, () => undefined);
  }
}

function asHtml(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\n/g, '<br>')}</p>`)
    .join('\n');
}
