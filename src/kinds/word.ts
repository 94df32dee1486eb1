/**
 * A name or value as people mean it: without case, width, emoji, marks and the number it is sorted by; `readingStatus`,
 * `reading_status` and `01 – Reading status` are one word. An emoji alone stays as it is.
 */
export function wordOf(text: string): string {
  const known = words.get(text);
  if (known !== undefined) return known;
  const word = readWord(text);
  if (words.size >= MOST) words.clear();
  words.set(text, word);
  return word;
}

/** Names and values repeat in every note of a vault. */
const words = new Map<string, string>();
const MOST = 5000;

function readWord(text: string): string {
  if (text.length > 200) return '';
  const plain = text
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  const bare = plain
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:\d{1,3} )+(?=\p{L})/u, '');
  return bare === '' ? plain.replace(/[\s#[\]"']/g, '') : bare;
}
