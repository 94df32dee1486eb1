const shingle = 3;

/** The share (0–1) of a text's runs of three words that another text holds; 1 for a text too short to have any. */
export function coverage(part: string, whole: string): number {
  const wanted = shingles(part);
  if (wanted.size === 0) return 1;
  const held = shingles(whole);
  let found = 0;
  for (const run of wanted) if (held.has(run)) found += 1;
  return found / wanted.size;
}

/** The share (0–1) of a title's words that a text holds; 1 for an empty title. */
export function titleMatch(title: string, text: string): number {
  const wanted = new Set(tokens(title).filter((token) => token.length > 2 || /[^\0-\x7f]/.test(token)));
  if (wanted.size === 0) return 1;
  const held = new Set(tokens(text));
  return [...wanted].filter((token) => held.has(token)).length / wanted.size;
}

function shingles(text: string): Set<string> {
  const words = tokens(text);
  return new Set(words.slice(0, Math.max(0, words.length - shingle + 1)).map((_, at) => words.slice(at, at + shingle).join(' ')));
}

/** Letters and digits only, lower case; East Asian characters one by one. */
function tokens(text: string): string[] {
  return text.toLowerCase().normalize('NFKC').match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{N}]+/gu) ?? [];
}
