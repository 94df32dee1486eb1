import * as v from 'valibot';
import type { IndexedNote } from '../index/indexed-note';
import type { Name } from '../index/name-table';
import { VaultIndex } from '../index/vault-index';
import { FEATURES } from '../rank/features';
import { framing, unframing } from './frame';
import { NumberReader, NumberWriter } from './numbers';
import { TermNumbers } from './term-numbers';

/** An index and the weights learnt for it. */
export interface Learnt {
  index: VaultIndex;
  /** One for each feature of a candidate. */
  weights: Float64Array;
}

/** Changes whenever a snapshot of before can no longer be read, or texts are read in another way. */
const FORMAT = 0x504c4b05;

const PATHS_A_STEP = 1000;

const Words = v.object({
  /** Path of each note number, whether its note is there or only linked to. */
  paths: v.array(v.string()),
  /** Title and stamp of each note, in the order of the numbers' records. */
  titles: v.array(v.string()),
  stamps: v.array(v.string()),
  /** One for each feature. */
  weights: v.pipe(v.array(v.number()), v.length(FEATURES)),
});

/** Everything in one buffer, a note a step; about 4 bytes for each term of each note. */
export function* taking({ index, weights }: Learnt): Generator<void, ArrayBuffer> {
  const out = new NumberWriter();
  const terms = new TermNumbers(index.terms);
  const paths: string[] = [];
  const titles: string[] = [];
  const stamps: string[] = [];
  // The index may change between two steps: what is written refers to what stands further on at most.
  for (let number = 0; number < index.capacity; number++) {
    paths.push(index.pathOf(number));
    const note = index.note(number);
    if (!note) continue;
    titles.push(note.title);
    stamps.push(note.stamp);
    out.write(number);
    writeNote(out, { index, terms, number, note });
    yield;
  }
  return yield* framing(FORMAT, out.written(), { paths, titles, stamps, weights: [...weights] });
}

/** What {@link taking} made, a note a step; undefined when the buffer is of no use. */
export function* restoring(buffer: ArrayBuffer): Generator<void, Learnt | undefined> {
  const content = yield* unframing(buffer, FORMAT, Words);
  if (!content) return undefined;
  const { paths, titles, stamps, weights } = content.words;
  const index = new VaultIndex();
  for (const [number, path] of paths.entries()) {
    index.intern(path);
    if (number % PATHS_A_STEP === 0) yield;
  }
  const terms = new TermNumbers(index.terms);
  const from = new NumberReader(content.bytes);
  for (const [i, title] of titles.entries()) {
    const number = from.read();
    const words = { path: paths[number] ?? '', title, stamp: stamps[i] ?? '' };
    index.put(number, readNote(from, { index, terms, number, words }));
    yield;
  }
  yield* index.settle();
  return { index, weights: Float64Array.from(weights) };
}

interface Writing {
  index: VaultIndex;
  terms: TermNumbers;
  number: number;
  note: IndexedNote;
}

function writeNote(out: NumberWriter, { index, terms, number, note }: Writing): void {
  out.write(note.names.length);
  for (const { name, terms: own } of note.names) {
    out.write(...(name ?? [0, 0, 0]));
    out.write(own.length);
    for (const term of own) terms.write(out, term);
  }
  out.writeList(note.tags.map((tag) => index.tags.hashOf(tag)));
  out.writeList(note.links);
  out.write(note.anchors.length);
  for (const anchor of note.anchors) out.write(...anchor.name, anchor.note);
  out.writeList(note.signature);
  out.write(note.run.end - note.run.start);
  index.postings.forEachIn(note.run, (term, holder, count) => {
    terms.write(out, term);
    out.write(holder === number ? 0 : holder + 1, count);
  });
}

interface Reading {
  index: VaultIndex;
  terms: TermNumbers;
  number: number;
  words: Pick<IndexedNote, 'path' | 'title' | 'stamp'>;
}

function readNote(from: NumberReader, { index, terms, number, words }: Reading): IndexedNote {
  const names = from.readEach(() => {
    const name = readName(from);
    return { name: name[1] > 0 ? name : undefined, terms: from.readEach(() => terms.read(from)) };
  });
  const tags = from.readList().map((hash) => index.tags.intern(hash));
  const links = from.readList();
  const anchors = from.readEach(() => ({ name: readName(from), note: from.read() }));
  const signature = Uint16Array.from(from.readList());
  const start = index.postings.length;
  from.readEach(() => {
    const term = terms.read(from);
    const holder = from.read();
    index.postings.push(term, holder === 0 ? number : holder - 1, from.read());
  });
  return { ...words, names, tags, links, anchors, signature, run: { start, end: index.postings.length } };
}

function readName(from: NumberReader): Name {
  return [from.read(), from.read(), from.read()];
}
