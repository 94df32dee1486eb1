import type { Decision } from '../kinds/adopted-kind';
import { hasLostText } from '../note/has-lost-text';
import { isTemplate } from '../note/is-template';
import { decisionsOf, membershipOf } from '../kinds/membership';
import { tagsIn } from '../note/pending-note';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import type { Settings } from '../settings/settings';
import { Slices, type Pace } from '../slices';
import { covered, fits, type Extent } from './coverage';
import { excluding } from './excluded-paths';
import type { NoteReader } from './kept-index';
import { Inbox, type Shaped } from './inbox';
import type { VaultNote } from './note';

/** A note as the app knows it without reading it. */
export interface KnownNote extends Pick<Extent, 'path' | 'size' | 'changed'>, Shaped {
  /** What changes whenever the note does. */
  stamp: string;
  /** Whether its text may hold properties that the app cannot read. */
  mayHaveOthers: boolean;
}

/** The vault as it is looked through for notes to link to. */
export interface KnownNotes {
  /** Every note that the app has indexed; of the others its events will tell. */
  all(): Iterable<KnownNote | undefined>;
  /** One of them. */
  get(path: string): KnownNote | undefined;
  /** The paths that a note's links lead to. */
  linksFrom(path: string): Iterable<string>;
  /** The user's excluded files and folders of templates, as {@link excluding} takes them. */
  exclusions(): Promise<readonly string[]>;
  /** A note's text, and what the index takes in of it; undefined once it is gone. */
  read(path: string): Promise<{ text: string; note: () => VaultNote } | undefined>;
}

/** How many notes suggestions can come from, of how many there are. */
export interface Coverage {
  notes: number;
  of: number;
}

/** What decides which notes may be linked to. */
export interface LinkableDeps {
  settings: () => Pick<Settings, 'excludedFolders' | 'permanentFolder' | 'templatePath' | 'kinds'>;
  /** Whether the queue knows a note as pending: it reads the properties that the cache cannot. */
  isPending: (path: string) => boolean;
  pace: Pace;
}

/**
 * The notes that may be linked to: no feed items, whatever became of them, nor what lies among these or looks like them, no
 * templates, nothing whose text was lost, nothing in excluded folders, neither the plugin's nor the app's.
 */
export class LinkableNotes implements NoteReader {
  private excludedByApp: readonly string[] = [];
  private inbox = Inbox.none;
  /** What the last look over the vault took in. */
  coverage: Coverage = { notes: 0, of: 0 };

  constructor(
    private readonly vault: KnownNotes,
    private readonly deps: LinkableDeps,
  ) {}

  async stamps(): Promise<ReadonlyMap<string, string>> {
    this.excludedByApp = await this.vault.exclusions();
    const slices = new Slices(this.deps.pace);
    const isExcluded = this.excluding();
    const items: KnownNote[] = [];
    const others: KnownNote[] = [];
    for (const note of this.vault.all()) {
      if (note?.path.endsWith('.md') === true) (this.isItem(note) ? items : others).push(note);
      await slices.rest();
    }
    this.inbox = Inbox.of(items, others, this.deps.settings().permanentFolder);
    const notes: (Extent & { stamp: string })[] = [];
    for (const note of others) {
      const { path, size, changed, stamp } = note;
      if (!this.isStray(note) && !isExcluded(path)) notes.push({ path, size, changed, stamp, linkedFrom: 0 });
      await slices.rest();
    }
    const taken = fits(notes) ? notes : covered(await this.withLinks(notes, slices));
    this.coverage = { notes: taken.length, of: notes.length };
    return new Map(taken.map(({ path, stamp }) => [path, stamp]));
  }

  async read(path: string): Promise<VaultNote | undefined> {
    const known = this.vault.get(path);
    if (known?.path.endsWith('.md') !== true || this.isItem(known) || this.isStray(known) || this.excluding()(path)) return undefined;
    const found = await this.vault.read(path);
    if (found === undefined || isTemplate(found.text) || hasLostText(found.text)) return undefined;
    if (known.mayHaveOthers) {
      const asRead = { ...known, properties: propertiesOf(found.text, readFrontmatter(found.text)) };
      if (this.isItem(asRead) || this.isStray(asRead)) return undefined;
    }
    return found.note();
  }

  private excluding(): (path: string) => boolean {
    const { excludedFolders, templatePath } = this.deps.settings();
    return excluding([...excludedFolders, ...this.excludedByApp, templatePath]);
  }

  /** Whether a note is a feed item, whatever became of it. */
  private isItem(note: KnownNote): boolean {
    if (this.deps.isPending(note.path)) return true;
    const [decided, asNote] = [this.decisionsOn(note), { ...note, tags: tagsIn(note.properties), heading: '' }];
    return decided.includes('done') || decided.includes('declined') || membershipOf(asNote, this.deps.settings().kinds).kind !== undefined;
  }

  private decisionsOn(note: KnownNote): readonly Decision[] {
    return decisionsOf({ ...note, tags: tagsIn(note.properties), heading: '' }, this.deps.settings().kinds)?.decisions ?? [];
  }

  /** Whether a note is one of the feed items by its place or its shape; not one that the person kept as a literature note. */
  private isStray(note: KnownNote): boolean {
    return this.inbox.holds(note) && !this.decisionsOn(note).includes('literature');
  }

  /** Counts the links between them, a note at a time: to list the app's whole map at once holds the thread. */
  private async withLinks<T extends Extent>(notes: T[], slices: Slices): Promise<T[]> {
    const byPath = new Map<string, T>();
    for (const note of notes) {
      byPath.set(note.path, note);
      await slices.rest();
    }
    for (const { path } of notes) {
      for (const target of this.vault.linksFrom(path)) {
        const note = byPath.get(target);
        if (note) note.linkedFrom++;
      }
      await slices.rest();
    }
    return notes;
  }
}
