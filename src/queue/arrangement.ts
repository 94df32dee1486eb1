import type { Amount } from './amount';
import type { Comparison } from './closeness';
import type { QueueEntry } from './entry';
import { matcher, type QueueFilter } from './filter';
import { grouped, type Group, type Grouping, type TodayReader, type Told } from './group';
import type { Queue } from './queue';
import { isNarrower } from './search-text';
import { COMPARE, type Sort } from './sort';
import { stackKeys } from './stack-keys';
import { Stacks, type Stack } from './stacks';

/** How the user wants the queue arranged. */
export interface View {
  sort: Sort;
  group: Grouping;
  filter: QueueFilter;
}

/** What can be seen of the queue, in order. The same object until something in it moves. */
export interface Arranged {
  /** In no groups where the queue is not grouped. */
  groups: readonly Group[];
  /** In the order of the groups, folded ones included; without what was put off. */
  stacks: readonly Stack[];
}

/** When more than one note in this many changed, the queue is built anew: that costs less than so many moves. */
const MANY = 10;

/**
 * The queue as it stands: stacked, narrowed, sorted, grouped. Built when first asked for, then kept by
 * what changes: a note that changes, or of which more is known, costs its own stacks, and a walk over
 * the queue only when something moves.
 */
export class Arrangement {
  private readonly stacks: Stacks;
  /** Every note by itself: what stands below the headings of stories. */
  private readonly singles: Stacks;
  private sorted: Stack[] | undefined;
  private arranged: Arranged | undefined;
  private made: View | undefined;
  private searched = '';
  /** What search and filter leave of `sorted`, for a search that goes on from this one to look through. */
  private seen: readonly Stack[] | undefined;
  /** The last note that left, and what stood behind it. */
  private left: { path: string; behind: Stack | undefined } | undefined;

  constructor(
    private readonly queue: Queue,
    private readonly known: Comparison,
    private readonly view: () => View,
    private readonly today: TodayReader,
  ) {
    const closenessOf = (path: string) => known.get(path);
    const keysOf = (entry: QueueEntry): string[] => stackKeys(entry, (path) => known.storyOf(path));
    this.stacks = new Stacks({ keysOf, closenessOf });
    this.singles = new Stacks({ keysOf: () => [], closenessOf });
    queue.onChange((paths) => {
      if (paths === undefined) this.renew();
      else this.take(paths);
    });
  }

  /** What the user types to find; it is not kept. */
  get search(): string {
    return this.searched;
  }

  set search(search: string) {
    if (search === this.searched) return;
    if (!isNarrower(search, this.searched)) this.seen = undefined;
    this.searched = search;
    this.arranged = undefined;
  }

  /** Whether a search or a filter leaves anything out of sight. */
  get isNarrowed(): boolean {
    return this.matches(this.view()) !== undefined;
  }

  /** To be called when what is known of these notes has changed. */
  learn(paths: readonly string[]): void {
    this.take(paths);
    if (paths.length > 0 && this.made?.group === 'closeness') this.rearrange();
  }

  /** Other items were chosen for today, or it is another day. */
  todayChanged(): void {
    this.rearrange();
  }

  /** The queue as the view has it now. */
  now(): Arranged {
    const view = this.view();
    if (this.made?.group !== view.group) this.renew();
    if (this.made?.sort !== view.sort) this.sorted = undefined;
    if (this.made?.filter !== view.filter || this.sorted === undefined) this.rearrange();
    this.made = view;
    this.sorted ??= this.sortedAnew(view);
    if (this.arranged === undefined) {
      const matches = this.matches(view);
      this.seen = matches === undefined ? [...this.sorted] : (this.seen ?? this.sorted).filter((stack) => stack.entries.some(matches));
      this.arranged = arrangedAs(this.seen, view.group, {
        storyOf: ({ lead }) => severalOf(this.stacks.get(lead.path)),
        today: this.today,
      });
    }
    return this.arranged;
  }

  /** All stacks, the best first, whatever the order and the filter they are shown in. */
  best(): Stack[] {
    this.now();
    return [...(this.sorted ?? [])].sort(COMPARE.best);
  }

  /** All items that are pending, whatever is seen of them, in no order. */
  items(): readonly Stack[] {
    this.now();
    const rows = this.sorted ?? [];
    return this.made?.group === 'story' ? [...new Set(rows.map((row) => this.stacks.get(row.lead.path) ?? row))] : rows;
  }

  /** How much that is. */
  amount(): Amount {
    return { items: this.items().length, notes: this.queue.size };
  }

  /** How many items some notes are of, and how many notes they are. A note that is not pending is an item by itself. */
  amountOf(paths: readonly string[]): Amount {
    this.now();
    return { items: new Set(paths.map((path) => this.stacks.get(path) ?? path)).size, notes: paths.length };
  }

  /** Whether the queue was asked for since it was last built anew: what it holds is told at once. */
  get isBuilt(): boolean {
    return this.sorted !== undefined;
  }

  /** The stack that stands for a note in the list; undefined for a note that is not pending. */
  stackOf(path: string): Stack | undefined {
    this.now();
    return this.units().get(path);
  }

  /** The notes of the same item or story, whether or not they stand as one. */
  storyOf(path: string): Stack | undefined {
    this.now();
    return severalOf(this.stacks.get(path));
  }

