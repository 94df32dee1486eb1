import { describe, expect, it } from 'vitest';
import { wordsField } from '../../src/drafts/drafts';
import { keyPointsOf } from '../../src/note/key-points';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const QUOTE = 'A frozen probe stays honest.';
const note = pendingNote({ fullContent: `${QUOTE} It is read every week.` });
const wordsIn = (text: string) => keyPointsOf(text, names).map(({ quote, words }) => [quote, words]);

/** A note beside whose sentence something was typed. */
function typed(words: string, base = '') {
  const all = acting({ 'a.md': note });
  all.drafts.set('a.md', wordsField(QUOTE), words, base);
  return { ...all, left: () => all.drafts.get('a.md', wordsField(QUOTE)) };
}

describe('own words', () => {
  it('come into the note with their sentence, which ticks the step, and undo takes all of it back', async () => {
    const { actions, vault, left } = typed('Kept out, it is believed.');
    expect(await actions.keepWords('a.md', QUOTE, false)).toBe(true);
    expect(wordsIn(vault.get('a.md'))).toEqual([[QUOTE, 'Kept out, it is believed.']]);
    expect(vault.get('a.md')).toContain('- [x] 阅读全文');
    expect(left()).toBeUndefined();
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
  });

  it('are in the note before the composer opens, or anything else is done', async () => {
    const { actions, shown } = typed('Kept out, it is believed.');
    await actions.promote('a.md');
    expect(wordsIn(shown.composed[0]?.source.text ?? '')).toEqual([[QUOTE, 'Kept out, it is believed.']]);
  });

  it('write nothing where nothing was typed', async () => {
    const { actions, vault, left } = typed('  ', '');
    await actions.keepTyped();
    expect(vault.get('a.md')).toBe(note);
    expect(left()).toBeUndefined();
  });

  it('are kept, and said, where other words have come to stand there; saved on purpose they replace those', async () => {
    const { actions, activities, vault, left } = typed('Mine.', 'As it was.');
    expect(await actions.keepWords('a.md', QUOTE, false)).toBe(false);
    expect(activities.get('a.md')).toEqual({ kind: 'refused', reason: 'words-changed' });
    expect([vault.get('a.md'), left()]).toEqual([note, 'Mine.']);
    expect(await actions.keepWords('a.md', QUOTE, true)).toBe(true);
    expect(wordsIn(vault.get('a.md'))).toEqual([[QUOTE, 'Mine.']]);
  });

  it('are kept where they cannot be written, or their sentence is gone', async () => {
    const { actions, vault, left } = typed('Mine.');
    vault.refusals.set('a.md', FULL);
    expect(await actions.keepWords('a.md', QUOTE, false)).toBe(false);
    vault.refusals.clear();
    vault.put('a.md', pendingNote({ fullContent: 'Something else.' }));
    expect(await actions.keepWords('a.md', QUOTE, false)).toBe(false);
    expect(left()).toBe('Mine.');
  });

  it('that go on being typed while they are written are written after', async () => {
    const { actions, drafts, left, vault } = typed('Half');
    const first = actions.keepWords('a.md', QUOTE, false);
    await Promise.resolve();
    drafts.set('a.md', wordsField(QUOTE), 'Half a thought.');
    await first;
    expect(left()).toBe('Half a thought.');
    await actions.keepWords('a.md', QUOTE, false);
    expect(wordsIn(vault.get('a.md'))).toEqual([[QUOTE, 'Half a thought.']]);
  });
});
