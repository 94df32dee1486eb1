import { describe, expect, it } from 'vitest';
import { Evidence } from '../../src/links/rank/evidence';
import { familiarity } from '../../src/links/rank/familiarity';
import { QueryView } from '../../src/links/rank/query-view';
import { scoring } from '../../src/links/rank/score';
import { LinkSuggester } from '../../src/links/link-suggester';
import { atOnce } from '../../src/slices';
import { suggesterOf, zettelkasten } from './vault';

/** A vault whose notes share most of their words, as large ones do. */
const suggester = suggesterOf([
  ...zettelkasten,
  ...zettelkasten.map((note) => ({ ...note, path: `more/${note.path}`, basename: `${note.basename} again`, title: `${note.title} again` })),
]);
const familiar = (text: string, title = '', of: LinkSuggester = suggester): number => familiarity(new QueryView(of.index, { title, text }));

const harbour =
  'The council weighed a steep tariff against the villages upstream, where the harbour ferry runs each hour. ' +
  'Fishermen, hauliers and the lighthouse keeper argued over moorings, dredging and the oil terminal.';

describe('how far a text’s words are the vault’s', () => {
  it('is all the way for a text as its notes are, and hardly for one of another matter', () => {
    expect(familiar('The loss landscape has valleys and plateaus, and gradient descent walks on it step by step.')).toBe(1);
    expect(familiar(harbour)).toBe(0.2);
  });

  it('is told by the writing the vault knows more of', () => {
    expect(familiar('这一节课讲了优化的基本思路：先看 loss landscape，再看 gradient descent 怎样一步一步往下走。')).toBe(1);
    expect(familiar('港口管理会讨论了渡轮、灯塔和疏浚的费用，渔民代表反对提高关税，会议没有结果。')).toBe(0.2);
  });

  it('is not doubted for a title alone, nor in a vault that has nothing to compare with', () => {
    expect(familiar('', 'Ferries')).toBeGreaterThan(0.5);
    expect(familiar(harbour, '', suggesterOf(zettelkasten.slice(-2)))).toBe(1);
    expect(familiar(harbour, '', LinkSuggester.empty())).toBe(1);
  });
});

it('lets a word that is a name count for less in a text of another matter, and a name of several words as ever', () => {
  const evidenceFor = (text: string, path: string): number => {
    const { index } = suggester;
    const view = new QueryView(index, { title: '', text });
    return new Evidence(view, atOnce(scoring(view)).scores).for(index.numberOf(path) ?? -1);
  };
  const alone = evidenceFor('Sourdough, with salt.', 'Sourdough.md');
  expect(evidenceFor(`Sourdough, with salt. ${harbour}`, 'Sourdough.md')).toBeLessThan(alone / 3);
  expect(evidenceFor(`A diffusion model was shown. ${harbour}`, 'Diffusion model.md')).toBeGreaterThan(alone / 2);
});
