import { describe, expect, it } from 'vitest';
import type { AdoptedKind } from '../../src/kinds/adopted-kind';
import { folderFor, folderOfMark, withDecision, withMark } from '../../src/kinds/decide';
import { isPending } from '../../src/kinds/is-pending';
import { decisionsOf } from '../../src/kinds/membership';
import { TextNote } from '../../src/kinds/text-note';

const kind = (change: Partial<AdoptedKind>): AdoptedKind => ({
  id: 'k',
  mark: { folder: 'inbox' },
  link: ['url'],
  isLinkInText: false,
  isLabelled: false,
  title: [],
  date: [],
  source: [],
  sections: {},
  ...change,
});
const note = (...properties: string[]): string =>
  `---\nurl: https://a.example/1\n${properties.map((line) => `${line}\n`).join('')}---\n\nText.\n`;
const path = 'inbox/a.md';
const today = '2026-02-21';

/** A note decided on and made pending again, and what it is said to be in between. */
function thereAndBack(text: string, one: AdoptedKind, decision: 'done' | 'declined') {
  const decided = withDecision(text, one, { decision, today });
  if (!decided.ok) throw new Error(decided.key);
  const back = withMark(decided.text, one);
  if (!back.ok) throw new Error(back.key);
  return {
    decided: decided.text,
    back: back.text,
    pending: [text, decided.text, back.text].map((said) => isPending({ path, text: said }, [one])),
    said: decisionsOf(new TextNote(path, decided.text), [one])?.decisions,
  };
}

describe('what is written when it is decided', () => {
  it('is a value in the place of the one that made it pending', () => {
    const one = kind({
      mark: { property: { name: 'reading_status', values: ['unread'] } },
      declined: { by: 'property', property: 'reading_status', value: 'skipped' },
    });
    const { decided, back, pending, said } = thereAndBack(note('Reading-Status: Unread'), one, 'declined');
    expect(decided).toBe(note('Reading-Status: skipped'));
    expect(back).toBe(note('Reading-Status: unread'));
    expect([pending, said]).toEqual([[true, false, true], ['declined']]);
  });

  it('is a property of its own, where the folder made it pending', () => {
    const one = kind({ declined: { by: 'property', property: 'status', value: 'declined' } });
    const { decided, back, pending } = thereAndBack(note('created: 2026-02-19'), one, 'declined');
    expect(decided).toBe(note('created: 2026-02-19', 'status: declined'));
    expect([back, pending]).toEqual([note('created: 2026-02-19'), [true, false, true]]);
  });

  it('is the opposite of a yes or no', () => {
    const one = kind({ mark: { property: { name: 'read', values: [false] } }, done: { by: 'property', property: 'read', value: true } });
    const { decided, back, pending } = thereAndBack(note('read: false'), one, 'done');
    expect([decided, back, pending]).toEqual([note('read: true'), note('read: false'), [true, false, true]]);
  });

  it('is the day', () => {
    const one = kind({ mark: { property: { name: 'read_at', values: [null] } }, done: { by: 'date', property: 'read_at' } });
    const { decided, pending, said } = thereAndBack(note('read_at:'), one, 'done');
    expect([decided, pending, said]).toEqual([note('read_at: 2026-02-21'), [true, false, true], ['done']]);
  });

  it('is a tag for another, with what stands below it, wherever the tag stands', () => {
    const one = kind({ mark: { tag: { name: 'to-read' } }, done: { by: 'tag', tag: 'read' } });
    const listed = thereAndBack(note('tags: [ai, to-read/papers]'), one, 'done');
    expect([listed.decided, listed.back]).toEqual([note('tags: [ai, read/papers]'), note('tags: [ai, to-read/papers]')]);
    const inText = thereAndBack(note().replace('Text.', 'Text `#to-read` #To-Read.'), one, 'done');
    expect(inText.decided).toBe(note().replace('Text.', 'Text `#to-read` #read.'));
    expect([listed.pending, inText.pending]).toEqual([
      [true, false, true],
      [true, false, true],
    ]);
  });

  it('is a tag that was missing', () => {
    const one = kind({ mark: { tag: { name: 'read', isMissing: true } }, done: { by: 'tag', tag: 'read' } });
    const { decided, back, pending } = thereAndBack(note('tags: [ai]'), one, 'done');
    expect([decided, back, pending]).toEqual([note('tags: [ai, read]'), note('tags: [ai]'), [true, false, true]]);
  });

  it('is a folder, and nothing in the note', () => {
    const one = kind({ done: { by: 'folder', folder: 'read' } });
    expect(withDecision(note(), one, { decision: 'done', today })).toEqual({ ok: true, text: note() });
    expect([folderFor(path, one, 'done'), folderFor('read/a.md', one, 'done'), folderFor(path, one, 'declined')]).toEqual([
      'read',
      undefined,
      undefined,
    ]);
    expect(isPending({ path: 'read/a.md', text: note() }, [one])).toBe(false);
    expect([folderOfMark('read/a.md', one), folderOfMark(path, one)]).toEqual(['inbox', undefined]);
  });

  it('is what is written when it is done, for a literature note too, where its kind says nothing else', () => {
    const one = kind({ done: { by: 'property', property: 'status', value: 'read' } });
    expect(withDecision(note(), one, { decision: 'literature', today })).toEqual({ ok: true, text: note('status: read') });
    expect(withDecision(note(), one, { decision: 'declined', today })).toEqual({ ok: true, text: note() });
  });
});

describe('notes with the mark that are none of the kind', () => {
  const one = kind({ mark: { property: { name: 'status', values: ['pending'] }, folder: 'inbox' } });
  const pending = (text: string, at = path): boolean => isPending({ path: at, text }, [one]);

  it.each([
    ['an item', note('status: Pending'), true],
    ['a task', note('status: pending', 'due: 2026-03-01'), false],
    ['a list of items', '---\nstatus: pending\n---\n\n- https://a.example/1\n- https://a.example/2\n- https://a.example/3\n', false],
    ['a note without a link', '---\nstatus: pending\n---\n\nText.\n', false],
    ['an item whose link was left empty', '---\nurl:\nstatus: pending\n---\n\nText.\n', true],
    ['a template', note('status: pending', 'title: "{{title}}"'), false],
    ['a board', note('status: pending', 'kanban-plugin: board'), false],
    ['an item that was read', note('status: pending', 'read: true'), false],
  ])('%s', (_, text, isIt) => {
    expect(pending(text)).toBe(isIt);
  });

  it('lie elsewhere', () => {
    expect(pending(note('status: pending'), 'notes/a.md')).toBe(false);
  });

  it('are told by the text where no property has the link', () => {
    const inText = kind({ mark: { tag: { name: 'to-read' } }, link: [], isLinkInText: true });
    const clip = (...lines: string[]): string => `---\ntags: [to-read]\n---\n\n${lines.join('\n\n')}\n`;
    expect(isPending({ path, text: clip('https://a.example/1', 'Text.') }, [inText])).toBe(true);
    expect(isPending({ path, text: clip('Text.') }, [inText])).toBe(false);
  });

  it('have been done with, where they lie', () => {
    expect(isPending({ path: 'inbox/archive/a.md', text: note() }, [kind({})])).toBe(false);
    expect(isPending({ path: 'inbox/new/a.md', text: note() }, [kind({})])).toBe(true);
  });
});
