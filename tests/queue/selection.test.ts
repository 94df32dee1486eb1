import { expect, it } from 'vitest';
import { Selection } from '../../src/queue/selection';
import type { Stack } from '../../src/queue/stacks';
import { arrangementOf, entry } from './entries';

const day = (n: number): string => `2026-02-0${9 - n}`;

function selecting() {
  const entries = ['a', 'b', 'c', 'd'].map((name, n) => entry(`${name}.md`, { date: day(n), url: `https://x.example/${name}` }));
  const setup = arrangementOf([...entries, entry('a2.md', { date: day(0), url: 'https://x.example/a' })]);
  const selection = new Selection();
  const order = (): readonly Stack[] => setup.arrangement.now().stacks;
  const stack = (n: number): Stack => {
    const found = order()[n];
    if (found === undefined) throw new Error('no such row');
    return found;
  };
  const selected = (): string[] =>
    selection
      .stacks((path) => setup.arrangement.stackOf(path))
      .map((one) => one.lead.path)
      .sort();
  return { ...setup, selection, order, stack, selected };
}

it('toggles, a stack as one', () => {
  const { selection, stack, selected } = selecting();
  selection.toggle(stack(0));
  selection.toggle(stack(2));
  expect(selected()).toEqual(['a.md', 'c.md']);
  selection.toggle(stack(0));
  expect(selected()).toEqual(['c.md']);
});

it('draws a range from where it stood, and draws it back', () => {
  const { selection, stack, order, selected } = selecting();
  selection.standAt(stack(1));
  selection.extendTo(stack(3), order());
  expect(selected()).toEqual(['b.md', 'c.md', 'd.md']);
  selection.extendTo(stack(0), order());
  expect(selected()).toEqual(['a.md', 'b.md']);
});

it('keeps what was selected beside the range', () => {
  const { selection, stack, order, selected } = selecting();
  selection.toggle(stack(0));
  selection.toggle(stack(2));
  selection.extendTo(stack(3), order());
  expect(selected()).toEqual(['a.md', 'c.md', 'd.md']);
});

it('takes in a whole group beside what is selected', () => {
  const { selection, stack, order, selected } = selecting();
  selection.toggle(stack(3));
  selection.add(order().slice(0, 2));
  selection.add(order().slice(0, 2));
  expect(selected()).toEqual(['a.md', 'b.md', 'd.md']);
});

it('lets go of what is no longer pending', () => {
  const { selection, order, queue, selected } = selecting();
  selection.selectAll(order());
  queue.put('b.md', undefined);
  queue.put('a.md', undefined);
  expect(selected()).toEqual(['a2.md', 'c.md', 'd.md']);
  selection.clear();
  expect(selected()).toEqual([]);
});
