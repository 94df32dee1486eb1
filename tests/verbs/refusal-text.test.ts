import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import type { Refusal } from '../../src/verbs/refusal';
import { refusalText } from '../../src/verbs/refusal-text';
import { runReport } from '../../src/verbs/run-report';

const full = { kind: 'disk-full' } as const;
const fetching = runReport({ phase: 'paused', isOffline: false, total: 2, done: 1, written: 1, failures: [], skipped: [], active: [] });
const unfetched = { notes: ['a.md', 'b.md'], failures: [], skipped: [], fetching };

/** Every refusal with what a person reads. */
const REFUSALS: [refusal: Refusal, text: string][] = [
  [{ code: 'unknown-verb', name: 'lst', known: ['list', 'status'] }, 'There is no action "lst". There are: list, status.'],
  [
    { code: 'unknown-flag', name: 'limt', known: ['limit', 'sort'], meant: 'limit' },
    '"limt" is not known here. Did you mean "limit"? Known: limit, sort.',
  ],
  [{ code: 'unknown-flag', name: 'x', known: ['limit'] }, '"x" is not known here. Known: limit.'],
  [{ code: 'bad-value', name: 'limit', value: 'many', wanted: '1-9999999' }, '"limit" cannot be "many". Allowed: 1-9999999.'],
  [{ code: 'missing-flag', names: ['path', 'title'] }, 'Missing: path, title.'],
  [{ code: 'nothing-chosen' }, 'Choose notes with path, paths, a filter (source, state, tag, search) or all.'],
  [{ code: 'no-such-note', path: 'b.md', meant: 'in/b.md' }, 'There is no note "b.md". Did you mean "in/b.md"?'],
  [{ code: 'not-pending', path: 'a.md' }, '"a.md" is not a pending note.'],
  [{ code: 'template-missing', path: 't.md' }, 'The template "t.md" does not exist. Choose another in the settings.'],
  [{ code: 'template-error', detail: '3: unknown x' }, 'The template has errors: 3: unknown x.'],
  [{ code: 'empty-title', path: 'a.md' }, '"a.md" has no title. Give one.'],
  [{ code: 'note-exists', path: 'in/a.md', written: [] }, en.notWritten['in-the-way'].body('a')],
  [{ code: 'note-gone', path: 'in/a.md', written: [] }, en.notWritten['note-gone'].body('a')],
  [{ code: 'not-written', path: 'in/a.md', failure: full, detail: 'disk-full', written: [] }, en.notWritten['disk-full'].body('a')],
  [
    { code: 'not-all-fetched', ...unfetched, written: 1, failures: [{ path: 'b.md', cause: 'offline', host: '' }] },
    '1 note fetched, 1 failed.',
  ],
  [{ code: 'fetching-paused', ...unfetched }, 'Fetching is paused. Resume it to fetch these notes.'],
  [{ code: 'offline', ...unfetched }, 'There is no network. The notes are fetched once it is back.'],
  [{ code: 'still-fetching', ...unfetched }, 'No note was finished within ten minutes. Fetching continues; use status to follow it.'],
  [{ code: 'unexpected', detail: 'odd' }, 'It did not work: odd'],
];

describe('a refusal in words', () => {
  it.each(REFUSALS)('%o', (refusal, text) => {
    expect(refusalText(refusal, en)).toBe(text);
  });

  it('tells of the first three notes that were not declined one by one', () => {
    const failed = ['a.md', 'b.md', 'c.md', 'd.md'].map((path) => ({ path, failure: full }));
    const text = refusalText({ code: 'not-all-declined', declined: ['e.md'], unchanged: [], failed }, en);
    expect(text).toBe(`1 note declined. ${['a', 'b', 'c'].map((name) => en.notWritten['disk-full'].body(name)).join(' ')}`);
  });
});
