import type { IndexedNote } from '../index/indexed-note';
import type { Name } from '../index/name-table';
import { VaultIndex } from '../index/vault-index';
import { list, number, object, shaped, where } from '../../shape';
import { FEATURES } from '../rank/features';
import type { Lessons } from '../rank/learn';
import { framing, unframing } from './frame';
import { NumberReader, NumberWriter } from './numbers';
import { TermNumbers } from './term-numbers';

/** An index and what was learnt from its links. */
export interface Learnt {
  index: VaultIndex;
  lessons: Lessons;
}

/** Changed whenever earlier snapshots can no longer be read, texts are read in another way, or another net is shipped. */
const FORMAT = 0x504c4b09;

const PATHS_A_STEP = 200;

const StoredLessons = object({
  weights: where(list(number), ({ length }) => length === FEATURES),
  gates: object({ text: number, title: number }),
});

/** Everything in one buffer, one note per step; about 4 bytes for each term of each note. */
export function* taking({ index, lessons: { weights, gates } }: Learnt): Generator<void, ArrayBuffer> {
  const [head, paths, notes] = [new NumberWriter(), new NumberWriter(), new NumberWriter()];
  const terms = new TermNumbers(index.terms);
  // The index may change between two steps: what is written refers to what stands further on at most.
  let number = 0;
  let written = 0;
  for (; number < index.capacity; number++) {
    paths.writeText(index.pathOf(number));
    const note = index.note(number);
    if (!note) continue;
    written++;
    notes.write(number);
    writeNote(notes, { index, terms, number, note });
    yield;
  }
  head.writeText(JSON.stringify({ weights: [...weights], gates }));
  head.write(number, written);
  return yield* framing(
    FORMAT,
    [head, paths, notes].flatMap((part) => part.written()),
  );
}

/** What {@link taking} made, one note per step; undefined when the buffer is of no use. */
export function* restoring(buffer: ArrayBuffer): Generator<void, Learnt | undefined> {
  const bytes = yield* unframing(buffer, FORMAT);
  if (bytes === undefined) return undefined;
  const from = new NumberReader(bytes);
  const lessons = shaped(StoredLessons, JSON.parse(from.readText()));
  if (lessons === undefined) return undefined;
  const [pathCount, noteCount] = [from.read(), from.read()];
  const index = new VaultIndex();
  // The path of each number, whether its note is there or only linked to.
  for (let number = 0; number < pathCount; number++) {
    index.intern(from.readText());
    if (number % PATHS_A_STEP === 0) yield;
  }
  const terms = new TermNumbers(index.terms);
  for (let left = noteCount; left > 0; left--) {
    const number = from.read();
    index.put(number, readNote(from, { index, terms, number }));
    yield;
  }
  yield* index.settle();
  return { index, lessons: { weights: Float64Array.from(lessons.weights), gates: lessons.gates } };
}

interface Writing {
  index: VaultIndex;
  terms: TermNumbers;
  number: number;
  note: IndexedNote;
}

function writeNote(out: NumberWriter, { index, terms, number, note }: Writing): void {
  out.writeText(note.title);
  out.writeText(note.stamp);
  out.write(note.names.length);
  for (const { name, terms: own } of note.names) {
    out.write(...(name ?? [0, 0, 0]));
    out.write(own.length);
    for (const term of own) terms.write(out, term);
  }
  out.writeList(note.tags.map((tag) => index.tags.hashOf(tag)));
  out.writeList(note.links);
  out.write(note.anchors.length);
  for (const { name, note: target, line } of note.anchors) out.write(...(name ?? [0, 0, 0]), target, line);
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
}

function readNote(from: NumberReader, { index, terms, number }: Reading): IndexedNote {
  const title = from.readText();
  const stamp = from.readText();
  const names = from.readEach(() => {
    const name = readName(from);
    return { name: nameOrNone(name), terms: from.readEach(() => terms.read(from)) };
  });
  const tags = from.readEach(() => index.tags.intern(from.read()));
  const links = from.readList();
  const anchors = from.readEach(() => ({ name: nameOrNone(readName(from)), note: from.read(), line: from.read() }));
  const signature = from.readShorts();
  const start = index.postings.length;
  for (let left = from.read(); left > 0; left--) {
    const term = terms.read(from);
    const holder = from.read();
    index.postings.push(term, holder === 0 ? number : holder - 1, from.read());
  }
  return { path: index.pathOf(number), title, stamp, names, tags, links, anchors, signature, run: { start, end: index.postings.length } };
}

function nameOrNone(name: Name): Name | undefined {
  return name[1] > 0 ? name : undefined;
}

function readName(from: NumberReader): Name {
  return [from.read(), from.read(), from.read()];
}
