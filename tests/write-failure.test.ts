import { describe, expect, it } from 'vitest';
import { wordsIn } from './words';
import type { Notice } from '../src/app/shell';
import type { Undone } from '../src/undo/history';
import { en } from '../src/i18n/en';
import { noticeText } from '../src/panel/notice-text';
import { writeFailureText } from '../src/panel/write-failure-text';
import { NoteBusy, NoteExists, NoteForeign, NoteMissing } from '../src/ports';
import { writeFailureOf } from '../src/write-failure';

describe('why a file was not written', () => {
  it.each([
    [new NoteMissing('a.md'), { kind: 'note-gone' }, 'a has been deleted or moved.'],
    [new NoteExists('a.md'), { kind: 'in-the-way' }, 'a already exists and was not overwritten.'],
    [new NoteBusy('a.md'), { kind: 'being-edited' }, 'a has unsaved changes. Try again in a moment.'],
    [new NoteForeign('a.md'), { kind: 'foreign' }, 'a belongs to another plugin, so it is linked to but never written into.'],
    [new Error('ENOSPC: no space left on device, write'), { kind: 'disk-full' }, 'a is unchanged. Free some disk space and try again.'],
    [new Error('There is not enough space on the disk'), { kind: 'disk-full' }, 'a is unchanged. Free some disk space and try again.'],
    [new DOMException('too large', 'QuotaExceededError'), { kind: 'disk-full' }, 'a is unchanged. Free some disk space and try again.'],
    [
      'EACCES',
      { kind: 'unexpected', detail: 'EACCES' },
      'a is unchanged (EACCES). Try again. If it happens again, please report a bug in the plugin.',
    ],
  ])('%s', (error, failure, text) => {
    expect(writeFailureOf(error)).toEqual(failure);
    expect(writeFailureText('inbox/a.md', writeFailureOf(error), wordsIn(en)).body).toBe(text);
    expect(noticeText({ kind: 'not-written', path: 'inbox/a.md', failure: writeFailureOf(error) }, wordsIn(en))).toBe(text);
  });
});

describe('what stands beside no note', () => {
  const undone: Undone = { kind: 'decline', restored: ['a.md', 'b.md'], refused: [], lost: 0 };

  it.each<[Notice, string]>([
    [{ kind: 'nothing-next' }, 'No other note is pending.'],
    [{ kind: 'all-ticked' }, 'Every item is ticked.'],
    [{ kind: 'clipboard-empty' }, 'The clipboard contains no text.'],
    [{ kind: 'nothing-to-fetch' }, 'Every pending note has its full content.'],
    [{ kind: 'nothing-to-undo' }, 'There is nothing to undo.'],
    [{ kind: 'undone', undone }, 'Undone: 2 files restored.'],
    [
      { kind: 'undone', undone: { ...undone, restored: ['a.md'], refused: [{ path: 'in/c.md', reason: 'changed' }] } },
      'Undone: 1 file restored. Not undone: c (changed since).',
    ],
    [
      { kind: 'undone', undone: { ...undone, restored: [], refused: [{ path: 'in/c.md', reason: 'missing' }] } },
      'Not undone: c (deleted or moved).',
    ],
  ])('%o', (notice, text) => {
    expect(noticeText(notice, wordsIn(en))).toBe(text);
  });
});
