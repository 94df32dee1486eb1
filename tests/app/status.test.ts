import { describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';
import { statusKinds } from '../kinds/status-kinds';

const note = pendingNote();

describe('making a note pending', () => {
  it.each(['declined', 'analyzed', 'literature'])('takes back that it was %s', async (status) => {
    const { actions, vault } = acting({ 'a.md': pendingNote({ status: `status: ${status}` }) });
    expect(await actions.makePending('a.md')).toEqual({ changed: ['a.md'], unchanged: [], failed: [] });
    expect(vault.get('a.md')).toBe(note);
  });

  it('takes away why it was declined, and keeps its other statuses', async () => {
    const declined = pendingNote({ status: 'status: [mine, declined]\ndeclined_reason: A digest' });
    const { actions, vault } = acting({ 'a.md': declined });
    await actions.makePending('a.md');
    expect(vault.get('a.md')).toBe(pendingNote({ status: 'status: [mine, pending-analysis]' }));
    await actions.undo();
    expect(vault.get('a.md')).toBe(declined);
  });

  it('gives the first of the user’s own statuses', async () => {
    const { actions, vault } = acting({ 'a.md': '# A note\n' }, { kinds: statusKinds({ pendingStatuses: ['todo', 'later'] }) });
    await actions.makePending('a.md');
    expect(vault.get('a.md')).toBe('---\nstatus: todo\n---\n# A note\n');
  });

  it('says beside the note that the disk is full', async () => {
    const { actions, activities, vault } = acting({ 'a.md': '# A note\n' });
    vault.refusals.set('a.md', FULL);
    expect(await actions.makePending('a.md')).toEqual({
      changed: [],
      unchanged: [],
      failed: [{ path: 'a.md', failure: { kind: 'disk-full' } }],
    });
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
  });
});

describe('marking as analyzed', () => {
  it('decides an item once for all its notes, and is taken back as one', async () => {
    const { actions, vault } = acting({ 'a.md': note, 'a again.md': note });
    expect(await actions.markAnalyzed('a.md')).toEqual({ changed: ['a.md', 'a again.md'], unchanged: [], failed: [] });
    expect(vault.get('a again.md')).toBe(note.replace('pending-analysis', 'analyzed'));
    await actions.undo();
    expect([vault.get('a.md'), vault.get('a again.md')]).toEqual([note, note]);
  });

  it('leaves what was decided meanwhile', async () => {
    const declined = pendingNote({ status: 'status: declined' });
    const { actions, vault } = acting({ 'a.md': note, 'a again.md': note });
    vault.put('a again.md', declined);
    expect(await actions.markAnalyzed('a.md')).toEqual({ changed: ['a.md'], unchanged: ['a again.md'], failed: [] });
    expect(vault.get('a again.md')).toBe(declined);
  });
});

describe('keeping as a literature note', () => {
  const kept = note.replace('pending-analysis', 'literature').replace('- [ ] 确定是否转为永久笔记', '- [x] 确定是否转为永久笔记');

  it('decides an item once for all its notes, ticks what asked to, and is taken back as one', async () => {
    const { actions, vault } = acting({ 'a.md': note, 'a again.md': note });
    expect(await actions.keepAsLiterature('a.md')).toEqual({ changed: ['a.md', 'a again.md'], unchanged: [], failed: [] });
    expect([vault.get('a.md'), vault.get('a again.md')]).toEqual([kept, kept]);
    await actions.undo();
    expect([vault.get('a.md'), vault.get('a again.md')]).toEqual([note, note]);
  });

  it('decides anew on the note it is asked of, and leaves what was decided of the others', async () => {
    const declined = pendingNote({ status: 'status: declined' });
    const { actions, vault } = acting({ 'a.md': note, 'a again.md': note });
    vault.put('a.md', declined);
    vault.put('a again.md', declined);
    expect(await actions.keepAsLiterature('a.md')).toEqual({ changed: ['a.md'], unchanged: ['a again.md'], failed: [] });
    expect([vault.get('a.md'), vault.get('a again.md')]).toEqual([kept, declined]);
  });

  it('ticks nothing where the status cannot be written', async () => {
    const unsafe = note.replace('status: pending-analysis', 'status: pending-analysis\nstatus: mine');
    const { actions, activities, vault } = acting({ 'a.md': unsafe });
    await actions.keepAsLiterature('a.md');
    expect(vault.get('a.md')).toBe(unsafe);
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'properties-unsafe' } });
  });
});

describe('repairing properties', () => {
  it('writes the repair alone, and is taken back', async () => {
    const broken = pendingNote({ title: 'On "probes" and sinks' });
    const { actions, vault } = acting({ 'a.md': broken });
    await actions.repair('a.md');
    expect(vault.get('a.md')).toBe(broken.replace('"On "probes" and sinks"', `'On "probes" and sinks'`));
    await actions.undo();
    expect(vault.get('a.md')).toBe(broken);
  });
});
