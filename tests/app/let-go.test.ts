import { describe, expect, it } from 'vitest';
import { ownWords } from '../../src/untrusted/written';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const words = { title: ownWords('Let go 2026-02-21'), about: ownWords('Three went.'), noSource: ownWords('No source') };
const how = { reason: 'let go', words };
const note = (title: string, feed: string): string =>
  pendingNote({ title, url: `https://${feed.toLowerCase().replace(/\W/g, '')}.example/${title.toLowerCase()}` }).replace(
    /^source:.*$/m,
    `source: "${feed}"`,
  );
const NOTES = { 'a.md': note('Ebb', 'Harbour'), 'b.md': note('Flood', 'Harbour'), 'c.md': note('Kiln', '# Potters %% x') };

describe('letting go', () => {
  it('lists what went in a note, by source, with links, and takes all of it back at once', async () => {
    const { actions, vault } = acting(NOTES);
    expect((await actions.letGo(Object.keys(NOTES), how)).declined).toEqual(['a.md', 'b.md', 'c.md']);
    const list = vault.get('Let go 2026-02-21.md');
    expect(list).toMatch(
      /^# Let go 2026-02-21\n\nThree went\.\n\n## Harbour \(2\)\n\n- \[\[a(?:\|Ebb)?\]\]\n- \[\[b(?:\|Flood)?\]\]\n\n## .*Potters.* \(1\)\n\n- \[\[c/,
    );
    expect(list).not.toMatch(/^## # /m);
    await actions.undo();
    expect(vault.paths()).toEqual(Object.keys(NOTES));
    for (const [path, text] of Object.entries(NOTES)) expect(vault.get(path)).toBe(text);
  });

  it('links to where the notes are afterwards, and takes no file’s place', async () => {
    const { actions, vault } = acting({ ...NOTES, 'Archive/Let go 2026-02-21.md': 'mine\n' }, { archiveFolder: 'Archive' });
    await actions.letGo(Object.keys(NOTES), how);
    expect(vault.get('Archive/Let go 2026-02-21.md')).toBe('mine\n');
    expect(vault.get('Archive/Let go 2026-02-21 2.md')).toContain('- [[a');
    expect(vault.paths()).toContain('Archive/a.md');
  });

  it('lets go all the same when the list cannot be written, and writes none where nothing went', async () => {
    const { actions, vault } = acting(NOTES);
    vault.refusals.set('Let go 2026-02-21.md', FULL);
    expect((await actions.letGo(['a.md'], how)).declined).toEqual(['a.md']);
    expect(vault.paths()).toEqual(Object.keys(NOTES));
    await actions.letGo(['a.md'], how);
    expect(vault.paths()).toEqual(Object.keys(NOTES));
  });
});
