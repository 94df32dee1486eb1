import { describe, expect, it } from 'vitest';
import { hasStatus, withStatus } from '../../src/note/status';
import { declined } from '../../src/triage/decline';
import { noteWith as note } from '../properties/note-with';

const statuses = { pending: ['pending-analysis'], declined: 'declined' };
const textOf = (edit: ReturnType<typeof withStatus>): string => (edit.ok ? edit.text : `refused: ${edit.key}`);

describe('withStatus', () => {
  it.each([
    ['status: pending', 'status: done'],
    ['Status: "pending" # by hand', 'Status: "done" # by hand'],
    ['STATUS: pending', 'STATUS: done'],
    ['status: [rss, Pending, 2026]', 'status: [rss, done, 2026]'],
    ['status:\n  - rss # one\n  - pending # two\n  - done', 'status:\n  - rss # one\n  - done # two'],
    ['status: [rss]', 'status: [rss, done]'],
    ['status:', 'status: done'],
    ['title: x', 'title: x\nstatus: done'],
  ])('makes %j to %j', (before, after) => {
    const text = note(before);
    expect(textOf(withStatus(text, ['pending'], 'done'))).toBe(note(after));
    expect(textOf(withStatus(note(after), ['pending'], 'done'))).toBe(note(after));
  });
});

describe('hasStatus', () => {
  it('knows a status in a list, in another case, with blanks, and no other value', () => {
    expect(hasStatus(['rss', ' Pending '], ['pending'])).toBe(true);
    expect(hasStatus([['pending'], 1], ['pending', '1'])).toBe(false);
    expect(hasStatus(null, ['pending'])).toBe(false);
    expect(hasStatus(undefined, ['pending'])).toBe(false);
  });
});

describe('declined', () => {
  const before = note(
    'title: Small queues',
    'Status: pending-analysis',
    '-rank: 3',
    'og:image: https://img.example/cover.png',
    'og:description: chosen by hand',
    'tags: [queue]',
  );

  it('changes the status and nothing else, whatever keys stand beside it', () => {
    expect(textOf(declined(before, statuses, ''))).toBe(before.replace('pending-analysis', 'declined'));
  });

  it('says why, and a second time changes nothing', () => {
    const after = textOf(declined(before, statuses, 'off topic'));
    expect(after).toBe(before.replace('pending-analysis', 'declined').replace('[queue]\n', '[queue]\ndeclined_reason: off topic\n'));
    expect(textOf(declined(after, statuses, 'another'))).toBe(after);
  });

  it('is refused where the status is named elsewhere, or there twice', () => {
    expect(textOf(declined(note('status: &s pending-analysis', 'was: *s'), statuses, ''))).toBe('refused: was');
    expect(textOf(declined(note('status: pending-analysis', 'status: pending-analysis'), statuses, ''))).toBe('refused: status');
  });
});
