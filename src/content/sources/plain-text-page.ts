import { escapeHtml, htmlPage } from './html-page';

/** A plain text file as a page: its blank lines part paragraphs, its first line is the title when it reads like one. */
export function plainTextPage(text: string): string {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const [first = ''] = blocks;
  const hasTitle = first.length < 120 && !first.includes('\n') && blocks.length > 1;
  return htmlPage({
    title: hasTitle ? first.replace(/^#+\s*/, '') : '',
    body: blocks
      .slice(hasTitle ? 1 : 0)
      .map((block) => `<p>${escapeHtml(block)}</p>`)
      .join('\n'),
  });
}
