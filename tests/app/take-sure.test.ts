import { describe, expect, it } from 'vitest';
import { keyPointsOf } from '../../src/note/key-points';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import { acting } from './acting';

const ARTICLE = `### Held-out audits

Training against a frozen probe moved the behaviour of the model without moving the held-out accuracy of the probe. We kept one probe out of the loop for a year and read it every week.

### Moving probes

A probe that is retrained every hundred steps measures the optimiser and nothing else. Goodhart's law says the same of every measure that becomes a target. A number has a position, and somebody has to guard the position while everybody else uses the number.`;
const note = pendingNote({ fullContent: ARTICLE });
const quotes = (text: string): string[] => keyPointsOf(text, names).map(({ quote }) => quote);

/** The use cases over a note, a note and a tag of the vault being sure. */
function sureOf(text: string) {
  const all = acting({ 'a.md': text, 'Goodhart.md': '# Goodhart\n' });
  all.sure.links.push({ path: 'Goodhart.md', reason: 'named' });
  all.sure.tags.push('measures');
  return all;
}

describe('taking what is sure', () => {
  it('of all steps takes sentences, links and tags, ticks those steps, and is one operation', async () => {
    const { actions, vault } = sureOf(note);
    await actions.takeSure('a.md');
    const after = vault.get('a.md');
    expect(vault.writes).toEqual(['a.md']);
    expect(quotes(after)).toHaveLength(3);
    expect(after).toContain('- [[Goodhart]]: named');
    expect(after).toContain('tags: [rss, example, measures]');
    expect(after.match(/- \[x\]/g)).toHaveLength(3);
    expect(after).toContain('- [ ] 更新摘要');
    await actions.undo();
    expect(vault.get('a.md')).toBe(note);
  });

  it('of one step takes that step’s alone, and nothing twice', async () => {
    const { actions, vault, shown } = sureOf(note);
    await actions.takeSure('a.md', ['link']);
    expect(vault.get('a.md')).toBe(note.replace('- [ ] 与现有', '- [x] 与现有').replace('- \n', '- [[Goodhart]]: named\n'));
    expect(shown.notices).toEqual([]);
    await actions.takeSure('a.md', ['link']);
    expect(vault.writes).toEqual(['a.md']);
    expect(shown.notices).toEqual([{ kind: 'nothing-sure' }]);
  });

  it('takes what the person highlighted in place of what is put forward', async () => {
    const marked = note.replace(
      'We kept one probe out of the loop for a year and read it every week.',
      '==We kept one probe out of the loop==.',
    );
    const { actions, vault } = sureOf(marked);
    await actions.takeSure('a.md', ['read']);
    expect(quotes(vault.get('a.md'))).toEqual(['We kept one probe out of the loop']);
  });

  it('says that there is none: without a text, without suggestions, in a step of the person’s own words', async () => {
    const { actions, vault, shown } = acting({ 'a.md': pendingNote() });
    await actions.takeSure('a.md');
    await actions.takeSure('a.md', ['summary']);
    expect(shown.notices).toEqual([{ kind: 'nothing-sure' }, { kind: 'nothing-sure' }]);
    expect(vault.writes).toEqual([]);
  });

  it('works in a note without a checklist', async () => {
    const bare = note.replace(/## Analysis Checklist\n[\s\S]*?(?=## Related)/, '');
    const { actions, vault } = sureOf(bare);
    await actions.takeSure('a.md', ['link']);
    expect(vault.get('a.md')).toBe(bare.replace('- \n', '- [[Goodhart]]: named\n'));
  });

  it('is in the note before the composer opens', async () => {
    const { actions, shown } = sureOf(note);
    void actions.takeSure('a.md');
    await actions.promote('a.md');
    expect(quotes(shown.composed[0]?.source.text ?? '')).toHaveLength(3);
  });
});

describe('adding the checklist', () => {
  it('is one write that is taken back as one', async () => {
    const bare = note.replace(/## Analysis Checklist\n[\s\S]*?(?=## Related)/, '');
    const { actions, vault } = acting({ 'a.md': bare });
    expect(await actions.addChecklist('a.md', ['Read it'])).toEqual({ ok: true });
    expect(vault.get('a.md')).toBe(bare.replace('## Related', '## Analysis Checklist\n\n- [ ] Read it\n\n## Related'));
    await actions.undo();
    expect(vault.get('a.md')).toBe(bare);
  });
});
