import { Component } from 'obsidian';
import type { UserInput } from '../obsidian/user-input';

/** Draws once a frame, however much happens in it. */
export class Drawing extends Component {
  private soonTimer = 0;
  private stillTimer = 0;

  constructor(
    private readonly el: HTMLElement,
    private readonly input: Pick<UserInput, 'idleIn'>,
    private readonly draw: () => void,
  ) {
    super();
  }

  override onunload(): void {
    for (const timer of [this.soonTimer, this.stillTimer]) this.el.win.clearTimeout(timer);
  }

  readonly soon = (): void => {
    if (this.soonTimer !== 0) return;
    this.soonTimer = this.el.win.setTimeout(() => {
      this.soonTimer = 0;
      this.draw();
    }, 16);
  };

  /** What is found out in the background comes in once nobody scrolls or types: rows would move under the pointer. */
  whenStill(): void {
    if (this.stillTimer !== 0) return;
    const wait = this.input.idleIn();
    if (wait === 0) {
      this.soon();
      return;
    }
    this.stillTimer = this.el.win.setTimeout(() => {
      this.stillTimer = 0;
      this.whenStill();
    }, wait);
  }

  /** Somebody draws at once: what was asked for before is drawn with it. */
  overtaken(): void {
    this.el.win.clearTimeout(this.soonTimer);
    this.soonTimer = 0;
  }
}
