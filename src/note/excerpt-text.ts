/** What arXiv's feed puts before each abstract. */
const PREAMBLE = /^arXiv:\S+\s+Announce Type:\s*\S+\s*(?:Abstract:\s*)?/i;
/** What feeds and pipelines write where they have nothing to say. */
const NOTHING = /^(?:no description(?: available)?|no summary|n\/a|暂无(?:描述|摘要)|无)[.。]?$/i;

/** The text a feed's markup shows, on one line, without the header arXiv puts before its abstracts; empty where it says nothing. */
export function excerptText(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const element of page.querySelectorAll('script, style')) element.remove();
  for (const block of page.querySelectorAll('p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td')) block.append(' ');
  return withoutPreamble((page.body.textContent || '').replace(/\s+/g, ' '));
}

/** A feed's text without what is put before it; empty where all it says is that there is nothing. */
export function withoutPreamble(text: string): string {
  const own = text.trim().replace(PREAMBLE, '');
  return NOTHING.test(own) ? '' : own;
}
