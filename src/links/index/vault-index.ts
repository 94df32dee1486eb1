import type { VaultNote } from '../note';
import { hashText, joinHashes } from '../../text/hash';
import { stopWords } from '../text/stop-words';
import { countTerms, unitsOf } from '../text/units';
import { boilerplateIn, lineKey } from './boilerplate';
import { LinkGraph } from './link-graph';
import { LinkerTexts } from './linker-texts';
import { nameOf, NameTable } from './name-table';
import type { IndexedAnchor, IndexedName, IndexedNote } from './indexed-note';
import { Postings, weightOfCount } from './postings';
import { readingNote } from './read-note';
import { Scratch } from './scratch';
import { TermTable } from './term-table';

const CONTEXT = hashText('context');

/** The vault as numbers: who holds which terms, who links to whom, what each is called. It holds no text. */
export class VaultIndex {
  /** Terms of texts, and, under hashes of their own, the terms around links. */
  readonly terms = new TermTable();
  readonly postings = new Postings();
  /** Who links to whom, but for links that a template put into many notes. */
  readonly graph = new LinkGraph();
  readonly tags = new TermTable();
  /** Titles, file names and aliases. */
  readonly titles = new NameTable();
  /** Texts that links show. */
  readonly anchors = new NameTable();
  /** Texts together with those of the notes that link to them. */
  readonly linkerTexts = new LinkerTexts(this);
  /** Arrays for the sums of queries. */
  readonly scratch = new Scratch();
  private readonly numbers = new Map<string, number>();
  private readonly paths: string[] = [];
  private readonly folders = new Map<string, number>();
  private readonly folderNumbers: number[] = [];
  private readonly notes: (IndexedNote | undefined)[] = [];
  private readonly textSquares: number[] = [];
  private readonly contextSquares: number[] = [];
  /** Lines with links that stand in many notes, as of the last {@link settle}. */
  private boilerplate: ReadonlySet<number> = new Set();
  /** The notes that such lines lead to. */
  private readonly hubs = new Set<number>();
  private count = 0;

  /** Number of notes in the index. */
  get size(): number {
    return this.count;
  }

  /** Numbers of notes run from 0 up to, not including, this; some stand for notes that are only linked to. */
  get capacity(): number {
    return this.notes.length;
  }

  note(number: number): IndexedNote | undefined {
    return this.notes[number];
  }

  /** The number of a note that is in the index. */
  numberOf(path: string): number | undefined {
    const number = this.numbers.get(path);
    return number !== undefined && this.notes[number] ? number : undefined;
  }

  /** Every note. */
  *all(): Generator<IndexedNote> {
    for (const note of this.notes) if (note) yield note;
  }

  /** The path of a number, whether its note is there or only linked to. */
  pathOf(number: number): string {
    return this.paths[number] ?? '';
  }

  /** The number of a path, new if need be. */
  intern(path: string): number {
    const known = this.numbers.get(path);
    if (known !== undefined) return known;
    const number = this.notes.push(undefined) - 1;
    this.paths.push(path);
    this.folderNumbers.push(this.folderNumber(path.slice(0, path.lastIndexOf('/') + 1)));
    this.textSquares.push(0);
    this.contextSquares.push(0);
    this.numbers.set(path, number);
    return number;
  }

  private folderNumber(folder: string): number {
    const number = this.folders.get(folder) ?? this.folders.size;
    this.folders.set(folder, number);
    return number;
  }

  /** The folder a note lies in, as a number. */
  folderOf(note: number): number {
    return this.folderNumbers[note] ?? -1;
  }

  /** How rare a term is: near 0 when all notes hold it, ln(notes + 1) when none does; 0 for words like "the". */
  idf(term: number): number {
    return stopWords.has(this.terms.hashOf(term)) ? 0 : this.idfOf(this.terms.documentFrequency.get(term));
  }

  /** The idf of a term that no note holds: what other idfs are measured by, so that a small vault is judged as a large one. */
  get highestIdf(): number {
    return Math.log(this.count + 2);
  }

  /** How rare a tag is, on the scale of {@link idf}. */
  idfOfTag(tag: number): number {
    return this.idfOf(this.tags.documentFrequency.get(tag));
  }

  /** How rare a term is that so many notes hold. */
  idfOf(holders: number): number {
    return Math.max(0, Math.log((this.count + 1) / (holders + 1)));
  }

  /** Length of the vector of a note's weighted terms. */
  textLength(note: number): number {
    return Math.sqrt(Math.max(0, this.textSquares[note] ?? 0));
  }

  /** Length of the vector of the terms around the links to a note. */
  contextLength(note: number): number {
    return Math.sqrt(Math.max(0, this.contextSquares[note] ?? 0));
  }

  /** Whether a template leads to a note: what stands around such links is about the notes they stand in. */
  isHub(note: number): boolean {
    return this.hubs.has(note);
  }

  /** The term that stands for a word's hash where it occurs around links; -1 when it never does. */
  contextTerm(hash: number): number {
    return this.terms.find(joinHashes(CONTEXT, hash));
  }

