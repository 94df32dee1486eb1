import type { Fetched } from '../content/fetch-full-content';
import type { Job } from './job';
import { failureOf, skipOf } from './outcome';
import type { RunFailure, RunSkip, RunState } from './run-state';

/** What has come of the notes of a run so far. */
export class Tally {
  private total = 0;
  private written = 0;
  private startedAt: Date | undefined;
  private finishedAt: Date | undefined;
  private readonly failed = new Map<string, RunFailure>();
  private readonly skipped = new Map<string, RunSkip>();
  private readonly seen = new Set<string>();

  /** A new run begins. */
  begin(now: Date): void {
    this.total = 0;
    this.written = 0;
    this.failed.clear();
    this.skipped.clear();
    this.seen.clear();
    this.startedAt = now;
    this.finishedAt = undefined;
  }

  end(now: Date): void {
    this.finishedAt = now;
  }

  /** Whether a note was ever part of the run. */
  has(path: string): boolean {
    return this.seen.has(path);
  }

  hasFailed(path: string): boolean {
    return this.failed.has(path);
  }

  /** A note joins the run; one that failed or was skipped in it is counted already, and is no longer taken to have been. */
  join(path: string): void {
    if (![this.failed.delete(path), this.skipped.delete(path)].includes(true)) this.total += 1;
    this.seen.add(path);
    this.finishedAt = undefined;
  }

  /** A note of the run is at another path now. */
  moved(path: string): void {
    this.seen.add(path);
  }

  /** Takes this many notes out of the run. */
  leave(notes: number): void {
    this.total -= notes;
  }

  fail(failure: RunFailure): void {
    this.failed.set(failure.path, failure);
  }

  /** Takes in what came of a note; `host` is its link's. */
  count({ path, watched }: Job, host: string, fetched: Fetched): void {
    const failure = failureOf(fetched);
    // A note that went away is not a failure to show, unless a person waits for it.
    if (failure?.cause === 'cancelled' || (failure?.cause === 'note-gone' && !watched)) this.leave(1);
    else if (failure !== undefined) this.fail({ ...failure, path, host });
    else if (fetched.kind === 'written') this.written += 1;
    else {
      const why = skipOf(fetched);
      if (why !== undefined) this.skipped.set(path, { path, why });
    }
  }

  state(): Pick<RunState, 'total' | 'written' | 'failures' | 'skipped' | 'startedAt' | 'finishedAt'> {
    const { total, written, startedAt, finishedAt } = this;
    const [failures, skipped] = [[...this.failed.values()], [...this.skipped.values()]];
    return { total, written, failures, skipped, ...(startedAt && { startedAt }), ...(finishedAt && { finishedAt }) };
  }
}
