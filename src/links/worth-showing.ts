import { signatureOf } from './duplicates/signature';
import { withoutCopies } from './duplicates/without-copies';
import { LONGEST_TEXT } from './longest-text';
import { gateFor, type Gates } from './rank/gates';
import type { QueryView } from './rank/query-view';
import type { Evidence } from './rank/evidence';
import type { Candidate } from './rank/ranking';
import { strengthOfLink, type Strength } from './strength';
import { unitsOf } from './text/units';

/** How many notes, the best, are looked at. */
const LOOKED_AT = 60;
/** A note with less than this share of the links that its text may have is not shown. */
const LEAST_SHARE = 0.02;
/** Nor one with less evidence than this many times the gate. With less than the second, it is not put forward; with less than the third, not sure. */
const LEAST_EVIDENCE = 0.8;
const ENOUGH_EVIDENCE = 1.2;
const MUCH_EVIDENCE = 1.8;
/** Nor one with fewer of the query's words: a single one is no reason. */
const FEWEST_WORDS = 2;
/** No note is sure with less than this share of the evidence for the best. */
const NEARLY_BEST = 0.75;
/** A copy of the text has at least this much evidence; with less for all, the text need not be read again to look for one. */
const COPY = 1.2;
/** The highest strength of what is not put forward, and of what is not sure. */
const LOOSE = 1;
const UNSURE = 2;

/** The ranked notes of a text, and what tells whether it belongs to the vault. */
interface Judged {
  notes: readonly Candidate[];
  evidence: Pick<Evidence, 'belongs'>;
}

/** A note that is worth showing, and how much speaks for it, at least 1. */
export interface Shown extends Candidate {
  strength: Strength;
}

/**
 * Which of the ranked notes may well be linked, best first and each once: of copies the first, and none of the text itself.
 * None when the text has nothing to do with the vault.
 */
export function worthShowing(view: QueryView, { notes, evidence }: Judged, gates: Gates): Shown[] {
  const first = notes.slice(0, LOOKED_AT);
  const gate = gateFor(view, gates);
  const ranked = first.map(({ note }) => note);
  if (!evidence.belongs(ranked, gate)) return [];
  const best = first.reduce((most, one) => Math.max(most, one.evidence), 0);
  const own = best < COPY ? undefined : signatureOf(unitsOf(view.query.text.slice(0, LONGEST_TEXT)));
  return withoutCopies(view.index, first, own)
    .filter((one) => one.share >= LEAST_SHARE && one.evidence >= LEAST_EVIDENCE * gate && sharesEnough(view, one.note))
    .map((one) => ({ ...one, strength: lower(strengthOfLink(one.share), mostFor(view, one.evidence, { best, gate })) }));
}

/** The highest strength that the evidence allows. A title alone is right too seldom for anything to be linked unasked. */
function mostFor({ fullness }: QueryView, evidence: number, { best, gate }: { best: number; gate: number }): Strength {
  if (evidence < ENOUGH_EVIDENCE * gate) return LOOSE;
  return fullness < 1 || evidence < Math.max(MUCH_EVIDENCE * gate, NEARLY_BEST * best) ? UNSURE : 4;
}

function lower(a: Strength, b: Strength): Strength {
  return a < b ? a : b;
}

function sharesEnough({ index, held }: QueryView, note: number): boolean {
  const run = index.note(note)?.run;
  let shared = 0;
  if (run)
    index.postings.forEachIn(run, (term, holder) => {
      if (holder === note && held.has(term)) shared++;
    });
  return shared >= FEWEST_WORDS;
}
