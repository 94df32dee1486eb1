import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/health/finding';
import { filesOf } from '../../src/health/repairs';
import { en } from '../../src/i18n/en';
import { healthModel } from '../../src/panel/health-model';
import { baseName } from '../../src/text/path';

const unchanged = (text: string) => ({ ok: true as const, text });
const link = (path: string, before: string, after?: string): Finding => ({
  kind: 'links',
  id: `links\n${path}\n${before}`,
  path,
  before,
  after: after ?? before.replace(/[[\]]/g, ''),
  why: after === undefined ? { code: 'nothing-near' } : { code: 'alias', note: 'b.md' },
  isSure: after !== undefined,
  repairs: [{ path, edit: unchanged }],
});
const orphan: Finding = {
  kind: 'orphans',
  id: 'o',
  path: 'o.md',
  before: 'o',
  why: { code: 'linked-from-nowhere' },
  isSure: false,
  repairs: [],
};
const model = (findings: readonly Finding[], left: readonly string[] = []) => healthModel(findings, new Set(left), en, baseName);

describe('what is wrong, as it is listed', () => {
  it('counts links, and in how many notes; the same in several notes is one row; what is sure comes first', () => {
    const [group] = model([link('a.md', '[[Nowhere]]'), link('a.md', '[[B]]', '[[b]]'), link('c.md', '[[B]]', '[[b]]')]);
    expect(group).toMatchObject({ count: 3, detail: 'in 2 notes; 2 can be repaired' });
    expect(group?.sure).toHaveLength(2);
    expect(group?.rows.map(({ detail, findings }) => [detail, findings.length])).toEqual([
      ['2 notes; it is its alias', 2],
      ['a; nothing is near: left alone, or unlinked', 1],
    ]);
  });

  it('counts notes of every other kind, and says where nothing is sure', () => {
    const [group] = model([orphan]);
    expect(group).toMatchObject({ count: 1, detail: 'each needs a look' });
    expect(group?.rows).toMatchObject([{ isRepairable: false, detail: 'no link leads to it or away from it' }]);
  });

  it('is without what somebody leaves as it is', () => {
    expect(model([orphan], ['o'])).toEqual([]);
    expect(model([orphan, link('a.md', '[[B]]', '[[b]]')], ['o']).map(({ kind }) => kind)).toEqual(['links']);
  });
});

describe('the files of a repair', () => {
  it('are named once, with every repair that has a part in them, and where they go', () => {
    const copy: Finding = {
      ...orphan,
      kind: 'same-text',
      id: 'c',
      repairs: [
        { path: 'a.md', edit: unchanged },
        { path: 'o.md', moveTo: 'Archive/o.md' },
      ],
    };
    const files = filesOf([link('a.md', '[[B]]', '[[b]]'), copy]);
    expect(files.map(({ path, edits, moveTo, findings }) => [path, edits.length, moveTo, findings.length])).toEqual([
      ['a.md', 2, undefined, 2],
      ['o.md', 0, 'Archive/o.md', 1],
    ]);
  });
});
