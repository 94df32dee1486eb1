import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import type { AdoptedKind } from '../../src/kinds/adopted-kind';
import { declinedDiff, kindDetails, kindTitle, outcomeName, outcomesFor, proposed } from '../../src/panel/kinds-model';
import { PENDING } from '../kinds/status-kinds';

const kind = (mark: AdoptedKind['mark'], change: Partial<AdoptedKind> = {}): AdoptedKind => ({
  ...PENDING,
  id: 'k',
  isLoose: false,
  mark,
  link: ['url'],
  isLinkInText: false,
  done: undefined,
  literature: undefined,
  declined: undefined,
  ...change,
});

describe('a kind in words', () => {
  it.each([
    [
      kind({ property: { name: 'status', values: ['to-read', 'To read'] } }),
      'Marked to-read, To read',
      'in the property status; link in url',
    ],
    [kind({ property: { name: 'read', values: [false] } }), 'Marked read: false', 'link in url'],
    [kind({ property: { name: 'read_at', values: [null] } }), 'Empty read_at', 'link in url'],
    [kind({ property: { name: 'status' } }), 'Without status', 'link in url'],
    [kind({ tag: { name: 'clippings' } }), 'Tagged clippings', 'link in url'],
    [kind({ tag: { name: 'read', isMissing: true }, folder: 'clips' }), 'Not tagged read', 'in clips; link in url'],
    [kind({ folder: 'inbox' }, { link: ['source', 'link'] }), 'In the folder inbox', 'no status yet; link in source, link'],
    [
      kind({ folder: 'inbox', hasOpenTasks: true }, { link: [], isLinkInText: true }),
      'In the folder inbox',
      'tasks left to do; link in the text',
    ],
    [kind({ tag: { name: 'mail' } }, { link: [] }), 'Tagged mail', 'without a link'],
    [PENDING, 'Marked pending-analysis', 'in the property status'],
  ])('%#', (one, title, details) => {
    const { words, code } = kindTitle(one, en);
    expect([`${words} ${code}`, kindDetails(one, en)]).toEqual([title, details]);
  });

  it('in Chinese', () => {
    expect(kindTitle(kind({ folder: '收件箱' }), zh)).toEqual({ words: '文件夹', code: '收件箱' });
  });
});

describe('what a decision may be written as', () => {
  it('is what the vault has, then a status, a tag, and nothing', () => {
    const found = { mark: { folder: 'inbox' }, done: { by: 'folder', folder: 'Archive' }, declined: undefined } as const;
    expect(outcomesFor(found, 'done').map((one) => outcomeName(one, en))).toEqual([
      'Archive/',
      'status: analyzed',
      '#analyzed',
      'nothing is written',
    ]);
    expect(outcomesFor(found, 'declined').map((one) => outcomeName(one, en))).toEqual([
      'status: declined',
      '#declined',
      'nothing is written',
    ]);
    expect(outcomeName({ by: 'date', property: 'read_at' }, en)).toBe('read_at: the day');
  });

  it('is proposed in the place of what made the note pending', () => {
    expect(proposed({ mark: { property: { name: 'reading_status', values: ['unread'] } } }, 'declined')).toEqual({
      by: 'property',
      property: 'reading_status',
      value: 'declined',
    });
    expect(proposed({ mark: { tag: { name: 'status/unread' } } }, 'done')).toEqual({ by: 'tag', tag: 'status/analyzed' });
    expect(proposed({ mark: { property: { name: 'read', values: [false] } } }, 'declined')).toMatchObject({ property: 'status' });
  });

  it('is shown on a note as it is', () => {
    const text = '---\nurl: https://a.example/1\n---\n\nText.\n';
    const added = declinedDiff(text, kind({ folder: 'inbox' }, { declined: proposed({ mark: {} }, 'declined') }), '2026-02-21');
    expect(added.filter(({ kind: of }) => of === 'added').map(({ spans }) => spans.map((span) => span.text).join(''))).toEqual([
      'status: declined',
    ]);
    expect(declinedDiff(text, kind({ folder: 'inbox' }), '2026-02-21')).toEqual([]);
    expect(
      declinedDiff(
        '---\nstatus: a\nstatus: b\n---\n',
        kind({ folder: 'inbox' }, { declined: proposed({ mark: {} }, 'declined') }),
        '2026-02-21',
      ),
    ).toEqual([]);
  });
});
