import type { KnownCitekeys } from '../citations/known-citekeys';
import { excluding } from '../links/excluded-paths';
import { isForeign } from '../note/foreign-file';
import { hasTemplateMarks } from '../note/is-template';
import type { KnownDecisions } from '../decided/known-decisions';
import { decisionsOf, membershipOf, type ItemNote } from '../kinds/membership';
import { valueIn } from '../properties/property-value';
import type { KnownSources } from '../permanent/known-sources';
import type { Settings } from '../settings/settings';
import type { SourceYields } from '../triage/source-yields';
import { entryOf, type NoteFacts, type QueueEntry } from './entry';
import type { StatusValues } from './status-values';

/** What the intake passes notes on to, and what it goes by. */
export interface IntakeDeps {
  sources: KnownSources;
  yields: SourceYields;
  statuses: StatusValues;
  decisions: KnownDecisions;
  citekeys: KnownCitekeys;
  settings: () => Pick<Settings, 'kinds' | 'templatePath' | 'laterProperty' | 'interestProperty'>;
}

/** What was made of a note; `isSure` unless only its text can tell whether it is pending. */
export interface Taken {
  entry: QueueEntry | undefined;
  isSure: boolean;
}

/** Decides which notes the queue takes in, and tells those who keep track of every note what each says of itself. */
export class Intake {
  /** Where the app and Templater keep templates, as folders or files. */
  templateFolders: readonly string[] = [];

  constructor(private readonly deps: IntakeDeps) {}

  /** A note's entry in the queue; undefined for one that is not pending. `facts` are asked for pending notes only: most are not. */
  take(note: ItemNote, facts: () => NoteFacts): Taken {
    const { sources, yields, statuses, decisions, citekeys, settings } = this.deps;
    const { kinds, laterProperty: later, interestProperty: interest } = settings();
    const { path, properties } = note;
    const isOurs = this.isOurs(note);
    const { kind, isSure } = isOurs ? membershipOf(note, kinds) : { kind: undefined, isSure: true };
    const decided = (isOurs && kind === undefined ? decisionsOf(note, kinds)?.decisions : undefined) ?? [];
    yields.put(note, { isPending: kind !== undefined, decisions: decided });
    statuses.put(path, isOurs ? valueIn(properties, 'status') : undefined);
    decisions.put(path, decided);
    citekeys.put(path, isOurs ? properties : {});
    // What another plugin keeps, such as a drawing made from a page, is no permanent note; nor is an item with its own link there.
    sources.put(path, kind !== undefined || isForeign(properties) ? undefined : properties['source_url']);
    return { entry: kind && entryOf(facts(), kind, { later, interest }), isSure };
  }

  /** Whether a note lies where the app, Templater or the user's settings keep templates. */
  isTemplatePath(path: string): boolean {
    return excluding([...this.templateFolders, this.deps.settings().templatePath])(path);
  }

  /** A note moved; returns whether it says something of its state. */
  rename(from: string, to: string): boolean {
    this.deps.sources.rename(from, to);
    this.deps.yields.rename(from, to);
    this.deps.citekeys.rename(from, to);
    const [hasStatus, isDecided] = [this.deps.statuses.rename(from, to), this.deps.decisions.rename(from, to)];
    return hasStatus || isDecided;
  }

  remove(path: string): void {
    this.deps.sources.put(path, undefined);
    this.deps.yields.remove(path);
    this.deps.statuses.put(path, undefined);
    this.deps.decisions.put(path, []);
    this.deps.citekeys.put(path, {});
  }

  /** Templates carry the status for the notes made from them, and other plugins' files are not ours to decide on. */
  private isOurs({ path, properties, heading }: ItemNote): boolean {
    return !this.isTemplatePath(path) && !hasTemplateMarks(properties, heading) && !isForeign(properties);
  }
}
