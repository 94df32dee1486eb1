import { describe, expect, it } from 'vitest';
import type { Choices, PointChoice } from '../../src/permanent/choices';
import { sourceSide } from '../../src/permanent/source-side';
import { settingsFrom } from '../../src/settings/settings';
import { memoryLinks, MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, contextOf, sourceOf } from './drafting';
import { statusKinds } from '../kinds/status-kinds';

const quote = 'A probe that moves measures the optimiser.';
const note = pendingNote({ fullContent: `## Part\n\n${quote}\n\nAnd again: ${quote}` });
const point = (change: Partial<PointChoice>): PointChoice => ({ quote, words: '', part: '^kp-1', own: undefined, ...change });

/** The pending note once permanent ones were made from it. */
function after(text: string, change: Partial<Choices> = {}, made: readonly string[] = ['permanent/Probes.md'], settings = {}): string {
  const vault = new MemoryVault(Object.fromEntries(made.map((one) => [one, ''])));
  const side = sourceSide(sourceOf(text), {
    made,
    links: memoryLinks(vault),
    choices: { ...choices, ...change },
    context: contextOf(vault, { settings: settingsFrom(settings) }),
  });
  return side.ok && side.change.kind === 'changed' ? side.change.after : '';
}

describe('the note that permanent ones were made from', () => {
  it('says where it went, what became of it, and that this is decided', () => {
    expect(after(note)).toBe(
      note.replace('pending-analysis', 'analyzed').replace('- [ ] 确定', '- [x] 确定').replace('- \n', '- [[Probes]]\n'),
    );
  });

  it('stays open where only a piece of it was taken', () => {
    expect(after(note, { decision: undefined })).toBe(note.replace('- \n', '- [[Probes]]\n'));
  });

  it('keeps what was decided about it while the composer was open', () => {
    const vault = new MemoryVault({ 'permanent/Probes.md': '' });
    const side = sourceSide(sourceOf(note), {
      made: ['permanent/Probes.md'],
      links: memoryLinks(vault),
      choices,
      context: contextOf(vault),
    });
    const declined = note.replace('pending-analysis', 'declined');
    const edited = side.ok && side.change.kind === 'changed' ? side.change.edit(declined) : undefined;
    expect(edited).toEqual({ ok: true, text: declined.replace('- \n', '- [[Probes]]\n') });
  });

  it('is marked anew where it was decided before the composer was opened', () => {
    expect(after(note.replace('pending-analysis', 'declined'))).toContain('status: analyzed\n');
  });

  it('gets the status that the settings name', () => {
    expect(after(note, {}, [], { kinds: statusKinds({ analyzedStatus: 'done' }) })).toContain('status: done\n');
  });

  it('is not linked twice', () => {
    const linked = note.replace('- [ ] 更新摘要', '- [ ] 更新摘要 in [[Probes]]');
    expect(after(linked, { decision: undefined })).toBe(linked);
    expect(after(linked, { decision: undefined }, ['permanent/Probes.md', 'permanent/Heads.md'])).toBe(
      linked.replace('- \n', '- [[Heads]]\n'),
    );
  });

  it('is not linked twice where the link shows something else', () => {
    const linked = note.replace('- \n', '- [[permanent/Probes|what probes say]]\n');
    expect(after(linked, { decision: undefined })).toBe(linked);
  });

  it.each<readonly [string, Partial<PointChoice>, string]>([
    ['gives the quoted block its id', {}, `\n${quote} ^kp-1\n`],
    ['gives it to the place that is meant', { occurrence: 1 }, `And again: ${quote} ^kp-1\n`],
    ['finds a quote whose lines were broken otherwise', { quote: quote.replace(' measures ', '\nmeasures  ') }, `\n${quote} ^kp-1\n`],
  ])('%s', (_, change, holds) => {
    expect(after(note, { points: [point(change)] })).toContain(holds);
  });

  it.each<readonly [string, Partial<PointChoice>]>([
    ['leads to a heading', { part: 'Part' }],
    ['leads nowhere', { part: undefined }],
    ['quotes nothing', { quote: '' }],
    ['quotes what is no longer there', { quote: 'Never said.' }],
  ])('is given no id for a point that %s', (_, change) => {
    expect(after(note, { points: [point(change)], decision: undefined }, [])).toBe(note);
  });

  it('is given no second id where the block that is meant has it', () => {
    const known = note.replace(`again: ${quote}`, `again: ${quote} ^kp-1`);
    expect(after(known, { points: [point({})], decision: undefined }, [])).toBe(known);
  });
});
