import { examine, type Asked } from '../gates/examine';
import { Listeners } from '../listeners';
import { isForeignText } from '../note/foreign-file';
import type { CarriedOut } from './carry-out';
import type { Change } from './change';
import type { Choices, PointChoice, SourceNote } from './choices';
import { defaultChoices, type SuggestedLink } from './default-choices';
import { draftNotes, type Draft, type DraftError } from './draft';
import type { DraftContext } from './draft-context';
import { ownSummaryOf } from './excerpt-summary';
import { seenDraft } from './seen-draft';
import { titleOf } from './title-of';
import type { Tag } from '../untrusted/tag';

/** A point on offer. `title` is that of its own note, whether it is to have one or not. */
export interface PointRow extends Omit<PointChoice, 'own'> {
  /** Tells it from the others, whatever is said about it since. */
  id: string;
  chosen: boolean;
  hasOwnNote: boolean;
  title: string;
}

/** A link on offer. */
export interface LinkRow extends SuggestedLink {
  back: boolean;
  /** Whether the note may be written into: it can be read, and is no other plugin's file. */
  canLinkBack: boolean;
}

/** A permanent note that says the same already, and why it is thought to. */
export interface AlreadyThere {
  path: string;
  why: 'same-page' | 'same-text';
}

/** How a composer is asked for. */
export interface ComposerRequest {
  /** A piece of the source that a note is to be made of, in place of its key points. */
  selection?: Pick<PointChoice, 'quote' | 'part' | 'occurrence'>;
  /** A permanent note to extend. */
  target?: string;
  /** Whether every key point begins as a note of its own. */
  several?: boolean;
  /** A literature note, in which the person's words stand beside every quote. */
  as?: 'literature';
}

/** What a composer begins with. */
export interface Beginning extends ComposerRequest {
  source: SourceNote;
  links: readonly SuggestedLink[];
  suggestedTags: readonly Tag[];
  alreadyThere: readonly AlreadyThere[];
  /** A summary that was typed for the note and does not stand in it yet. */
  typedSummary?: string;
}

/** What a composer works with. `context` is asked anew for every draft; `texts` holds every note that may be changed. */
export interface ComposerDeps {
  context: () => Omit<DraftContext, 'template'>;
  /** A template's text; undefined where there is none of that path. The empty path is the built-in one. */
  readTemplate: (path: string) => Promise<string | undefined>;
  /** Brings a note's text into those of the context, so that it can be linked back to. */
  learn: (path: string) => Promise<void>;
  write: (main: string, changes: readonly Change[]) => Promise<CarriedOut>;
}

/** What keeps the notes from being written. */
export type ComposerProblem =
  | { kind: 'template-missing'; path: string }
  | { kind: 'errors'; errors: readonly DraftError[] }
  | { kind: 'no-title' }
  | { kind: 'quote-without-words'; quotes: number }
  | { kind: 'only-title' };

/** What is decided while nothing else happens. */
export interface Fields extends Pick<Choices, 'title' | 'folder' | 'tags' | 'summary'> {
  /** One a line. */
  questions: string;
  change: string;
}

/** The decisions on permanent notes and what they come to, without any view of them. */
export class ComposerModel {
  readonly points: readonly PointRow[];
  readonly suggestedTags: readonly Tag[];
  readonly alreadyThere: readonly AlreadyThere[];
  /** What was written before a file refused, and what is left to be written. */
  stopped: { written: string[]; left: Change[] } | undefined;
  private readonly source: SourceNote;
  private linkRows: readonly LinkRow[];
  /** Whether it is a literature note that is written. */
  readonly isLiterature: boolean;
  private readonly decision: Choices['decision'];
  private values: Fields;
  private targetPath: string | undefined;
  private template: { path: string; text: string | undefined } = { path: '', text: '' };
  private drafted: Draft = { ok: false, errors: [] };
  private writing = false;
  private readonly listeners = new Listeners();

  constructor(
    { source, selection, target, several = false, as, links, suggestedTags, alreadyThere, typedSummary }: Beginning,
    private readonly deps: ComposerDeps,
  ) {
    const { settings, sectionNames } = deps.context();
    const whole = defaultChoices(source, { folder: settings.permanentFolder, names: sectionNames });
    this.source = source;
    this.isLiterature = as === 'literature';
    const keeps = settings.literatureNotes === 'note' ? undefined : 'literature';
    this.decision = this.isLiterature ? keeps : selection === undefined ? 'done' : undefined;
    const points = selection === undefined ? whole.points : [{ ...selection, words: '' }];
    this.points = points.map(({ quote, words, part, occurrence }) => ({
      id: words || quote,
      quote,
      words,
      part,
      ...(occurrence !== undefined && { occurrence }),
      chosen: true,
      hasOwnNote: several,
      title: titleOf(words || quote),
    }));
    this.linkRows = links.map((link) => this.linkRow(link));
    this.suggestedTags = suggestedTags;
    this.alreadyThere = alreadyThere;
    this.targetPath = target;
    const { title, folder, tags } = whole;
    // A literature note is in the person's words: the feed's are not put there.
    const summary = typedSummary ?? (this.isLiterature ? ownSummaryOf(source.note) : whole.summary);
    this.values = {
      ...(selection === undefined ? { title, folder, tags, summary } : { title: titleOf(selection.quote), folder, tags, summary: '' }),
      questions: '',
      change: '',
    };
  }

  get fields(): Readonly<Fields> {
    return this.values;
  }

  /** The notes on offer to link to. */
  get links(): readonly LinkRow[] {
    return this.linkRows;
  }

  /** The note that is worked on. */
  get sourcePath(): string {
    return this.source.path;
  }

