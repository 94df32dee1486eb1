import { Listeners } from '../listeners';
import type { PageMetadata } from '../content/extract/page-metadata';
import type { StepRefusal } from '../analysis/steps/step-edit';
import type { FetchActivity } from '../fetching/outcome';

/** What is going on with a note, beside what the note itself says. It lives as long as the app runs. */
export type Activity =
  | FetchActivity
  /** What was to be done with it would have been lost, or nothing was left to do it to. */
  | { kind: 'refused'; reason: 'undo-stale' | Exclude<StepRefusal, 'properties-unsafe'> }
  /** `archive` is the folder it was moved into, where it was. */
  | { kind: 'declined'; archive?: string }
  /** `duplicates` are the pending notes of the same item, to be declined as duplicates. */
  | { kind: 'promoted'; to: string; duplicates: readonly string[] };

/** What an article's page said of itself, while the fetch is remembered. */
export function pageIn(activity: Activity | undefined): PageMetadata | undefined {
  return activity?.kind === 'fetched' ? activity.captured.article.metadata : undefined;
}

/** The notes something is going on with, by path. */
export class Activities {
  private readonly byPath = new Map<string, Activity>();
  private readonly listeners = new Listeners<[path: string]>();

  get(path: string): Activity | undefined {
    return this.byPath.get(path);
  }

  set(path: string, activity: Activity | undefined): void {
    if (activity === undefined) this.byPath.delete(path);
    else this.byPath.set(path, activity);
    this.listeners.call(path);
  }

  /** A note moved: what goes on with it moves along. */
  rename(from: string, to: string): void {
    const activity = this.byPath.get(from);
    if (activity === undefined) return;
    this.byPath.delete(from);
    this.set(to, activity);
  }

  /** Calls `listener` with the path after every change; returns what ends that. */
  onChange(listener: (path: string) => void): () => void {
    return this.listeners.add(listener);
  }
}
