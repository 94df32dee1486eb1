import { expect, it } from 'vitest';
import { blocksInSteps } from '../../../src/content/extract/blocks';
import { chooseBlocks } from '../../../src/content/extract/choose-blocks';
import { atOnce } from '../../../src/slices';

function blocksOf(...texts: string[]) {
  const page = new DOMParser().parseFromString(texts.map((text) => `<p>${text}</p>`).join(''), 'text/html');
  return atOnce(blocksInSteps(page.body));
}

const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';

it('keeps what scores above nothing', () => {
  expect(chooseBlocks(blocksOf(long, long, long), [-3, 3, -3])).toEqual([false, true, false]);
});

it('does not tear a short line out of an article for a mild doubt', () => {
  expect(chooseBlocks(blocksOf(long, 'Well then', long), [2, -0.5, 2])).toEqual([true, true, true]);
});

it('does not keep a line far outside for a mild hope', () => {
  expect(chooseBlocks(blocksOf(long, 'Read on', long), [-2, 0.5, -2])).toEqual([false, false, false]);
});

it('keeps nothing of nothing', () => {
  expect(chooseBlocks([], [])).toEqual([]);
});
