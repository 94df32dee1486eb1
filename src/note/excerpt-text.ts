/** The text a feed's markup shows, on one line, without the header arXiv puts before its abstracts. */
export function excerptText(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const element of page.querySelectorAll('script, style')) element.remove();
  for (const block of page.querySelectorAll('p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td')) block.append(' ');
  const text = (page.body.textContent || '').replace(/\s+/g, ' ').trim();
  return text.replace(/^arXiv:\S+\s+Announce Type:\s*\S+\s+Abstract:\s*/i, '');
}
