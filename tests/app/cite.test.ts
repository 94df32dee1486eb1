import { describe, expect, it } from 'vitest';
import { parsedBibtex } from '../citations/parsed';
import { pendingNote } from '../note/sample';
import { acting, FULL } from './acting';

const paper = (number: string, more = ''): string =>
  pendingNote({ url: `https://arxiv.org/abs/${number}` }).replace(/^title:.*$/m, `title: The pile\nauthor: Ines Okafor${more}`);
const KEY = 'okaforPile2026';

describe('a citation', () => {
  it.each([
    ['citation', `[@${KEY}]`],
    ['bibtex', `@misc{${KEY},\n  title = {The pile}`],
    ['csl-json', `[\n  {\n    "id": "${KEY}"`],
  ] as const)('is copied as %s, and its key written into the note', async (form, begins) => {
    const { actions, shown, vault } = acting({ 'a.md': paper('2601.01234') });
    const before = vault.get('a.md');
    await actions.copyCitation('a.md', form);
    expect(shown.copied[0]?.slice(0, begins.length)).toBe(begins);
    expect(shown.notices).toEqual([{ kind: 'copied', form, key: KEY }]);
    expect(vault.get('a.md')).toContain(`citekey: ${KEY}\n`);
    await actions.undo();
    expect(vault.get('a.md')).toBe(before);
  });

  it('has the key that the note carries, and then nothing is written', async () => {
    const { actions, shown, vault, history } = acting({ 'a.md': paper('2601.01234', '\naliases: ["@own"]') });
    await actions.copyCitation('a.md', 'citation');
    expect(shown.copied).toEqual(['[@own]']);
    expect(vault.writes).toEqual([]);
    expect(history.last()).toBeUndefined();
  });

  it('has a key of its own, beside another item of the same name', async () => {
    const { actions, shown, look } = acting({ 'a.md': paper('2601.01234'), 'b.md': paper('2601.05555') });
    await actions.copyCitation('a.md', 'citation');
    look();
    await actions.copyCitation('b.md', 'citation');
    expect(shown.copied).toEqual([`[@${KEY}]`, `[@${KEY}a]`]);
  });

  it('that cannot be copied changes nothing', async () => {
    const { actions, shown, vault } = acting({ 'a.md': paper('2601.01234') });
    shown.copyRefused = true;
    await actions.copyCitation('a.md', 'citation');
    expect(shown.notices).toEqual([{ kind: 'not-copied' }]);
    expect(vault.writes).toEqual([]);
  });

  it('is copied where its key cannot be written, which is said', async () => {
    const { actions, shown, vault, activities } = acting({ 'a.md': paper('2601.01234') });
    vault.refusals.set('a.md', FULL);
    await actions.copyCitation('a.md', 'citation');
    expect(shown.copied).toEqual([`[@${KEY}]`]);
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
  });

  it('of a note that is gone is none', async () => {
    const { actions, shown, activities } = acting({});
    await actions.copyCitation('a.md', 'citation');
    expect(shown.copied).toEqual([]);
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
  });
});

describe('the file of references', () => {
  const bibFile = 'papers/refs.bib';

  it('is made where there is none, with the entry and its key in the note; one undo takes both back', async () => {
    const { actions, shown, vault } = acting({ 'a.md': paper('2601.01234') }, { bibFile });
    const before = vault.get('a.md');
    await actions.appendToBib('a.md');
    expect(parsedBibtex(vault.get(bibFile)).map(({ key, work }) => [key, work.arxiv])).toEqual([[KEY, '2601.01234']]);
    expect(vault.get('a.md')).toContain(`citekey: ${KEY}\n`);
    expect(shown.notices).toEqual([{ kind: 'bib-added', path: bibFile, key: KEY }]);
    await actions.undo();
    expect(vault.exists(bibFile)).toBe(false);
    expect(vault.get('a.md')).toBe(before);
  });

  it('keeps what stands in it to the byte, and gets nothing twice', async () => {
    const old = '% my own\r\n@article{okaforPile2026, title = {Another},\r\n doi={10.1000/1} }\r\n\r\nnot BibTeX {';
    const { actions, vault, shown } = acting({ 'a.md': paper('2601.01234'), [bibFile]: old }, { bibFile });
    await actions.appendToBib('a.md');
    const once = vault.get(bibFile);
    expect(once.startsWith(`${old}\r\n\r\n@misc{${KEY}a,\r\n`)).toBe(true);
    await actions.appendToBib('a.md');
    expect(vault.get(bibFile)).toBe(once);
    expect(shown.notices.map(({ kind }) => kind)).toEqual(['bib-added', 'bib-has-it']);
    await actions.undo();
    expect(vault.get(bibFile)).toBe(old);
  });

  it('gives the note the key of the entry that it has for the item', async () => {
    const { actions, vault, shown } = acting(
      { 'a.md': paper('2601.01234'), [bibFile]: '@misc{zotero, eprint = {2601.01234}}\n' },
      { bibFile },
    );
    await actions.copyCitation('a.md', 'citation');
    expect(shown.copied).toEqual(['[@zotero]']);
    await actions.appendToBib('a.md');
    expect(vault.get(bibFile)).toBe('@misc{zotero, eprint = {2601.01234}}\n');
    expect(vault.get('a.md')).toContain('citekey: zotero\n');
  });

  it.each([
    ['refs.txt', {}, 'not-bib'],
    ['../refs.bib', {}, 'not-bib'],
    ['.obsidian/refs.bib', {}, 'not-bib'],
    ['/refs.bib', {}, 'not-bib'],
    ['refs.bib', { 'refs.bib': 'M\ufffdller' }, 'unreadable'],
  ])('%s with %j is left alone: %s', async (path, files: Record<string, string>, problem) => {
    const { actions, vault, shown } = acting({ 'a.md': paper('2601.01234'), ...files }, { bibFile: path });
    await actions.appendToBib('a.md');
    expect(shown.notices).toEqual([{ kind: 'bib-unusable', path, problem }]);
    expect(vault.writes).toEqual([]);
  });

  it('is no folder', async () => {
    const { actions, vault, shown } = acting({ 'a.md': paper('2601.01234') }, { bibFile });
    vault.exists = (path) => path === bibFile;
    await actions.appendToBib('a.md');
    expect(shown.notices).toEqual([{ kind: 'bib-unusable', path: bibFile, problem: 'folder' }]);
    expect(vault.writes).toEqual([]);
  });

  it('has the entry where its key cannot be written into the note, and the same again adds nothing', async () => {
    const { actions, vault, shown, activities } = acting({ 'a.md': paper('2601.01234') }, { bibFile });
    vault.refusals.set('a.md', FULL);
    await actions.appendToBib('a.md');
    expect(activities.get('a.md')).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
    const once = vault.get(bibFile);
    expect(once).toContain(KEY);
    vault.refusals.clear();
    await actions.appendToBib('a.md');
    expect(vault.get(bibFile)).toBe(once);
    expect(vault.get('a.md')).toContain(`citekey: ${KEY}\n`);
    expect(shown.notices.map(({ kind }) => kind)).toEqual(['bib-added', 'bib-has-it']);
  });

  it('that cannot be written is said, and the note is left as it is', async () => {
    const { actions, vault, shown } = acting({ 'a.md': paper('2601.01234') }, { bibFile });
    vault.refusals.set(bibFile, FULL);
    await actions.appendToBib('a.md');
    expect(shown.notices).toEqual([{ kind: 'not-written', path: bibFile, failure: { kind: 'disk-full' } }]);
    expect(vault.writes).toEqual([]);
  });
});
