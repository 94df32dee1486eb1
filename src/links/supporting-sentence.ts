import { linesOf } from '../text/lines';
import { sentenceSpans } from '../text/sentence-spans';
import { LONGEST_QUERY, type QueryView } from './rank/query-view';
import { termsOf, unitsOf } from './text/units';

/** A longer one is no sentence to quote. */
const LONGEST = 400;
/** The idf of what a sentence must share with the note to be its support: about one rare word, in a small vault half of the highest. */
const ENOUGH = 3;
const ENOUGH_OF_HIGHEST = 0.5;

/** Headings, rows of tables, fences: no sentence begins there. */
const NO_PROSE = /^[ \t>]*(?:#{1,6}[ \t]|\||`{3}|~{3}|\$\$)/;
/** What stands before the text of a line, and the id behind that of a block. */
const MARKS = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]|\[.\][ \t])+|[ \t]+\^[\w-]+[ \t]*$/g;

/** The sentence of the query's text that holds most of what is rare in the note; its name counts three times. */
export function supportingSentence(view: QueryView, note: number): string | undefined {
  const values = valuesOf(view, note);
  let best: string | undefined;
  let highest = Math.min(ENOUGH, ENOUGH_OF_HIGHEST * view.index.highestIdf);
  for (const { sentence, hashes } of readSentences(view)) {
    let value = 0;
    for (const hash of hashes) value += values.get(hash) ?? 0;
    value /= Math.sqrt(Math.max(hashes.size, 8) / 8);
    if (value > highest) [best, highest] = [sentence, value];
  }
  return best;
}

/** What each term of the query is worth as support for a note, by hash. */
function valuesOf(view: QueryView, note: number): Map<number, number> {
  const values = new Map<number, number>();
  const indexed = view.index.note(note);
  if (!indexed) return values;
  view.index.postings.forEachIn(indexed.run, (term, holder) => {
    const held = holder === note ? view.held.get(term) : undefined;
    if (held) values.set(held.hash, held.idf);
  });
  const named = new Set(indexed.names.flatMap(({ terms }) => terms));
  for (const term of named) {
    const held = view.held.get(term);
    if (held) values.set(held.hash, held.idf * 3);
  }
  return values;
}

interface ReadSentence {
  sentence: string;
  hashes: ReadonlySet<number>;
}

const read = new WeakMap<QueryView, ReadSentence[]>();

function readSentences(view: QueryView): ReadSentence[] {
  const known = read.get(view);
  if (known) return known;
  const sentences = linesOf(view.query.text.slice(0, LONGEST_QUERY))
    .filter(({ text }) => !NO_PROSE.test(text))
    .map(({ text }) => text.replace(MARKS, ''))
    .flatMap((text) => sentenceSpans(text).map(([from, to]) => text.slice(from, to)))
    .filter((sentence) => sentence.length <= LONGEST)
    .map((sentence) => ({ sentence, hashes: new Set(termsOf(unitsOf(sentence)).map(({ hash }) => hash)) }));
  read.set(view, sentences);
  return sentences;
}
