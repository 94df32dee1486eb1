/** What the feed pipelines write where a page's text is to come, each the whole of its line, behind a warning sign. */
const SENTENCES = ['内容抓取延迟到分析阶段。使用 web_fetch(url) 或 Jina AI 补充。', 'Full content not available (fetch failed).'].map(
  comparable,
);

/**
 * Where the placeholder ends with which a section's body begins; undefined where the first line of the body that is not
 * blank is anything else, however much it resembles one.
 */
export function placeholderEnd(text: string, { from, to }: { from: number; to: number }): number | undefined {
  const [all = '', sentence] = /^\s*⚠[\uFE0E\uFE0F]?([^\r\n]*)/.exec(text.slice(from, to)) ?? [];
  if (sentence === undefined || sentence.length > LONGEST) return undefined;
  return SENTENCES.includes(comparable(sentence)) ? from + all.length : undefined;
}

/** Longer than any placeholder: such a line need not be compared. */
const LONGEST = 200;

/** Without blanks, width and case, which pipelines and editors change, and without the full stop at the end. */
function comparable(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[.。]$/, '')
    .toLowerCase();
}
