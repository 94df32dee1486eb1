import { describe, expect, it } from 'vitest';
import { borderOf, bySource, letGo, type Staying } from '../../src/queue/let-go';
import type { Stack } from '../../src/queue/stacks';
import { entry } from './entries';

const DAY_MS = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 1, 21);
const nothing: Staying = { best: undefined, since: undefined, begun: false };

/** Twenty items, best first, one a day older than the one before, from two sources in turn. */
const stacks: Stack[] = Array.from({ length: 20 }, (_, n) => {
  const lead = entry(`${String(n)}.md`, { date: new Date(NOW - n * DAY_MS).toISOString(), source: n % 2 === 0 ? 'Even' : 'Odd' });
  return { lead, entries: [lead], closeness: undefined };
});
const numbers = (held: readonly Stack[]): number[] => held.map(({ lead }) => Number.parseInt(lead.path, 10));

describe('letting old ones go', () => {
  it('keeps the best, the newest, and what was begun, fetched or put off, best first', () => {
    expect(numbers(letGo(stacks, { ...nothing, best: 3 }).stay)).toEqual([0, 1, 2]);
    expect(numbers(letGo([...stacks].reverse(), { ...nothing, best: 1, since: NOW - 2 * DAY_MS }).stay)).toEqual([19, 2, 1, 0]);
    const begun = [
      { ...stacks[17]?.lead, done: 1 },
      { ...stacks[18]?.lead, later: '2026-03-01' },
      { ...stacks[19]?.lead, state: 'partial' },
    ].map((lead) => ({ lead, entries: [lead], closeness: undefined }) as Stack);
    const plan = letGo([...stacks.slice(0, 17), ...begun], { ...nothing, begun: true });
    expect([numbers(plan.stay), plan.go.length]).toEqual([[17, 18, 19], 17]);
    expect(letGo([...stacks.slice(0, 17), ...begun], nothing).stay).toEqual([]);
  });

  it('says how many each criterion holds, one item for two reasons included', () => {
    expect(letGo(stacks, { best: 3, since: NOW - DAY_MS, begun: true }).held).toEqual({ best: 3, since: 2, begun: 0 });
    expect(letGo(stacks.slice(0, 2), { ...nothing, best: 40 }).held.best).toBe(2);
  });

  it('lets go what has no date, unless something else holds it', () => {
    const undated = entry('undated.md');
    expect(letGo([{ lead: undated, entries: [undated], closeness: undefined }], { ...nothing, since: 0 }).go).toHaveLength(1);
  });

  it('puts on the other side what a person moved', () => {
    const plan = letGo(stacks, { ...nothing, best: 3 }, new Set(['1.md', '9.md']));
    expect(numbers(plan.stay)).toEqual([0, 2, 9]);
    expect(numbers(plan.go)).toContain(1);
  });

  it('shows the six nearest to the line on each side', () => {
    const { stay, go } = borderOf(letGo(stacks, { ...nothing, best: 10 }));
    expect([numbers(stay), numbers(go)]).toEqual([
      [4, 5, 6, 7, 8, 9],
      [10, 11, 12, 13, 14, 15],
    ]);
  });

  it('counts what stays of each source, the largest first', () => {
    expect(bySource(letGo(stacks.slice(0, 19), { ...nothing, best: 3 }))).toEqual([
      { source: 'Even', stay: 2, of: 10 },
      { source: 'Odd', stay: 1, of: 9 },
    ]);
  });
});
