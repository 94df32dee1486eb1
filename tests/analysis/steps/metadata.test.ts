import { expect, it } from 'vitest';
import { metadataOf } from '../../../src/analysis/steps/metadata';
import { readPendingNote } from '../../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../../src/note/sections';
import { pendingNote } from '../../note/sample';

it('takes what a page says of itself for text, not for links, fields or commands', () => {
  const note = readPendingNote(pendingNote(), DEFAULT_SECTION_NAMES);
  const hostile = '[[Secret]] <%* x %> %%y%% due:: today';
  const found = metadataOf(note, {
    author: hostile,
    site: hostile,
    published: hostile,
    language: hostile,
    doi: '10.1000/[[Secret]]%%a%%::b',
    arxivId: 'x',
    canonicalUrl: 'https://e.example.org/[[Secret]]?a=%%b%%::c',
  });
  for (const key of ['author', 'site', 'published'])
    expect(found.find((metadatum) => metadatum.key === key)?.found).toBe('[ [Secret] ] < %* x %> % %y% % due: : today');
  expect(found.map(({ found: value }) => value).join('\n')).not.toMatch(/\[\[|<%|%%|::/);
});