  /** A note's place in the order, counted from 0; -1 when it cannot be seen. */
  placeOf(path: string): number {
    const stack = this.stackOf(path);
    return stack === undefined ? -1 : this.now().stacks.indexOf(stack);
  }

  /** The stack `step` places from the note at `path`, around the ends; from where it stood if it has just left, else from the beginning. */
  neighbour(path: string | undefined, step: 1 | -1): Stack | undefined {
    const { stacks } = this.now();
    const at = path === undefined ? -1 : this.placeOf(path);
    if (at < 0) {
      const behind = this.left !== undefined && this.left.path === path && this.left.behind ? stacks.indexOf(this.left.behind) : -1;
      if (behind < 0) return step === 1 ? stacks[0] : stacks.at(-1);
      return stacks.at(step === 1 ? behind : behind - 1);
    }
    return stacks.length < 2 ? undefined : stacks[(at + step + stacks.length) % stacks.length];
  }

  /** A test for what the queue is narrowed to. */
  private matches({ filter }: Pick<View, 'filter'>): ReturnType<typeof matcher> {
    return matcher(filter, this.searched, (path) => this.known.languageOf(path));
  }

  private units(): Stacks {
    return this.made?.group === 'story' ? this.singles : this.stacks;
  }

  private sortedAnew({ sort, group }: View): Stack[] {
    const entries = this.queue.all();
    const stacks = this.stacks.fill(entries);
    return (group === 'story' ? this.singles.fill(entries) : stacks).sort(COMPARE[sort]);
  }

  private renew(): void {
    this.sorted = undefined;
    this.rearrange();
  }

  /** The order stands, what is seen of it does not. */
  private rearrange(): void {
    this.seen = undefined;
    this.arranged = undefined;
  }

  /** Takes in changes of notes without building everything anew. */
  private take(paths: readonly string[]): void {
    if (this.sorted === undefined || this.made === undefined) return;
    if (paths.length > 1 && paths.length * MANY > this.queue.size) {
      this.renew();
      return;
    }
    const { sort, group, filter } = this.made;
    const compare = COMPARE[sort];
    const { gone, come, updated } = this.changes(paths, group);
    // Neighbours that changed themselves prove nothing about a stack's place, so after several changes each is put in its place.
    const moved = [...updated].filter((stack) => updated.size > 1 || gone.size > 0 || !this.isInPlace(stack, compare));
    const out = new Set([...gone, ...moved]);
    if (out.size > 0) this.sorted = this.sorted.filter((stack) => !out.has(stack));
    for (const stack of [...come, ...moved]) this.sorted.splice(placeFor(this.sorted, stack, compare), 0, stack);
    const isMoved = out.size + come.size > 0;
    if (isMoved || this.matches({ filter }) !== undefined || group === 'source' || group === 'story' || group === 'day') this.rearrange();
  }

  /** The changes of stacks that several changes of notes add up to. */
  private changes(paths: readonly string[], group: View['group']): { gone: Set<Stack>; come: Set<Stack>; updated: Set<Stack> } {
    const all = { gone: new Set<Stack>(), come: new Set<Stack>(), updated: new Set<Stack>() };
    for (const path of paths) {
      const entry = this.queue.get(path);
      if (entry === undefined) this.remember(path);
      const storyChange = this.stacks.put(path, entry);
      const { removed, added, updated } = group === 'story' ? this.singles.put(path, entry) : storyChange;
      for (const stack of removed) {
        all.updated.delete(stack);
        if (!all.come.delete(stack)) all.gone.add(stack);
      }
      for (const stack of added) all.come.add(stack);
      for (const stack of updated) if (!all.come.has(stack)) all.updated.add(stack);
    }
    return all;
  }

  /** Whether a changed stack still stands between its neighbours. */
  private isInPlace(stack: Stack, compare: (a: Stack, b: Stack) => number): boolean {
    const sorted = this.sorted ?? [];
    const at = sorted.indexOf(stack);
    const [before, after] = [sorted[at - 1], sorted[at + 1]];
    return (before === undefined || compare(before, stack) < 0) && (after === undefined || compare(stack, after) < 0);
  }

  private remember(path: string): void {
    const stack = this.units().get(path);
    if (stack === undefined || this.arranged === undefined) return;
    const { stacks } = this.arranged;
    // One of several notes of a stack: the stack itself stays where it is.
    this.left = { path, behind: stack.entries.length > 1 ? stack : stacks[stacks.indexOf(stack) + 1] };
  }
}

/** A stack of more than one note. */
function severalOf(stack: Stack | undefined): Stack | undefined {
  return stack !== undefined && stack.entries.length > 1 ? stack : undefined;
}

/** Where a stack belongs in a sorted list, found by halving. */
function placeFor(sorted: readonly Stack[], stack: Stack, compare: (a: Stack, b: Stack) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, stack) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function arrangedAs(seen: readonly Stack[], group: View['group'], told: Told): Arranged {
  const groups = grouped(seen, group, told);
  const shown = groups.filter(({ of }) => of.by !== 'day' || of.part !== 'later');
  const stacks = groups.length === 0 ? seen : shown.flatMap((one) => one.stacks);
  return { groups, stacks };
}
