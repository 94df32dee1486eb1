import type { VaultIndex } from '../index/vault-index';
import type { LinkQuery, VaultNote } from '../note';
import { exampleOf, type Example } from './example';
import { fit } from './fit';
import { highest, QueryView } from './query-view';
import { scoring } from './score';
import { shippedOuter } from './shipped-net';

const CANDIDATES = 100;
const BATCHES = 4;
/** See `fit`: with a hundred notes the vault has the last word, and what it says nothing about stays as shipped. */
const PULL = 1;

/** Fewest and most links of a note that is asked about its links; more make a list, not a note. */
const FEWEST_LINKS = 3;
const MOST_LINKS = 30;

/** Whether a note with this many links can teach what links in this vault are like. */
export function canTeach(links: number): boolean {
  return links >= FEWEST_LINKS && links <= MOST_LINKS;
}

/**
 * Weights fitted to the vault's own links: each of the given notes is taken out of the index, the index is
 * asked what it should link to, and its own links are the answer. The notes are back in the index at the end.
 */
export function* learning(index: VaultIndex, notes: readonly VaultNote[]): Generator<void, Float64Array> {
  const examples: Example[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const asked = notes.filter((_, i) => i % BATCHES === batch);
    for (const note of asked) {
      index.remove(note.path);
      yield;
    }
    for (const note of asked) yield* ask(index, note, examples);
    for (const note of asked) {
      yield* index.adding(note);
      yield;
    }
  }
  return yield* fit(examples, shippedOuter, PULL);
}

/** The queries that ask a note for its links: its text with the links' texts left in, as a draft has them before it is linked, and without. */
export function questionsOf(note: VaultNote): LinkQuery[] {
  const { title, aliases, tags } = note;
  return [withoutLinkLists(note), withoutLinkTexts(note)].map((text) => ({ title, aliases, tags, text }));
}

function* ask(index: VaultIndex, note: VaultNote, examples: Example[]): Generator<void> {
  const truth = new Set(note.links.flatMap((path) => index.numberOf(path) ?? []));
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
