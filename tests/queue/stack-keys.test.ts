import { expect, it } from 'vitest';
import { stackKeys } from '../../src/queue/stack-keys';

const note = (title: string, item?: string) => ({
  path: `${title}.md`,
  title,
  item,
  source: 'The Slow Letter',
  host: 'slowletter.example',
});
const sameText = (): string => 'first.md';

it('takes nearly the same text for one story where the titles agree', () => {
  const [key] = stackKeys(note('Frozen probes stay honest'), sameText);
  expect(stackKeys(note('Frozen Probes Stay Honest | A Letter'), sameText)).toEqual([key]);
  expect(stackKeys(note('Frozen probes stay honest. (arXiv:2602.09114v1 [cs.LG])'), sameText)).toEqual([key]);
  expect(stackKeys(note('[Linkpost] Frozen Probes Stay Honest'), sameText)).toEqual([key]);
  expect(stackKeys(note('转载：Frozen Probes Stay Honest'), sameText)).toEqual([key]);
  expect(stackKeys(note('Frozen Probes Stay Honest — Slow Letter'), sameText)).toEqual([key]);
});

it('takes what a feed says of everything for nothing', () => {
  expect(stackKeys(note('Weekly digest 12'), sameText)).not.toEqual(stackKeys(note('Weekly digest 13'), sameText));
  expect(stackKeys(note('In conversation - Ada'), sameText)).not.toEqual(stackKeys(note('In conversation - Grace'), sameText));
  expect(stackKeys(note('[1]'), sameText)).not.toEqual(stackKeys(note('[2]'), sameText));
  expect(stackKeys(note('审计集不等于测试集'), sameText)).not.toEqual(stackKeys(note('卡片盒为什么会长成一棵树'), sameText));
});

it('goes by the item that a link names, whatever the title', () => {
  expect(stackKeys(note('One', 'arxiv:2602.1'), () => undefined)).toEqual(stackKeys(note('Another', 'arxiv:2602.1'), () => undefined));
});
