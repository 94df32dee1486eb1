import type { Gate } from '../content/fetch/gate';
import type { Job } from './job';

interface Held {
  job: Job;
  resolve: () => void;
}

/** The requests of notes under way that may not be sent now. */
export class Gates {
  private held: Held[] = [];

  /** `show` is called with each note whose request is held, and when it is let go. */
  constructor(
    private readonly mayPass: (job: Job) => boolean,
    private readonly show: (job: Job, isHeld: boolean) => void,
  ) {}

  /** The gate that a note's requests pass. */
  gateFor(job: Job): Gate {
    const isOpen = (): boolean => this.mayPass(job);
    return { isOpen, whenOpen: () => (isOpen() ? Promise.resolve() : this.hold(job)) };
  }

  /** Lets go what may pass by now. */
  reopen(): void {
    const all = this.held;
    this.held = all.filter(({ job }) => !this.mayPass(job));
    for (const { job, resolve } of all) {
      if (!this.mayPass(job)) continue;
      this.show(job, false);
      resolve();
    }
  }

  private hold(job: Job): Promise<void> {
    this.show(job, true);
    return new Promise((resolve) => this.held.push({ job, resolve }));
  }
}
