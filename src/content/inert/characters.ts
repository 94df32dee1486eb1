/**
 * Text with LF line ends and without what a reader cannot see: controls, bidirectional overrides
 * and isolates, tag characters, noncharacters, lone surrogates. The zero-width space stays: the
 * writer uses it to keep marks apart.
 */
export function harmlessCharacters(text: string): string {
  return withoutUnseen(withLineFeeds(text));
}

/** Characters handled in one step. */
const STEP = 60_000;

/** The same of a long text, yielding between its steps so that the thread can be let go. */
export function* harmlessInSteps(text: string): Generator<void, string> {
  const lines = withLineFeeds(text);
  let harmless = '';
  for (let from = 0; from < lines.length;) {
    const end = lines.indexOf('\n', from + STEP);
    const to = end < 0 ? lines.length : end;
    harmless += withoutUnseen(lines.slice(from, to));
    from = to;
    yield;
  }
  return harmless;
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}

function withoutUnseen(text: string): string {
  return text
    .replace(/[\f\v]/g, ' ')
    .replace(
      /(?![\n\t])\p{Cc}|\p{Cs}|[\u061c\u180e\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu,
      '',
    );
}

/** A text of which no mark is left that could be the beginning of anything: for what does not come to rest. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/[^\p{L}\p{N}\p{M}.,;?'’‘“”…\n]+/gu, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
