import { describe, expect, it } from 'vitest';
import type { PointChoice } from '../../src/permanent/choices';
import { keyPointBlocks } from '../../src/permanent/point-blocks';
import { MemoryVault, memoryLinks } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { path, sourceOf } from './drafting';

const point = (change: Partial<PointChoice>): PointChoice => ({ quote: '', words: '', part: undefined, own: undefined, ...change });
const words = point({ words: ' A probe stays honest. ' });
const quoted = point({ quote: 'Said there.', part: '^kp-1' });
const owns = [point({ own: 'One' }), point({ own: 'Two' })];

function written(points: readonly PointChoice[]) {
  const vault = new MemoryVault({ [path]: pendingNote(), 'One.md': '', 'Two.md': '' });
  const ownPaths = new Map(points.flatMap((one) => (one.own === undefined ? [] : [[one, `${one.own}.md`] as const])));
  return keyPointBlocks(points, { source: sourceOf(vault.get(path)), from: 'Main.md', links: memoryLinks(vault), ownPaths });
}

describe('key points in a note', () => {
  it.each<readonly [string, PointChoice[], string]>([
    ['none give nothing', [], ''],
    ['a person’s words stand alone', [words], 'A probe stays honest.'],
    ['a quote says where it comes from', [quoted], '> Said there.\n> [[2026-02-19-probes#^kp-1|source]]'],
    [
      'a Chinese quote says so in Chinese',
      [point({ quote: '探针冻结之后，审计仍然可信。', part: '^kp-1' })],
      '> 探针冻结之后，审计仍然可信。\n> [[2026-02-19-probes#^kp-1|来源]]',
    ],
    [
      'a quote that has no place in its note leads to the note',
      [point({ quote: 'Said there.' })],
      '> Said there.\n> [[2026-02-19-probes|source]]',
    ],
    [
      'words stand above their quote',
      [point({ words: 'Mine.', quote: 'Said there.', part: '^kp-1' })],
      'Mine.\n\n> Said there.\n> [[2026-02-19-probes#^kp-1|source]]',
    ],
    [
      'a quote of several lines is quoted line by line',
      [point({ quote: 'One.\n\nTwo.', part: '^kp-1' })],
      '> One.\n>\n> Two.\n> [[2026-02-19-probes#^kp-1|source]]',
    ],
    [
      'an empty point is left out',
      [words, point({}), quoted],
      'A probe stays honest.\n\n> Said there.\n> [[2026-02-19-probes#^kp-1|source]]',
    ],
    ['points with notes of their own are one list', owns, '- [[One]]\n- [[Two]]'],
    [
      'other points stand apart from the list',
      [words, ...owns, words],
      'A probe stays honest.\n\n- [[One]]\n- [[Two]]\n\nA probe stays honest.',
    ],
  ])('%s', (_, points, text) => {
    expect(written(points).text).toBe(text);
  });

  it('are a list for a template’s filters, without bullets', () => {
    expect(written([words, ...owns]).items).toEqual(['A probe stays honest.', '[[One]]', '[[Two]]']);
  });
});
