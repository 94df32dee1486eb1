import { describe, expect, it } from 'vitest';
import { decideNote } from '../../src/app/decide-note';
import { hasStatus } from '../../src/note/status';
import { statusKind } from '../../src/kinds/adopted-kind';
import { withDecision } from '../../src/kinds/decide';
import { DECLINED_REASON } from '../../src/triage/decline';
import { statusKinds } from '../kinds/status-kinds';
import { noteWith as note } from '../properties/note-with';

const textOf = (edit: ReturnType<typeof withDecision> | ReturnType<typeof decideNote>): string =>
  edit.ok ? edit.text : `refused: ${'key' in edit ? edit.key : edit.reason}`;
const kind = statusKind({ pending: ['pending'], done: 'done', literature: 'kept', declined: 'declined' });
const done = (text: string): string => textOf(withDecision(text, kind, { decision: 'done', today: '2026-02-21' }));
const declined = (text: string, reason: string) => {
  const deciding = { kinds: statusKinds(), clock: { now: () => new Date('2026-02-21T10:00') } };
  return decideNote({ path: 'a.md', text }, 'declined', deciding, reason === '' ? {} : { [DECLINED_REASON]: reason });
};

describe('a status in place of another', () => {
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
    expect(done(text)).toBe(note(after));
    expect(done(note(after))).toBe(note(after));
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
    expect(textOf(declined(before, ''))).toBe(before.replace('pending-analysis', 'declined'));
  });

  it('says why, and a second time changes nothing', () => {
    const after = textOf(declined(before, 'off topic'));
    expect(after).toBe(before.replace('pending-analysis', 'declined').replace('[queue]\n', '[queue]\ndeclined_reason: off topic\n'));
    expect(textOf(declined(after, 'another'))).toBe(after);
  });

  it('is refused where the status is named elsewhere, or there twice', () => {
    expect(textOf(declined(note('status: &s pending-analysis', 'was: *s'), ''))).toBe('refused: was');
    expect(textOf(declined(note('status: pending-analysis', 'status: pending-analysis'), ''))).toBe('refused: status');
  });
});
