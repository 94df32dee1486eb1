import type { Stack } from './stacks';

/** The stacks a person has selected. A stack is selected by its notes, so it stays so when another note comes to stand for it. */
export class Selection {
  private paths = new Set<string>();
  /** Where a range begins, and what was selected beside it. */
  private anchor: { path: string; base: ReadonlySet<string> } | undefined;

  has(stack: Stack): boolean {
    return this.paths.size > 0 && stack.entries.some(({ path }) => this.paths.has(path));
  }

  get isEmpty(): boolean {
    return this.paths.size === 0;
  }

  /** Puts a stack in, or takes it out; ranges begin at it from now on. */
  toggle(stack: Stack): void {
    const on = !this.has(stack);
    for (const { path } of stack.entries) {
      if (on) this.paths.add(path);
      else this.paths.delete(path);
    }
    this.anchorAt(stack);
  }

  /** Puts stacks in, beside what is selected. */
  add(stacks: readonly Stack[]): void {
    for (const stack of stacks) for (const { path } of stack.entries) this.paths.add(path);
    this.anchor = undefined;
  }

  /** Ranges begin here while nothing is selected. */
  standAt(stack: Stack): void {
    if (this.isEmpty) this.anchorAt(stack);
  }

  /** Selects everything from where the range begins to `stack`, in the order the list has; a range drawn before goes back to what it was. */
  extendTo(stack: Stack, order: readonly Stack[]): void {
    const { anchor } = this;
    const from = anchor === undefined ? -1 : order.findIndex((other) => other.entries.some(({ path }) => path === anchor.path));
    const to = order.findIndex((other) => other.lead.path === stack.lead.path);
    if (anchor === undefined || from < 0 || to < 0) {
      this.toggle(stack);
      return;
    }
    this.paths = new Set(anchor.base);
    for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) for (const { path } of one.entries) this.paths.add(path);
  }

  selectAll(order: readonly Stack[]): void {
    this.clear();
    this.add(order);
  }

  clear(): void {
    this.paths.clear();
    this.anchor = undefined;
  }

  /** The selected stacks, once each; notes that are no longer pending fall out. */
  stacks(stackOf: (path: string) => Stack | undefined): Stack[] {
    const found = new Set<Stack>();
    for (const path of this.paths) {
      const stack = stackOf(path);
      if (stack === undefined) this.paths.delete(path);
      else found.add(stack);
    }
    return [...found];
  }

  private anchorAt(stack: Stack): void {
    this.anchor = { path: stack.lead.path, base: new Set(this.paths) };
  }
}
