import { describe, expect, it } from 'vitest';
import { previewOf, type RuleItem } from '../../src/rules/preview';
import type { Rule, RuleAction } from '../../src/rules/rule';
import { ruleFacts } from '../../src/rules/rule-facts';
import { pendingNote } from '../note/sample';
import { acting } from './acting';

const ruleThat = (does: RuleAction, tag = ''): Rule => ({
  id: 'r',
  when: { sources: ['Harbour'], words: [], authors: [], tags: [] },
  does,
  tag,
  isOn: true,
  declined: [],
});
const note = pendingNote();

describe('a rule', () => {
  it('declines what it is for, says in each note that it did, and leaves other notes of the item', async () => {
    const { actions, vault } = acting({ 'a.md': note, 'feed/a again.md': note });
    expect(await actions.applyRule(ruleThat('decline'), ['a.md'])).toEqual(['a.md']);
    expect(vault.get('a.md')).toMatch(/^status: declined$/m);
    expect(vault.get('a.md')).toMatch(/^declined_reason: rule r$/m);
    expect(vault.get('feed/a again.md')).toBe(note);
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
  });

  it.each<[RuleAction, RegExp]>([
    ['later', /^later: 2026-02-28$/m],
    ['more', /^interest: more$/m],
    ['tag', /^tags: \[.*sea\/tides\]$/m],
  ])('that does %s is undone as one', async (does, written) => {
    const { actions, vault } = acting({ 'a.md': note });
    expect(await actions.applyRule(ruleThat(does, 'sea/tides'), ['a.md'])).toEqual([]);
    expect(vault.get('a.md')).toMatch(written);
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
  });

  it('adds no tag that is none, and none to what was decided meanwhile', async () => {
    const declined = note.replace('pending-analysis', 'declined');
    const { actions, vault } = acting({ 'a.md': note, 'b.md': declined });
    await actions.applyRule(ruleThat('tag', '1984'), ['a.md']);
    await actions.applyRule(ruleThat('tag', 'sea'), ['b.md']);
    expect([vault.get('a.md'), vault.get('b.md')]).toEqual([note, declined]);
  });

  it('does to ten thousand notes what its preview says', async () => {
    const notes = Array.from({ length: 10_000 }, (_, n) => {
      const source = n % 7 === 0 ? 'Harbour' : n % 7 === 1 ? 'harbour ' : 'Kiln';
      return [`in/${n}.md`, `---\nstatus: pending-analysis\nsource: ${source}\ntitle: Note ${n}\n---\n\n# Note ${n}\n`] as const;
    });
    const { actions, queue, vault } = acting(Object.fromEntries(notes));
    const items = queue
      .all()
      .map(({ path, title, source }): RuleItem => ({ path, facts: ruleFacts({}, { title, source }), isKept: undefined }));
    const { now } = previewOf(ruleThat('decline').when, items, 0);
    const paths = now.map(({ path }) => path);
    expect(await actions.applyRule(ruleThat('decline'), paths)).toEqual(paths);
    const declined = notes.flatMap(([path]) => (/^status: declined$/m.test(vault.get(path)) ? [path] : []));
    expect(declined).toEqual(paths);
    expect(declined).toHaveLength(2858);
  });
});
