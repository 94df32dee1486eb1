import { expect, it } from 'vitest';
import { addKeyPoint } from '../../src/note/key-point-edits';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { defaultChoices, type SuggestedLink } from '../../src/permanent/default-choices';
import { pendingNote } from '../note/sample';

const choicesFor = (text: string, links?: readonly SuggestedLink[]) =>
  defaultChoices({ path: 'in/a.md', text, note: readPendingNote(text, names) }, { folder: 'zettel', names, ...(links && { links }) });

it('a permanent note starts with what the pending one says', () => {
  const quoted = addKeyPoint(
    pendingNote({ excerpt: 'Probes are frozen.', fullContent: 'Frozen probes stay honest.' }),
    names,
    'Frozen probes stay honest.',
  );
  expect(choicesFor(quoted.ok ? quoted.text : '')).toEqual({
    title: 'Frozen probes stay honest',
    folder: 'zettel',
    tags: ['example'],
    summary: 'Probes are frozen.',
    points: [{ quote: 'Frozen probes stay honest.', words: '', part: expect.anything() as unknown, own: undefined }],
    links: [],
    decision: 'done',
  });
});

it('of the feed’s tags, those are kept that can be tags as they stand, but for the feed’s own', () => {
  expect(choicesFor(pendingNote({ tags: '[RSS, "machine learning", "2024", nlp]' })).tags).toEqual(['nlp']);
});

it('of the suggested links, those that are chosen, none of them back', () => {
  const links = [
    { path: 'a.md', reason: 'names it', chosen: true, strength: 4 as const },
    { path: 'b.md', reason: 'near', chosen: false, strength: 1 as const },
  ];
  expect(choicesFor(pendingNote(), links).links).toEqual([{ path: 'a.md', reason: 'names it', back: false }]);
});
