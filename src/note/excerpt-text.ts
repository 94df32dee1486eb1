/** What feeds put around a text: arXiv before each abstract, LessWrong and its like before each post and behind it. */
const FRAMES = [
  /^arXiv:\S+\s+Announce Type:\s*\S+\s*(?:Abstract:\s*)?(?<own>.*)$/is,
  /^Published on [A-Z][a-z]+ \d{1,2}, \d{4} \d{1,2}:\d{2} [AP]M [A-Z]{3}\s*(?<own>.*?)(?:\s*Discuss)?$/s,
];
/** What feeds and pipelines write where they have nothing to say. */
const NOTHING = /^(?:no description(?: available)?|no summary|n\/a|暂无(?:描述|摘要)|无)[.。]?$/i;

/** The text a feed's markup shows, on one line, without what feeds put around it; empty where it says nothing. */
export function excerptText(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const element of page.querySelectorAll('script, style')) element.remove();
  for (const block of page.querySelectorAll('p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td')) block.append(' ');
  return withoutFrame((page.body.textContent || '').replace(/\s+/g, ' '));
}

/** A feed's text without what is put around it; empty where all it says is that there is nothing. */
export function withoutFrame(text: string): string {
  const own = FRAMES.reduce((rest, frame) => frame.exec(rest)?.groups?.['own'] ?? rest, text.trim());
  return NOTHING.test(own) ? '' : own;
}
