import type { IndexedNote } from '../index/indexed-note';
import type { Name } from '../index/name-table';
import { VaultIndex } from '../index/vault-index';
import { COLUMNS, rowOf, weightsOf, type Weights } from '../rank/columns';
import { frame, unframe } from './frame';
import { NumberReader, NumberWriter } from './numbers';

/** An index and the weights learnt for it. */
export interface Learnt {
  index: VaultIndex;
  weights: Weights;
}

/** Everything in one buffer, a note a step; about 8 bytes for each term of each note. */
export function* taking({ index, weights }: Learnt): Generator<void, ArrayBuffer> {
  const out = new NumberWriter();
  const paths: string[] = [];
  const titles: string[] = [];
  const stamps: string[] = [];
  for (let number = 0; number < index.capacity; number++) {
    paths.push(index.pathOf(number));
    const note = index.note(number);
    if (!note) continue;
    titles.push(note.title);
    stamps.push(note.stamp);
    out.write(number);
    writeNote(out, index, note);
    yield;
  }
  return frame(out.written(), { paths, titles, stamps, weights: [...rowOf(weights)] });
}

/** What {@link taking} made, a note a step; undefined when the buffer is of no use. */
export function* restoring(buffer: ArrayBuffer): Generator<void, Learnt | undefined> {
  const content = unframe(buffer);
  if (!content || content.strings.weights.length !== COLUMNS) return undefined;
  const { paths, titles, stamps, weights } = content.strings;
  const index = new VaultIndex();
  for (const path of paths) index.intern(path);
  const from = new NumberReader(content.numbers);
  for (const [i, title] of titles.entries()) {
    const number = from.read();
    const words = { path: paths[number] ?? '', title, stamp: stamps[i] ?? '' };
    index.put(number, readNote(from, index, words));
    yield;
  }
  yield* index.settle();
  return { index, weights: weightsOf(weights) };
}

function writeNote(out: NumberWriter, index: VaultIndex, note: IndexedNote): void {
  const hash = (term: number): number => index.terms.hashOf(term);
  out.write(note.names.length);
  for (const { name, terms } of note.names) {
    out.write(...(name ?? [0, 0, 0]));
    out.writeList(terms.map(hash));
  }
  out.writeList(note.tags.map((tag) => index.tags.hashOf(tag)));
  out.writeList(note.links);
  out.write(note.anchors.length);
  for (const anchor of note.anchors) out.write(...anchor.name, anchor.note);
  out.writeList([...note.signature]);
  out.write(note.run.end - note.run.start);
  index.postings.forEachIn(note.run, (term, holder, count) => { out.write(hash(term), holder, count); });
}

function readNote(from: NumberReader, index: VaultIndex, words: Pick<IndexedNote, 'path' | 'title' | 'stamp'>): IndexedNote {
  const names = from.readEach(() => {
    const name = readName(from);
    return { name: name[1] > 0 ? name : undefined, terms: from.readList().map((hash) => index.terms.intern(hash)) };
  });
  const tags = from.readList().map((hash) => index.tags.intern(hash));
  const links = from.readList();
  const anchors = from.readEach(() => ({ name: readName(from), note: from.read() }));
  const signature = Uint16Array.from(from.readList());
  const start = index.postings.length;
  from.readEach(() => { index.postings.push(index.terms.intern(from.read()), from.read(), from.read()); });
  return { ...words, names, tags, links, anchors, signature, run: { start, end: index.postings.length } };
}

function readName(from: NumberReader): Name {
  return [from.read(), from.read(), from.read()];
}
