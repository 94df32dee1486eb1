import { expect, it } from 'vitest';
import { wordsIn } from '../words';
import { en } from '../../src/i18n/en';
import { linkCards } from '../../src/panel/steps/cards';

const suggestion = (path: string, evidence: number) => ({ path, score: 0, evidence, reasons: [] });

it('says of every suggested note why, how sure it is, and puts the loose ones last', () => {
  const cards = linkCards(
    [
      suggestion('Loose.md', 0.4),
      { ...suggestion('Named.md', 1.2), reasons: [{ code: 'mentions-name', text: 'a name', inTitle: false }] },
      suggestion('Alike.md', 0.7),
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
