import type { Queue } from '../queue/queue';
import type { FetchRun } from './fetch-run';
import { planFor, type RunPlan } from './plan';

/** What fetching everything needs beside the run. */
export interface FetchAllDeps {
  queue: Queue;
  run: FetchRun;
  /** Shows a plan, with the way to carry it out. */
  show: (plan: RunPlan, start: () => void) => void;
  /** Tells that there is nothing to fetch. */
  nothingToDo: () => void;
}

/** Fetches whatever is pending and without content. */
export class FetchAll {
  readonly run: FetchRun;

  constructor(private readonly deps: FetchAllDeps) {
    this.run = deps.run;
  }

  /** Begins, or goes on where a paused run stopped. What becomes pending meanwhile is fetched too. */
  start(): void {
    if (this.plan().paths.length === 0) this.deps.nothingToDo();
    else this.run.addAll(() => this.plan().paths);
  }

  /** A dry run: says what {@link start} would do. */
  showPlan(): void {
    const plan = this.plan();
    if (plan.paths.length === 0) this.deps.nothingToDo();
    else
      this.deps.show(plan, () => {
        this.start();
      });
  }

  plan(): RunPlan {
    return planFor(this.deps.queue.all());
  }
}
