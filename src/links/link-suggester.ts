import { connecting, type Connection } from './connection';
import { nearDuplicates, type NearDuplicate } from './duplicates/near-duplicates';
import { VaultIndex } from './index/vault-index';
import type { LinkQuery, VaultNote } from './note';
import { canTeach, learning, shippedLessons, type Lessons } from './rank/learn';
import { restoring, taking, type Learnt } from './snapshot/snapshot';
import { suggest, type Suggestion } from './suggest';

/** How many notes teach the weights: enough to be sure of a dozen numbers, few enough for a phone. */
const TEACHERS = 160;

/** What has changed in the vault since a snapshot was taken, as paths. */
export interface Outdated {
  /** New or changed: to be read and given to `adding`. */
  read: string[];
  /** No longer there: to be given to `remove`. */
  remove: string[];
}

/**
 * Suggests links: knows the vault's notes and what links are like among them. Long work comes as steps, to be
 * run by `Slices`; a query and a removal take milliseconds.
 */
export class LinkSuggester {
  private constructor(private learnt: Learnt) {}

  /** Knows no notes yet. */
  static empty(): LinkSuggester {
    return new LinkSuggester({ index: new VaultIndex(), lessons: shippedLessons });
  }

  /** From a snapshot; undefined when that is damaged or of another version, and the vault must be read again. */
  static *restoring(snapshot: ArrayBuffer): Generator<void, LinkSuggester | undefined> {
    const learnt = yield* restoring(snapshot);
    return learnt && new LinkSuggester(learnt);
  }

  /** Takes the notes in and learns from their links. */
  *building(notes: readonly VaultNote[]): Generator<void> {
    for (const note of notes) {
      yield* this.learnt.index.adding(note);
      yield;
    }
    const teachers = new Set(this.teachers());
    yield* this.learning(notes.filter(({ path }) => teachers.has(path)));
  }

  /**
   * The notes whose links teach best, for {@link learning}: spread evenly over all that can, without chance,
   * so that the same vault gives the same weights.
   */
  teachers(): string[] {
    const { index } = this.learnt;
    const able = [...index.all()]
      .map(({ path }) => path)
      .filter((path) => canTeach(index.graph.linksOf(index.numberOf(path) ?? -1).length));
    const stride = Math.max(1, able.length / TEACHERS);
    return Array.from({ length: Math.min(TEACHERS, able.length) }, (_, i) => able[Math.floor(i * stride)] ?? '');
  }

  /** Learns what links are like from notes that the index holds. {@link building} ends with it. */
  *learning(notes: readonly VaultNote[]): Generator<void> {
    const { index } = this.learnt;
    yield* index.settle();
    this.learnt.lessons = yield* learning(index, notes);
    yield* index.settle();
  }

  /** Everything known, for {@link restoring}. */
  snapshot(): Generator<void, ArrayBuffer> {
    return taking(this.learnt);
  }

  /** Which notes to read and to remove, given the stamps of all notes as they are now, by path. */
  outdated(stamps: ReadonlyMap<string, string>): Outdated {
    const known = new Map([...this.learnt.index.all()].map(({ path, stamp }) => [path, stamp]));
    return {
      read: [...stamps].filter(([path, stamp]) => known.get(path) !== stamp).map(([path]) => path),
      remove: [...known.keys()].filter((path) => !stamps.has(path)),
    };
  }

  /** Number of notes that a note links to; undefined when it is not known. */
  linksFrom(path: string): number | undefined {
    const { index } = this.learnt;
    const number = index.numberOf(path);
    return number === undefined ? undefined : index.note(number)?.links.length;
  }

  /** The notes and their texts as numbers, to read from. */
  get index(): VaultIndex {
    return this.learnt.index;
  }

  /** What the vault's links have taught, to read. */
  get lessons(): Lessons {
    return this.learnt.lessons;
  }

  /** Number of notes known. */
  get size(): number {
    return this.learnt.index.size;
  }

  /** Share of the index that notes taken out have left behind, 0 to 1. */
  get waste(): number {
    const { postings } = this.learnt.index;
    return postings.waste / (postings.length || 1);
  }

  /** Takes over what another knows, which must not be used any more. */
  become(other: LinkSuggester): void {
    this.learnt = other.learnt;
  }

  /** Takes a note in, in place of what it was before. */
  adding(note: VaultNote): Generator<void> {
    return this.learnt.index.adding(note);
  }

  /** Takes a note out; whether it was there. */
  remove(path: string): boolean {
    const { index } = this.learnt;
    const isThere = index.numberOf(path) !== undefined;
    if (isThere) index.remove(path);
    return isThere;
  }

  /** The notes to link to, best first, at most `count`; `withLinked` gives those linked already too. */
  suggest(query: LinkQuery, count: number, { withLinked = false } = {}): Suggestion[] {
    const { index, lessons } = this.learnt;
    return suggest(index, query, { lessons, count, withLinked });
  }

  /** How closely a text is tied to the vault. */
  connecting(query: LinkQuery): Generator<void, Connection> {
    return connecting(this.learnt.index, query, this.learnt.lessons);
  }

  /** The notes whose text is nearly the query's. */
  nearDuplicates({ text, path }: Pick<LinkQuery, 'text' | 'path'>): NearDuplicate[] {
    return nearDuplicates(this.learnt.index, text, path);
  }
}
