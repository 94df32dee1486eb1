import { describe, expect, it } from 'vitest';
import { withStepTicked, type StepEdit } from '../../src/analysis/steps/step-edit';
import { validTag } from '../untrusted/valid-tag';
import { withTag } from '../../src/analysis/steps/tags';
import { addKeyPoint } from '../../src/note/key-point-edits';
import { keyPointsOf } from '../../src/note/key-points';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import { settingsFrom, stepPatternsOf } from '../../src/settings/settings';
import { acting, FULL } from './acting';

const defaultPatterns = stepPatternsOf(settingsFrom({}));

const path = 'inbox/a.md';
const read = { text: '阅读全文并提取关键观点', occurrence: 0 };
const tags = { text: '添加适当的标签和元数据', occurrence: 0 };
const workOn = (text: string) => {
  const { vault, actions } = acting({ [path]: text });
  return { vault, write: actions.editStep };
};
const tagged: StepEdit = (text) => withTag(text, validTag('b'));

describe('the work of a step', () => {
  it('is written together with its tick, in one write', async () => {
    const { vault, write } = workOn(pendingNote());
    expect(await write({ path, item: tags }, tagged, () => true)).toEqual({ ok: true });
    expect(vault.writes).toEqual([path]);
    expect(vault.get(path)).toBe(pendingNote({ tags: '[rss, example, b]' }).replace('- [ ] 添加', '- [x] 添加'));
  });

  it('ticks nothing when it is refused, and writes nothing', async () => {
    const { vault, write } = workOn(pendingNote({ fullContent: 'Something else.' }));
    const edit: StepEdit = (text, own) => addKeyPoint(text, own, 'A sentence that was there.');
    expect(await write({ path, item: read }, edit, () => true)).toEqual({ ok: false, refused: 'quote-gone' });
    expect(vault.writes).toEqual([]);
  });

  it('unticks when nothing of it is left, and leaves the tick alone when it does not say', async () => {
    const ticked = pendingNote().replace('- [ ] 阅读', '- [x] 阅读');
    const { vault, write } = workOn(ticked);
    const same: StepEdit = (text) => ({ ok: true, text });
    await write({ path, item: read }, same);
    expect(vault.get(path)).toBe(ticked);
    await write({ path, item: read }, same, (text, own) => keyPointsOf(text, own).length > 0);
    expect(vault.get(path)).toBe(pendingNote());
  });

  it('is written even when its item was renamed meanwhile; another note’s absence is said', async () => {
    const { vault, write } = workOn(pendingNote().replace('添加适当的标签和元数据', 'Tags, please'));
    expect(await write({ path, item: tags }, tagged, () => true)).toEqual({ ok: true });
    expect(vault.get(path)).toContain('- [ ] Tags, please');
    expect(await write({ path: 'inbox/gone.md', item: tags }, tagged)).toEqual({
      ok: false,
      failure: { kind: 'note-gone' },
    });
  });
});

describe('what came of a step', () => {
  it('is said beside the note while it failed, and no longer once it is done', async () => {
    const { vault, actions, activities } = acting({ [path]: pendingNote({ fullContent: 'Something else.' }) });
    const target = { path, item: tags };
    vault.refusals.set(path, FULL);
    expect(await actions.editStep(target, tagged)).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    expect(activities.get(path)).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
    vault.refusals.clear();
    expect(await actions.editStep(target, tagged)).toEqual({ ok: true });
    expect(activities.get(path)).toBeUndefined();

    await actions.editStep(target, (text, own) => addKeyPoint(text, own, 'A sentence that was there.'));
    expect(activities.get(path)).toEqual({ kind: 'refused', reason: 'quote-gone' });
    await actions.editStep(target, tagged);
    expect(activities.get(path)).toBeUndefined();
  });

  it('leaves what else is said beside the note', async () => {
    const { actions, activities } = acting({ [path]: pendingNote() });
    activities.set(path, { kind: 'fetching' });
    await actions.editStep({ path, item: tags }, tagged);
    expect(activities.get(path)).toEqual({ kind: 'fetching' });
  });

  it('is no write where another property would change along', async () => {
    const { vault, actions } = acting({ [path]: pendingNote() });
    const unsafe: StepEdit = () => ({ ok: false, reason: 'properties-unsafe' });
    expect(await actions.editStep({ path, item: tags }, unsafe)).toEqual({ ok: false, failure: { kind: 'properties-unsafe' } });
    expect(vault.writes).toEqual([]);
  });

  it('can be taken back as one step', async () => {
    const { vault, actions, history } = acting({ [path]: pendingNote() });
    await actions.editStep({ path, item: tags }, tagged, () => true);
    expect(history.last()?.kind).toBe('step');
    await history.undo();
    expect(vault.get(path)).toBe(pendingNote());
  });
});

describe('a step whose item is set aside', () => {
  it('is done, and the item keeps its mark', async () => {
    const { vault, write } = workOn(pendingNote().replace('- [ ] 添加', '- [-] 添加'));
    expect(await write({ path, item: tags }, tagged, () => true)).toEqual({ ok: true });
    expect(vault.get(path)).toBe(pendingNote({ tags: '[rss, example, b]' }).replace('- [ ] 添加', '- [-] 添加'));
  });
});

describe('work that is done elsewhere', () => {
  it('ticks no item that is set aside', () => {
    const note = pendingNote().replace('- [ ] 确定', '- [>] 确定');
    expect(withStepTicked(note, names, { id: 'decide', patterns: defaultPatterns })).toBe(note);
  });

  it('ticks the first open item of its step', () => {
    const ticked = withStepTicked(pendingNote(), names, { id: 'decide', patterns: defaultPatterns });
    expect(ticked).toBe(pendingNote().replace('- [ ] 确定', '- [x] 确定'));
    expect(withStepTicked(ticked, names, { id: 'decide', patterns: defaultPatterns })).toBe(ticked);
  });
});
