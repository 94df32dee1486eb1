import { atOnce } from '../../slices';

const shingle = 3;
/** Characters handled in one step. */
const STEP = 30_000;

/** The share (0–1) of a text's runs of three words that another text holds; 1 for a text too short to have any. */
export function coverage(part: string, whole: string): number {
  return atOnce(coverageInSteps(part, whole));
}

/** The same, yielding between its steps so that the thread can be let go. */
export function* coverageInSteps(part: string, whole: string): Generator<void, number> {
  const { distinct, missing } = yield* comparisonInSteps(part, whole);
  return distinct === 0 ? 1 : (distinct - missing) / distinct;
}

/** How many runs of three words a text has, how many different ones, and how many of these another text does not have. */
export interface Comparison {
  all: number;
  distinct: number;
  missing: number;
}

/** Compares a text's words with another's, yielding between its steps. */
export function* comparisonInSteps(part: string, whole: string): Generator<void, Comparison> {
  const words = tokens(part);
  const wanted = new Set(runs(words));
  const all = Math.max(0, words.length + 1 - shingle);
  const missing = new Set(wanted);
  if (all === 0) return { all, distinct: 0, missing: 0 };
  const beginnings = new Set([...wanted].map((run) => run.slice(0, run.indexOf(' '))));
  let before: string[] = [];
  for (const piece of pieces(whole)) {
    const words = [...before, ...tokens(piece)];
    for (const run of runs(words, (word) => beginnings.has(word))) missing.delete(run);
    if (missing.size === 0) break;
    before = words.slice(1 - shingle);
    yield;
  }
  return { all, distinct: wanted.size, missing: missing.size };
}

/** The share (0–1) of a title's words that a text holds; 1 for an empty title. */
export function titleMatch(title: string, text: string): number {
  const wanted = new Set(tokens(title).filter((token) => token.length > 2 || /[^\0-\x7f]/.test(token)));
  if (wanted.size === 0) return 1;
  const held = new Set(tokens(text));
  return [...wanted].filter((token) => held.has(token)).length / wanted.size;
}

/** A text in pieces that end between two words, where it has blanks. */
function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const blank = text.indexOf(' ', from + STEP);
    const to = blank < 0 || blank > from + 2 * STEP ? Math.min(text.length, from + 2 * STEP) : blank;
    yield text.slice(from, to);
    from = to;
  }
}

function* runs(words: readonly string[], mayBegin: (word: string) => boolean = () => true): Generator<string> {
  for (let at = 0; at + shingle <= words.length; at += 1) {
    if (mayBegin(words[at] ?? '')) yield words.slice(at, at + shingle).join(' ');
  }
}

/** Letters and digits only, lower case; East Asian characters one by one. */
function tokens(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{N}]+/gu) ?? []
  );
}
