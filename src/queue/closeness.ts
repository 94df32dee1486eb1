import { Listeners } from '../listeners';
import type { Strength } from '../links/strength';
import type { Language } from './language';

/** How closely a pending note is tied to what the vault holds, judged by its feed text alone. */
export interface Closeness {
  strength: Strength;
  /** The number behind the strength, for order within one: 0 to about 5. */
  evidence: number;
  /** How like its text is to the vault's texts, 0 to 2: what the learned order takes for closeness. */
  likeness: number;
  /** Notes worth a link, at most 20. */
  count: number;
  /** Paths of those with most evidence, best first, at most three. */
  top: string[];
  /** Its place in the order that was learned from decisions, counted from 0; undefined where none was. */
  place?: number;
}

/** What is found of a note when its feed's text is read. */
export interface LookedAt {
  closeness: Closeness;
  /** The same for notes of nearly the same text. */
  story: string;
  /** The language of the text; undefined where there is none. */
  language: Language | undefined;
}

/** How far the comparison is: nobody has asked for it, it goes on, or every pending note has been compared. */
export type ClosenessPhase = 'waiting' | 'working' | 'ready';

/** What the comparison knows of a note. */
export type Comparison = Pick<ClosenessOf, 'get' | 'storyOf' | 'languageOf'>;

/** Called with the notes about which something new is known. */
export type ClosenessListener = (paths: readonly string[]) => void;

/** What has been found out about each pending note. It is filled in the background; whoever shows it listens. */
export class ClosenessOf {
  private readonly found = new Map<string, Closeness>();
  private readonly languages = new Map<string, Language>();
  private readonly stories = new Map<string, string>();
  private readonly members = new Map<string, string[]>();
  /** Notes about which something has changed since the last announcement. */
  private readonly changed = new Set<string>();
  private readonly listeners = new Listeners<[paths: readonly string[]]>();
  private readonly changing = new Listeners<[path: string]>();
  private begin: (() => void) | undefined;
  private isWanted = false;
  private current: ClosenessPhase = 'waiting';
  private toCompare = 0;

  /** How far the comparison is. A note that comes once it is `ready` is compared within a moment. */
  get phase(): ClosenessPhase {
    return this.current;
  }

  /** How many pending notes are still to be compared, as of the last announcement. */
  get left(): number {
    return this.toCompare;
  }

  /** To be called when the queue is shown, or a command needs to know: nothing is compared before. */
  want(): void {
    if (this.isWanted) return;
    this.isWanted = true;
    this.begin?.();
  }

  /** Sets what begins the comparison, once somebody wants it. */
  whenWanted(begin: () => void): void {
    this.begin = begin;
    if (this.isWanted) begin();
  }

  /** What is known of a note; undefined while it has not been compared. */
  get(path: string): Closeness | undefined {
    return this.found.get(path);
  }

  /** The language a note's feed text is in; undefined while it has not been read, and where the feed says nothing. */
  languageOf(path: string): Language | undefined {
    return this.languages.get(path);
  }

  /** A key that notes of nearly the same text share; undefined for a note that is alone with its text. */
  storyOf(path: string): string | undefined {
    const key = this.stories.get(path);
    return key !== undefined && (this.members.get(key)?.length ?? 0) > 1 ? key : undefined;
  }

  /** Records what was found about a note without calling listeners: {@link announce} does, once for many. */
  put(path: string, { closeness, story, language }: LookedAt): void {
    this.changing.call(path);
    for (const other of this.pairedWith(path, story)) this.changing.call(other);
    const place = this.found.get(path)?.place;
    this.found.set(path, place === undefined ? closeness : { ...closeness, place });
    if (language === undefined) this.languages.delete(path);
    else this.languages.set(path, language);
    this.changed.add(path);
    if (this.stories.get(path) === story) return;
    this.leaveStory(path);
    this.stories.set(path, story);
    const members = this.members.get(story);
    if (members === undefined) this.members.set(story, [path]);
    else members.push(path);
    this.toldApart(story);
  }

  /** Sets the places of notes in the learned order, and takes away those of all others, without calling listeners. */
  rank(places: ReadonlyMap<string, number>): void {
    for (const [path, closeness] of this.found) {
      const place = places.get(path);
      if (place === closeness.place) continue;
      this.changing.call(path);
      const { place: _, ...found } = closeness;
      this.found.set(path, place === undefined ? found : { ...found, place });
      this.changed.add(path);
    }
  }

  /** Forgets a note without calling listeners. */
  remove(path: string): void {
    this.changing.call(path);
    for (const other of this.pairedWith(path, undefined)) this.changing.call(other);
    if (this.found.delete(path)) this.changed.add(path);
    this.languages.delete(path);
    this.leaveStory(path);
  }

  /** Calls the listeners with what was found since the last time, and sets how far the comparison is. */
  announce(phase = this.current, left = this.toCompare): void {
    this.current = phase;
    this.toCompare = left;
    const paths = [...this.changed];
    this.changed.clear();
    this.listeners.call(paths);
  }

  /** Calls `listener` after every announcement; returns what ends that. */
  onChange(listener: ClosenessListener): () => void {
    return this.listeners.add(listener);
  }

  /** Calls `listener` with a note before anything that is known of it changes; returns what ends that. */
  onChanging(listener: (path: string) => void): () => void {
    return this.changing.add(listener);
  }

  /** The note that is left alone with its story when another leaves it, and the one that is alone with the story it joins. */
  private pairedWith(path: string, joins: string | undefined): string[] {
    const own = this.stories.get(path);
    if (own === joins) return [];
    const left = (this.members.get(own ?? '') ?? []).filter((other) => other !== path);
    const joined = this.members.get(joins ?? '') ?? [];
    return [left, joined].flatMap((members) => (members.length === 1 ? members : []));
  }

  private leaveStory(path: string): void {
    const key = this.stories.get(path);
    if (key === undefined) return;
    this.stories.delete(path);
    const left = (this.members.get(key) ?? []).filter((other) => other !== path);
    if (left.length > 0) this.members.set(key, left);
    else this.members.delete(key);
    this.toldApart(key);
  }

  /** When a story gains a second note or loses its second-last, that is news about the note that was there, too. */
  private toldApart(story: string): void {
    const [first, second, ...others] = this.members.get(story) ?? [];
    if (first === undefined || others.length > 0) return;
    this.changed.add(first);
    if (second !== undefined) this.changed.add(second);
  }
}
