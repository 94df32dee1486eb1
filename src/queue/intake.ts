import { excluding } from '../links/excluded-paths';
import { isForeign } from '../note/foreign-file';
import { hasTemplateMarks } from '../note/is-template';
import { hasStatus } from '../note/status';
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
  settings: () => Pick<
    Settings,
    'pendingStatuses' | 'analyzedStatus' | 'declinedStatus' | 'templatePath' | 'laterProperty' | 'interestProperty'
  >;
}

/** A note as it is seen first: what tells whether it is pending. */
export interface SeenNote {
  path: string;
  properties: NoteFacts['properties'];
  /** Its first heading, where that is of the first level. */
  title: string;
}

/** Decides which notes the queue takes in, and tells those who keep track of every note what each says of itself. */
export class Intake {
  /** Where the app and Templater keep templates, as folders or files. */
  templateFolders: readonly string[] = [];

  constructor(private readonly deps: IntakeDeps) {}

  /** A note's entry in the queue; undefined for one that is not pending. `facts` are asked for pending notes only: most are not. */
  take(note: SeenNote, facts: () => NoteFacts): QueueEntry | undefined {
    const { sources, yields, statuses, settings } = this.deps;
    const {
      pendingStatuses: pending,
      analyzedStatus: analyzed,
      declinedStatus: declined,
      laterProperty: later,
      interestProperty: interest,
    } = settings();
    yields.put(note, { pending, analyzed, declined });
    const status = valueIn(note.properties, 'status');
    const counts = status !== undefined && this.isOurs(note);
    statuses.put(note.path, counts ? status : undefined);
    const isPending = counts && hasStatus(status, pending);
    // What another plugin keeps, such as a drawing made from a page, is no permanent note; nor is an item with its own link there.
    sources.put(note.path, isPending || isForeign(note.properties) ? undefined : note.properties['source_url']);
    return isPending ? entryOf(facts(), pending, { later, interest }) : undefined;
  }

  /** Whether a note lies where the app, Templater or the user's settings keep templates. */
  isTemplatePath(path: string): boolean {
    return excluding([...this.templateFolders, this.deps.settings().templatePath])(path);
  }

  /** A note moved; returns whether it says something of its status. */
  rename(from: string, to: string): boolean {
    this.deps.sources.rename(from, to);
    this.deps.yields.rename(from, to);
    return this.deps.statuses.rename(from, to);
  }

  remove(path: string): void {
    this.deps.sources.put(path, undefined);
    this.deps.yields.remove(path);
    this.deps.statuses.put(path, undefined);
  }

  /** Templates carry the status for the notes made from them, and other plugins' files are not ours to decide on. */
  private isOurs({ path, properties, title }: SeenNote): boolean {
    return !this.isTemplatePath(path) && !hasTemplateMarks(properties, title) && !isForeign(properties);
  }
}