  /** Takes a note in, in place of one of the same path: it is read step by step, and then known at once. */
  *adding(note: VaultNote): Generator<void> {
    const read = yield* readingNote(note);
    this.remove(note.path);
    const number = this.intern(note.path);
    const start = this.postings.length;
    for (const [hash, count] of read.counts) this.postings.push(this.terms.intern(hash), number, count);
    for (const [path, hashes] of read.contexts) this.pushContext(this.intern(path), hashes);
    this.put(number, {
      path: note.path,
      title: note.title,
      stamp: note.stamp ?? '',
      run: { start, end: this.postings.length },
      names: read.names.map((name) => this.indexedName(name)),
      tags: [...new Set(note.tags.flatMap(hashesOfTag))].map((hash) => this.tags.intern(hash)),
      links: [...new Set(note.links)].filter((path) => path !== note.path).map((path) => this.intern(path)),
      anchors: note.anchors.map(([path, shown, line]) => this.indexedAnchor(path, shown, line)),
      signature: read.signature,
    });
  }

  private indexedName(text: string): IndexedName {
    const terms = [...countTerms(text).keys()].map((hash) => this.terms.intern(hash));
    return { name: nameOf(unitsOf(text)), terms };
  }

  private indexedAnchor(path: string, shown: string, line: string): IndexedAnchor {
    const note = this.intern(path);
    return { name: nameOf(unitsOf(shown)), note, line: lineKey(note, line) };
  }

  private pushContext(target: number, hashes: readonly number[]): void {
    for (const hash of hashes) this.postings.push(this.terms.intern(joinHashes(CONTEXT, hash)), target, 1);
  }

  /** Makes a note known whose postings are there: by its terms, names, tags and links. */
  put(number: number, note: IndexedNote): void {
    this.notes[number] = note;
    this.count++;
    this.postings.forEachIn(note.run, (term) => {
      this.terms.addHolder(term, 1);
    });
    this.changeNames(number, note, 1);
    for (const tag of note.tags) this.tags.addHolder(tag, 1);
    this.graph.setLinks(number, this.ownLinks(note));
    this.changeLengths(number, note, 1);
    this.linkerTexts.forget(number);
  }

  /** Takes a note out; nothing happens when it is not there. */
  remove(path: string): void {
    const number = this.numberOf(path);
    const note = number === undefined ? undefined : this.notes[number];
    if (number === undefined || !note) return;
    this.changeLengths(number, note, -1);
    this.postings.forEachIn(note.run, (term) => {
      this.terms.addHolder(term, -1);
    });
    this.postings.empty(note.run);
    this.changeNames(number, note, -1);
    for (const tag of note.tags) this.tags.addHolder(tag, -1);
    this.graph.setLinks(number, []);
    this.textSquares[number] = 0;
    this.notes[number] = undefined;
    this.count--;
  }

  private changeNames(number: number, note: IndexedNote, change: 1 | -1): void {
    for (const { name } of note.names) if (name) this.titles.add(name, number, change);
    for (const { name, note: target } of note.anchors) if (name) this.anchors.add(name, target, change);
  }

  /** What a note links to in lines of its own. */
  private ownLinks({ links, anchors }: IndexedNote): number[] {
    if (!anchors.some(({ line }) => this.boilerplate.has(line))) return [...links];
    const own = new Set(anchors.filter(({ line }) => !this.boilerplate.has(line)).map(({ note }) => note));
    return links.filter((link) => own.has(link));
  }

  /** A run's postings of the note itself are its text; those of other notes are the contexts of its links to them. */
  private changeLengths(number: number, note: IndexedNote, sign: 1 | -1): void {
    this.postings.forEachIn(note.run, (term, holder, count) => {
      const squares = holder === number ? this.textSquares : this.contextSquares;
      squares[holder] = (squares[holder] ?? 0) + sign * (weightOfCount(count) * this.idf(term)) ** 2;
    });
  }

  /**
   * Works out what is boilerplate, every vector's length, and the sums of linkers' texts anew, one note per step. Idfs
   * shift with each note that comes or goes: little by one, much by a thousand, so this is for the end of a build.
   */
  *settle(): Generator<void> {
    this.boilerplate = yield* boilerplateIn(this.all(), this.size);
    this.hubs.clear();
    this.textSquares.fill(0);
    this.contextSquares.fill(0);
    for (const [number, note] of this.notes.entries()) {
      if (!note) continue;
      this.changeLengths(number, note, 1);
      this.graph.setLinks(number, this.ownLinks(note));
      for (const { note: target, line } of note.anchors) if (this.boilerplate.has(line)) this.hubs.add(target);
      yield;
    }
    this.linkerTexts.forgetAll();
    for (let number = 0; number < this.capacity; number++) if (this.linkerTexts.measure(number)) yield;
  }
}

/** The hashes a tag is known by: its own and those of the tags it is nested in (`ml/vision`, `ml`). Case does not count. */
export function hashesOfTag(tag: string): number[] {
  const parts = tag.toLowerCase().split('/');
  return parts.map((_, i) => hashText(parts.slice(0, i + 1).join('/')));
}
