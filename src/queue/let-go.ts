import type { Stack } from './stacks';

/** What stays when the old ones are let go. A criterion that is switched off is undefined, or false. */
export interface Staying {
  /** So many of the best. */
  best: number | undefined;
  /** What came out since, in ms since 1970. Items without a date did not. */
  since: number | undefined;
  /** What has been begun, fetched or put off. */
  begun: boolean;
}

/** What would become of the queue. */
export interface LetGo {
  /** Best first. */
  stay: Stack[];
  go: Stack[];
  /** How many items each criterion holds, whether or not another holds them too. */
  held: { best: number; since: number; begun: number };
}

/** How many items on each side of the line are shown before anything is let go. */
const BORDER = 6;

/** Tells what stays from what goes; `stacks` stand best first, and what one criterion holds, stays. `moved` are the leads' paths of those a person put on the other side. */
export function letGo(stacks: readonly Stack[], { best, since, begun }: Staying, moved: ReadonlySet<string> = new Set()): LetGo {
  const held = { best: Math.min(best ?? 0, stacks.length), since: 0, begun: 0 };
  const result: LetGo = { stay: [], go: [], held };
  for (const [at, stack] of stacks.entries()) {
    const isNew = since !== undefined && stack.entries.some(({ date }) => date !== undefined && date >= since);
    const isBegun = begun && stack.entries.some(({ done, later, state }) => done > 0 || later !== '' || state !== 'not-fetched');
    held.since += Number(isNew);
    held.begun += Number(isBegun);
    const stays = at < held.best || isNew || isBegun;
    (stays === moved.has(stack.lead.path) ? result.go : result.stay).push(stack);
  }
  return result;
}

/** The items nearest to the line: the last that stay by their place alone, and the first that go. */
export function borderOf({ stay, go }: LetGo): { stay: Stack[]; go: Stack[] } {
  return { stay: stay.slice(-BORDER), go: go.slice(0, BORDER) };
}

/** How many items of each source stay, of how many; the source with the most items first. */
export function bySource({ stay, go }: LetGo): { source: string; stay: number; of: number }[] {
  const sources = new Map<string, { source: string; stay: number; of: number }>();
  const count = ({ lead: { source } }: Stack, stays: number): void => {
    const counted = sources.get(source) ?? { source, stay: 0, of: 0 };
    sources.set(source, { source, stay: counted.stay + stays, of: counted.of + 1 });
  };
  for (const stack of stay) count(stack, 1);
  for (const stack of go) count(stack, 0);
  return [...sources.values()].sort((a, b) => b.of - a.of || (a.source < b.source ? -1 : 1));
}
