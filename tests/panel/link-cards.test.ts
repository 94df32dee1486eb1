import { expect, it } from 'vitest';
import { wordsIn } from '../words';
import { en } from '../../src/i18n/en';
import type { Strength } from '../../src/links/strength';
import { linkCards } from '../../src/panel/steps/cards';

const suggestion = (path: string, strength: Strength) => ({ path, score: 0, evidence: 1, strength, reasons: [] });

it('says of every suggested note why, how sure it is, behind those that are linked', () => {
  const cards = linkCards(
    [
      { ...suggestion('Named.md', 3), reasons: [{ code: 'mentions-name', text: 'a name', inTitle: false }] },
      suggestion('Alike.md', 2),
      suggestion('Loose.md', 1),
    ],
    [{ path: 'Linked.md', reason: '' }],
    wordsIn(en),
  );
  expect(cards.map(({ title, detail, meter }) => [title, detail, meter?.label])).toEqual([
    ['Linked', 'already linked', undefined],
    ['Named', 'mentions a name', 'Closely related'],
    ['Alike', 'uses the same words', 'Related'],
    ['Loose', 'uses the same words', 'Loosely related'],
  ]);
});
