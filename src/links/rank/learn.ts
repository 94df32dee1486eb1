import type { VaultIndex } from '../index/vault-index';
import type { LinkQuery, VaultNote } from '../note';
import { exampleOf, type Example } from './example';
import { fit } from './fit';
import { highest, QueryView } from './query-view';
import { scoring } from './score';
import { gatesFrom, shippedGates, type Gates } from './gates';
import { ranking } from './ranking';
import { shippedOuter } from './shipped-net';

const CANDIDATES = 100;
const BATCHES = 4;
/** See `fit`: with a hundred notes the vault has the last word, and what it says nothing about stays as shipped. */
const PULL = 1;
/** How much of its text a note is known by when it is asked how close it is to the others, in UTF-16 units: as much as a feed gives. */
const EXCERPT = 600;

/** Fewest and most links of a note that is asked about its links; more make a list, not a note. */
const FEWEST_LINKS = 3;
const MOST_LINKS = 30;

/** What a vault teaches about its links. */
export interface Lessons {
  /** One for each feature of a candidate. */
  weights: Float64Array;
  gates: Gates;
}

/** What a vault without links goes by. */
export const shippedLessons: Lessons = { weights: shippedOuter, gates: shippedGates };

/** Whether a note with this many links can teach what links in this vault are like. */
export function canTeach(links: number): boolean {
  return links >= FEWEST_LINKS && links <= MOST_LINKS;
}

/**
 * Weights fitted to the vault's own links, and gates that its own notes pass: each of the given notes is taken out of the
 * index, the index is asked what it should link to, and its own links are the answer. The notes are back in the index at
 * the end.
 */
export function* learning(index: VaultIndex, notes: readonly VaultNote[]): Generator<void, Lessons> {
  const examples: Example[] = [];
  const ties = { text: [] as number[], title: [] as number[] };
  for (let batch = 0; batch < BATCHES; batch++) {
    const asked = notes.filter((_, i) => i % BATCHES === batch).map((note) => ({ note, links: linksOf(index, note) }));
    for (const { note } of asked) {
      index.remove(note.path);
      yield;
    }
    for (const one of asked) yield* ask(index, one, examples);
    for (const { note } of asked) {
      ties.text.push(yield* tieOf(index, { title: note.title, text: withoutLinkTexts(note).slice(0, EXCERPT) }));
      ties.title.push(yield* tieOf(index, { title: note.title, text: '' }));
    }
    for (const { note } of asked) {
      yield* index.adding(note);
      yield;
    }
  }
  return { weights: yield* fit(examples, shippedOuter, PULL), gates: gatesFrom(ties) };
}

/** The queries that ask a note for its links: its text with the links' texts left in, as a draft has them before it is linked, and without. */
export function questionsOf(note: VaultNote): LinkQuery[] {
  const { title, aliases, tags } = note;
  return [withoutLinkLists(note), withoutLinkTexts(note)].map((text) => ({ title, aliases, tags, text }));
}

/** The notes that a note links to in words of its own: a template's links teach nothing. */
function linksOf(index: VaultIndex, { path }: VaultNote): readonly number[] {
  const number = index.numberOf(path);
  return number === undefined ? [] : index.graph.linksOf(number);
}

interface Asked {
  note: VaultNote;
  links: readonly number[];
}

function* ask(index: VaultIndex, { note, links }: Asked, examples: Example[]): Generator<void> {
  const truth = new Set(links.filter((link) => index.note(link)));
  if (truth.size === 0) return;
  for (const query of questionsOf(note)) {
    const view = new QueryView(index, query);
    const { scores, total } = yield* scoring(view);
    // A link that is no candidate is not taught: no signal supports it, so weights could only turn against all signals.
    examples.push(exampleOf(scores, highest(total, CANDIDATES), truth));
    view.release();
    yield;
  }
}

/** How closely a note that was taken out is tied to the others. */
function* tieOf(index: VaultIndex, query: LinkQuery): Generator<void, number> {
  const view = new QueryView(index, query);
  const { notes, evidence } = yield* ranking(view, shippedOuter, { withLinked: true });
  const tie = evidence.tie(notes.map(({ note }) => note));
  view.release();
  yield;
  return tie;
}

/** The text without what the given links show. */
export function withoutLinkTexts({ text, anchors }: Pick<VaultNote, 'text' | 'anchors'>): string {
  let rest = text;
  for (const [, shown, line] of anchors) {
    const at = Math.max(0, rest.indexOf(line));
    const from = rest.indexOf(shown, at);
    if (shown !== '' && from >= 0) rest = `${rest.slice(0, from)} ${rest.slice(from + shown.length)}`;
  }
  return rest;
}

/** The text without the lines that are nothing but links. */
function withoutLinkLists({ text, anchors }: VaultNote): string {
  const shown = [...new Set(anchors.map((anchor) => anchor[1]))].sort((a, b) => b.length - a.length);
  return text
    .split('\n')
    .filter((line) => {
      const rest = shown.reduce((part, words) => (words === '' ? part : part.split(words).join('')), line);
      return rest === line || rest.replace(/[^\p{L}\p{N}]/gu, '').length >= 6;
    })
    .join('\n');
}