  /** The note that is extended; undefined when a new one is made. */
  get target(): string | undefined {
    return this.targetPath;
  }

  get templatePath(): string {
    return this.template.path;
  }

  get draft(): Draft {
    return this.drafted;
  }

  get isWriting(): boolean {
    return this.writing;
  }

  /** What keeps the notes from being written; undefined when they can be. */
  get problem(): ComposerProblem | undefined {
    const isNew = this.targetPath === undefined;
    if (this.template.text === undefined && (isNew || this.chosenPoints().some(({ own }) => own !== undefined)))
      return { kind: 'template-missing', path: this.template.path };
    if ((isNew && this.values.title.trim() === '') || this.chosenPoints().some(({ own }) => own?.trim() === ''))
      return { kind: 'no-title' };
    if (isNew && this.isEmpty()) return { kind: 'only-title' };
    const quotes = this.isLiterature ? this.chosenPoints().filter(({ quote, words }) => quote !== '' && words.trim() === '').length : 0;
    if (quotes > 0) return { kind: 'quote-without-words', quotes };
    return this.drafted.ok ? undefined : { kind: 'errors', errors: this.drafted.errors };
  }

  /** What gates say of a new main note; nothing while there is no draft of one. They inform, and keep nothing from being written. */
  get gates(): readonly Asked[] {
    const main = this.drafted.ok && this.targetPath === undefined ? this.drafted.changes[0] : undefined;
    if (!this.drafted.ok || main?.kind !== 'new') return [];
    const { links } = this.deps.context();
    return examine(
      seenDraft(main, {
        title: this.values.title,
        source: this.source.path,
        template: this.template.text ?? '',
        links,
        changes: this.drafted.changes,
        sameTextAs: this.alreadyThere.find(({ why }) => why === 'same-text')?.path,
      }),
    );
  }

  /** How many files are new, and how many are changed. */
  get counts(): { created: number; altered: number } {
    const changes = this.drafted.ok ? this.drafted.changes : [];
    const created = changes.filter(({ kind }) => kind === 'new').length;
    return { created, altered: changes.length - created };
  }

  set(change: Partial<Fields>): void {
    this.values = { ...this.values, ...change };
    this.redraft();
  }

  setPoint(row: PointRow, change: Partial<Pick<PointRow, 'chosen' | 'hasOwnNote' | 'title' | 'words'>>): void {
    Object.assign(row, change);
    this.redraft();
  }

  setLink(row: LinkRow, change: Partial<Pick<LinkRow, 'chosen' | 'reason' | 'back'>>): void {
    Object.assign(row, change);
    this.redraft();
  }

  /** Links to a note of the person's own choice, on offer or not. */
  async addLink(path: string): Promise<void> {
    await this.deps.learn(path);
    const known = this.linkRows.find((row) => row.path === path);
    if (known === undefined) this.linkRows = [...this.linkRows, this.linkRow({ path, reason: '', chosen: true })];
    else known.chosen = true;
    this.redraft();
  }

  /** Extends a note that exists, or makes a new one. */
  extend(path: string | undefined): void {
    this.targetPath = path;
    this.redraft();
  }

  async chooseTemplate(path: string): Promise<void> {
    this.template = { path, text: await this.deps.readTemplate(path) };
    this.redraft();
  }

  /** Writes what the draft shows. After a file refused, writes what is left. */
  async write(): Promise<CarriedOut | undefined> {
    if (this.writing || !this.drafted.ok || this.problem !== undefined) return undefined;
    this.writing = true;
    this.tell();
    try {
      const result = await this.deps.write(this.drafted.path, this.stopped?.left ?? this.drafted.changes);
      const written = [...(this.stopped?.written ?? []), ...result.written];
      this.stopped = result.ok || written.length === 0 ? undefined : { written, left: result.left };
      return result.ok ? { ok: true, written } : { ...result, written };
    } finally {
      this.writing = false;
      this.redraft();
    }
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private linkRow(link: SuggestedLink): LinkRow {
    const text = this.deps.context().texts.get(link.path);
    return { ...link, back: false, canLinkBack: text !== undefined && !isForeignText(text) };
  }

  /** Whether a new main note would hold nothing but its title. */
  private isEmpty(): boolean {
    return (
      [this.values.summary, this.values.questions, this.values.change].every((text) => text.trim() === '') &&
      !this.points.some(({ chosen }) => chosen) &&
      !this.links.some(({ chosen }) => chosen)
    );
  }

  private chosenPoints(): PointChoice[] {
    return this.points
      .filter(({ chosen }) => chosen)
      .map(({ hasOwnNote, title, quote, words, part, occurrence }) => ({
        quote,
        words,
        part,
        ...(occurrence !== undefined && { occurrence }),
        own: hasOwnNote ? title : undefined,
      }));
  }

  /** A plan that is half carried out is kept: another one would write the same notes again. */
  private redraft(): void {
    if (this.stopped === undefined) this.drafted = this.makeDraft();
    this.tell();
  }

  private makeDraft(): Draft {
    const context = { ...this.deps.context(), template: this.template.text ?? '' };
    const links = this.links.filter(({ chosen, path }) => chosen && path !== this.targetPath);
    const { questions, ...values } = this.values;
    const choices: Choices = {
      ...values,
      questions: questions
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      points: this.chosenPoints(),
      links,
      decision: this.decision,
    };
    const text = this.targetPath === undefined ? undefined : context.texts.get(this.targetPath);
    const target = this.targetPath === undefined || text === undefined ? undefined : { path: this.targetPath, text };
    return draftNotes(this.source, choices, context, target);
  }

  private tell(): void {
    this.listeners.call();
  }
}
