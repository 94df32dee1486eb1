/** Letters and digits of a piece that is looked for: long enough to be no coincidence, short enough to survive a change or two. */
const PIECE = 24;
/** Of all pieces, how many an article must have for the text to be its own. */
const MOST = 0.8;
/** Texts with fewer letters are not told by this. */
const LEAST = 48;

/**
 * Whether what stands in a note is an excerpt of a page: nearly all of it is said there in the same words, whatever the
 * markup. Such a text is the feed's, whoever wrote it down; a person's own words are in no page.
 */
export function isSaidByPage(text: string, article: string): boolean {
  const [said, page] = [letters(text), letters(article)];
  if (said.length < LEAST) return said !== '' && page.includes(said);
  let [found, all] = [0, 0];
  for (let at = 0; at + PIECE <= said.length; at += PIECE) {
    all += 1;
    if (page.includes(said.slice(at, at + PIECE))) found += 1;
  }
  return found >= all * MOST;
}

/** Letters and digits alone, without tags, addresses and character references. */
function letters(text: string): string {
  return text
    .replace(/<[^<>]*>|&#?\w{1,8};|\]\([^()\s]*(?:\s[^()]*)?\)|https?:\/\/[^\s<>)\]]+/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
