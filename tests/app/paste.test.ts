import { describe, expect, it } from 'vitest';
import type { Captured } from '../../src/content/fetch-full-content';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const note = pendingNote();
const pasted = (markdown: string): Captured => ({
  ok: true,
  article: { markdown, words: 2, metadata: {} },
  source: 'pasted',
  verdict: { kind: 'full', findings: [] },
  tried: [],
  at: new Date('2026-02-21T09:34:12Z'),
});

/** A note at `a.md` whose full content is `mine`, and an article on the clipboard that differs. */
function withConflict(mine = 'My own remarks.') {
  const over = acting({ 'a.md': pendingNote({ fullContent: mine }) });
  over.shown.clipboard = { html: '<p>An article.</p>', text: '' };
  over.asked.pasted = () => Promise.resolve(pasted('An article.'));
  return over;
}

describe('pasting', () => {
  it('takes the clipboard as full content, for a heading of the section’s level', async () => {
    const { actions, activities, asked, shown, vault } = acting({ 'a.md': note });
    shown.clipboard = { html: '<p>An article.</p>', text: '' };
    const htmls: unknown[] = [];
    asked.pasted = ({ html }) => {
      htmls.push(html);
      expect(activities.get('a.md')).toEqual({ kind: 'fetching' });
      return Promise.resolve(pasted('An article.'));
    };
    await actions.paste('a.md');
    expect(htmls).toEqual(['<p>An article.</p>']);
    expect(vault.get('a.md')).toContain('## Full Content\n\nAn article.\n');
    expect(vault.get('a.md')).toContain('content_hash:');
    expect(activities.get('a.md')).toMatchObject({ kind: 'fetched', captured: { source: 'pasted' } });
  });

  it('leaves the properties alone where receipts are switched off', async () => {
    const { actions, asked, shown, vault } = acting({ 'a.md': note }, { receipt: false });
    shown.clipboard = { html: '<p>An article.</p>', text: '' };
    asked.pasted = () => Promise.resolve(pasted('An article.'));
    await actions.paste('a.md');
    expect(vault.get('a.md')).not.toContain('content_hash:');
  });

  it('does nothing when the person thinks better of pasting', async () => {
    const { actions, activities, shown, vault } = acting({ 'a.md': note });
    shown.clipboard = 'cancelled';
    await actions.paste('a.md');
    expect(shown.notices).toEqual([]);
    expect(activities.get('a.md')).toBeUndefined();
    expect(vault.writes).toEqual([]);
  });

  it('says that the clipboard is empty, and shows nothing beside the note', async () => {
    const { actions, activities, shown, vault } = acting({ 'a.md': note });
    await actions.paste('a.md');
    expect(shown.notices).toEqual([{ kind: 'clipboard-empty' }]);
    expect(activities.get('a.md')).toBeUndefined();
    expect(vault.writes).toEqual([]);
  });

  it('says that the disk is full', async () => {
    const { actions, activities, asked, shown, vault } = acting({ 'a.md': note });
    shown.clipboard = { html: '<p>An article.</p>', text: '' };
    asked.pasted = () => Promise.resolve(pasted('An article.'));
    vault.refusals.set('a.md', FULL);
    await actions.paste('a.md');
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
  });
});

describe('content that differs from the person’s', () => {
  it('is not written before they choose', async () => {
    const { actions, activities, vault } = withConflict();
    await actions.paste('a.md');
    expect(activities.get('a.md')).toMatchObject({ kind: 'conflict', mine: 'My own remarks.' });
    expect(vault.writes).toEqual([]);
  });

  it.each([
    ['take-new', ['An article.'], ['My own remarks.']],
    ['keep-mine', ['My own remarks.'], ['An article.']],
    ['keep-both', ['My own remarks.', 'An article.'], []],
  ] as const)('is written as they chose: %s', async (choice, kept, gone) => {
    const { actions, activities, vault } = withConflict();
    await actions.paste('a.md');
    await actions.resolve('a.md', choice);
    for (const text of kept) expect(vault.get('a.md')).toContain(text);
    for (const text of gone) expect(vault.get('a.md')).not.toContain(text);
    expect(activities.get('a.md')?.kind).not.toBe('conflict');
  });

  it('is not written where no choice is open', async () => {
    const { actions, activities, vault } = acting({ 'a.md': note });
    activities.set('a.md', { kind: 'declined' });
    await actions.resolve('a.md', 'take-new');
    expect(vault.writes).toEqual([]);
    expect(activities.get('a.md')).toEqual({ kind: 'declined' });
  });
});

describe('content that was written', () => {
  it('is taken back, pasted or taken over the person’s', async () => {
    const { actions, activities, asked, history, shown, vault } = acting({ 'a.md': note });
    shown.clipboard = { html: '<p>An article.</p>', text: '' };
    asked.pasted = () => Promise.resolve(pasted('An article.'));
    await actions.paste('a.md');
    expect(history.last()).toMatchObject({ kind: 'paste', files: ['a.md'] });
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
    expect(activities.get('a.md')).toBeUndefined();
    const over = withConflict();
    const mine = over.vault.get('a.md');
    await over.actions.paste('a.md');
    await over.actions.undo();
    expect(over.shown.notices).toEqual([{ kind: 'nothing-to-undo' }]);
    await over.actions.resolve('a.md', 'take-new');
    expect(over.history.last()).toMatchObject({ kind: 'resolve' });
    await over.actions.undo();
    expect(over.vault.get('a.md')).toBe(mine);
  });
});
