import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { carryOut } from '../../src/permanent/carry-out';
import { ComposerModel, type Beginning } from '../../src/permanent/composer-model';
import { DEFAULT_TEMPLATE } from '../../src/permanent/default-template';
import { problemText, refusalText } from '../../src/panel/composer-text';
import { baseName } from '../../src/text/path';
import { settingsFrom, type Settings } from '../../src/settings/settings';
import { MemoryVault, memoryLinks } from '../memory-vault';
import { pendingNote } from '../note/sample';

const path = 'inbox/probes.md';
const article = 'A frozen probe stays honest. ^kp-1\n\nA probe that moves measures the optimiser. ^kp-2';
const READ = pendingNote({ fullContent: article }).replace(
  '## Analysis Checklist',
  '## Key points\n\n- "A frozen probe stays honest." [[#^kp-1|source]]\n  探针冻结之后，审计仍然可信。\n- "A probe that moves measures the optimiser." [[#^kp-2|source]]\n\n## Analysis Checklist',
);

const TEMPLATES: Record<string, string> = {
  '': DEFAULT_TEMPLATE,
  'bad.md': '# {{title}}\n{{summry}}\n',
  'plain.md': '# {{title}}\n',
  'linked.md': '---\nup: {{sourceNote}}\nrelated:\n  - {{links}}\n---\n# {{title}}\n',
};

async function composerOver(vault: MemoryVault, more: Partial<Beginning> = {}, settings: Partial<Settings> = {}): Promise<ComposerModel> {
  const text = vault.get(path);
  const model = new ComposerModel(
    { source: { path, text, note: readPendingNote(text, names) }, links: [], suggestedTags: [], alreadyThere: [], ...more },
    {
      context: () => ({
        settings: { ...settingsFrom({}), ...settings },
        sectionNames: names,
        links: memoryLinks(vault),
        exists: (other) => vault.exists(other),
        texts: new Map(vault.paths().map((other) => [other, vault.get(other)])),
        now: new Date('2026-02-21T09:34:12Z'),
        formatDate: (date, pattern) =>
          pattern.startsWith('YYYYMMDD') ? date.toISOString().replace(/\D/g, '').slice(0, 14) : date.toISOString().slice(0, 10),
      }),
      readTemplate: (template) => Promise.resolve(TEMPLATES[template]),
      learn: () => Promise.resolve(),
      write: (_main, changes) => carryOut(changes, vault),
    },
  );
  await model.chooseTemplate('');
  return model;
}

const written = (model: ComposerModel): string[] => (model.draft.ok ? model.draft.changes.map((change) => change.path) : []);

describe('a link back', () => {
  const board = '---\nexcalidraw-plugin: parsed\n---\n\nA drawing.\n';

  it('is offered by notes that can be read and are no other plugin’s, suggested or looked for', async () => {
    const vault = new MemoryVault({ [path]: READ, 'a.md': '# A\n', 'drawing.md': board, 'other.md': board });
    const links = ['a.md', 'drawing.md', 'gone.md'].map((of) => ({ path: of, reason: '', chosen: true }));
    const model = await composerOver(vault, { links });
    await model.addLink('other.md');
    expect(model.links.map((row) => [row.path, row.canLinkBack])).toEqual([
      ['a.md', true],
      ['drawing.md', false],
      ['gone.md', false],
      ['other.md', false],
    ]);
  });
});

describe('the composer', () => {
  it('counts what it will write, and lists the main note first', async () => {
    const model = await composerOver(new MemoryVault({ [path]: READ }), { several: true });
    expect(written(model)).toEqual([
      'permanent/Frozen probes stay honest.md',
      'permanent/探针冻结之后，审计仍然可信.md',
      'permanent/A probe that moves measures the optimiser.md',
      path,
    ]);
    expect(model.counts).toEqual({ created: 3, altered: 1 });
    const [, second] = model.points;
    if (second !== undefined) model.setPoint(second, { chosen: false });
    expect(model.counts).toEqual({ created: 2, altered: 1 });
  });

  it('gives notes made at once time stamps of their own, in their names and ids', async () => {
    const model = await composerOver(new MemoryVault({ [path]: READ }), { several: true }, { permanentName: '{{date:YYYYMMDDHHmmss}}' });
    expect(written(model).slice(0, 3)).toEqual([
      'permanent/20260221093412.md',
      'permanent/20260221093413.md',
      'permanent/20260221093414.md',
    ]);
    const texts = model.draft.ok ? model.draft.changes.flatMap((change) => (change.kind === 'new' ? [change.text] : [])) : [];
    expect(texts.map((text) => /^id: "(\d+)"$/m.exec(text)?.[1])).toEqual(['20260221093412', '20260221093413', '20260221093414']);
  });

  it('links to its points’ notes even where the template does not name them', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const model = await composerOver(vault, { several: true });
    await model.chooseTemplate('plain.md');
    await model.write();
    expect(vault.get('permanent/Frozen probes stay honest.md')).toContain(
      '## Related\n\n- [[探针冻结之后，审计仍然可信]]\n- [[A probe that moves measures the optimiser]]',
    );
    expect(vault.get('permanent/A probe that moves measures the optimiser.md')).toContain('- [[Frozen probes stay honest]]');
  });

  it('links to a note of the person’s own choice, back too', async () => {
    const vault = new MemoryVault({ [path]: READ, 'permanent/Goodhart.md': '# Goodhart\n', 'permanent/Known.md': '# Known\n' });
    const model = await composerOver(vault, { links: [{ path: 'permanent/Known.md', reason: 'Mentions Known', chosen: false }] });
    await model.addLink('permanent/Goodhart.md');
    await model.addLink('permanent/Known.md');
    expect(model.links.map((row) => [row.path, row.chosen, row.reason])).toEqual([
      ['permanent/Known.md', true, 'Mentions Known'],
      ['permanent/Goodhart.md', true, ''],
    ]);
    const goodhart = model.links.find((row) => row.path === 'permanent/Goodhart.md');
    if (goodhart === undefined) throw new Error('not on offer');
    model.setLink(goodhart, { back: true, reason: 'a measure that is a target' });
    await model.write();
    expect(vault.get('permanent/Frozen probes stay honest.md')).toContain('- [[Goodhart]]: a measure that is a target\n');
    expect(vault.get('permanent/Goodhart.md')).toContain('[[Frozen probes stay honest]]');
  });

  it('says what keeps it from writing: a template’s mistake, a missing template, a note without a title', async () => {
    const model = await composerOver(new MemoryVault({ [path]: READ }));
    await model.chooseTemplate('bad.md');
    expect(model.problem).toEqual({
      kind: 'errors',
      errors: [{ where: 'template', line: 2, reason: 'unknown-name', name: 'summry', suggestion: 'summary' }],
    });
    expect(await model.write()).toBeUndefined();
    await model.chooseTemplate('gone.md');
    expect(model.problem).toEqual({ kind: 'template-missing', path: 'gone.md' });
    await model.chooseTemplate('');
    model.set({ title: ' ' });
    expect(model.problem).toEqual({ kind: 'no-title' });
  });

  it('blames the pattern of file names where that is wrong', async () => {
    const model = await composerOver(new MemoryVault({ [path]: READ }), {}, { permanentName: '{{titel}}' });
    expect(model.problem).toMatchObject({ kind: 'errors', errors: [{ where: 'name', suggestion: 'title' }] });
  });

  it('leads back to its source by a wikilink in the properties, and by Markdown where that cannot name it', async () => {
    const hash = 'inbox/C# tips #1.md';
    const vault = new MemoryVault({ [path]: READ, [hash]: READ, 'permanent/Goodhart.md': '# Goodhart\n' });
    const link = { path: 'permanent/Goodhart.md', reason: 'a measure', back: false, chosen: true };
    const usual = await composerOver(vault, { links: [link] });
    await usual.chooseTemplate('linked.md');
    expect(usual.draft.ok && usual.draft.changes[0]).toMatchObject({
      text: expect.stringContaining('---\nup: "[[probes]]"\nrelated:\n  - "[[Goodhart]]"\n') as unknown,
    });
    const strange = await composerOver(vault, { source: { path: hash, text: READ, note: readPendingNote(READ, names) } });
    const [main] = strange.draft.ok ? strange.draft.changes : [];
    const text = main?.kind === 'new' ? main.text : '';
    expect(text).not.toContain('source:');
    expect(text).toContain('- [C# tips #1](inbox/C%23%20tips%20%231.md)\n');
  });

  it('says so where the note’s own properties cannot say that it is done with, before and while it writes', async () => {
    const named = READ.replace('status: pending-analysis', 'status: &s pending-analysis\nwas: *s');
    const model = await composerOver(new MemoryVault({ [path]: named }));
    expect(model.problem).toEqual({
      kind: 'errors',
      errors: [{ where: 'source', line: 1, reason: 'properties-unsafe', name: 'was', suggestion: undefined }],
    });
    expect(problemText(model.problem ?? { kind: 'no-title' }, en)).toContain('The property was of this note');
    const vault = new MemoryVault({ [path]: READ });
    const begun = await composerOver(vault);
    vault.put(path, named);
    const result = await begun.write();
    expect(result).toMatchObject({ ok: false, path, failure: { kind: 'properties-unsafe' } });
    expect(vault.get(path)).toBe(named);
    expect(result?.ok === false && refusalText(result, en)).toContain('cannot be edited safely');
  });

  it('extends a note in place of making one, and adds nothing twice', async () => {
    const target = 'permanent/Probes.md';
    const vault = new MemoryVault({ [path]: READ, [target]: '# Probes\n\nMine.\n' });
    const model = await composerOver(vault, { alreadyThere: [{ path: target, why: 'same-page' }] });
    model.extend(target);
    expect(written(model)).toEqual([target, path]);
    await model.write();
    const once = vault.get(target);
    expect(once).toContain(
      '# Probes\n\nMine.\n\nA probe that is never trained against stays a measurement.\n\n探针冻结之后，审计仍然可信。\n\n> A frozen probe stays honest.\n> [[inbox/probes#^kp-1|source]]',
    );
    const again = await composerOver(vault, { target });
    await again.write();
    expect(vault.get(target)).toBe(once);
  });

  it('writes nothing where a look at the vault tells that not all can be written', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const model = await composerOver(vault, { several: true });
    vault.put('permanent/A probe that moves measures the optimiser.md', 'mine');
    const before = vault.writes.length;
    expect(await model.write()).toMatchObject({ ok: false, failure: { kind: 'in-the-way' }, written: [] });
    expect(vault.writes.length).toBe(before);
    expect(await model.write()).toMatchObject({ ok: true }); // drafted anew, under a free name
    expect(vault.get('permanent/A probe that moves measures the optimiser.md')).toBe('mine');
  });

  it('links to a board without writing a link back into it', async () => {
    const board =
      '---\n\nkanban-plugin: board\n\n---\n\n## Todo\n\n- [ ] Keep queues small\n\n%% kanban:settings\n```\n{"kanban-plugin":"board"}\n```\n%%';
    const vault = new MemoryVault({ [path]: READ, 'board.md': board, 'permanent/Queues.md': '# Queues\n' });
    const links = ['board.md', 'permanent/Queues.md'].map((to) => ({ path: to, reason: '', chosen: true }));
    const model = await composerOver(vault, { links });
    for (const row of model.links) model.setLink(row, { back: true });
    expect(await model.write()).toMatchObject({ ok: true });
    expect(vault.get('board.md')).toBe(board);
    expect(vault.get('permanent/Queues.md')).toContain('[[Frozen probes stay honest]]');
    expect(vault.get('permanent/Frozen probes stay honest.md')).toContain('[[board]]');
  });

  it('stopped half-way, says what is left and writes only that', async () => {
    class Full extends MemoryVault {
      full = true;
      override async create(to: string, text: string): Promise<void> {
        if (this.full && to.includes('moves')) this.put(to, 'somebody was faster');
        await super.create(to, text);
      }
    }
    const vault = new Full({ [path]: READ });
    const model = await composerOver(vault, { several: true });
    const moving = 'permanent/A probe that moves measures the optimiser.md';
    expect(await model.write()).toMatchObject({
      ok: false,
      path: moving,
      written: ['permanent/Frozen probes stay honest.md', 'permanent/探针冻结之后，审计仍然可信.md'],
    });
    expect(vault.get(path)).toBe(READ);
    vault.full = false;
    vault.delete(moving);
    model.set({ title: 'Another title' });
    expect(await model.write()).toMatchObject({ ok: true });
    expect(vault.paths().sort()).toEqual(
      [path, 'permanent/Frozen probes stay honest.md', 'permanent/探针冻结之后，审计仍然可信.md', moving].sort(),
    );
    expect(vault.get(path)).toContain('status: analyzed');
  });

  it('stopped by a full disk, says so in its words and goes on once there is room', async () => {
    class Full extends MemoryVault {
      full = true;
      override update(to: string, edit: (text: string) => string): Promise<string> {
        return this.full ? Promise.reject(new Error('ENOSPC: no space left on device')) : super.update(to, edit);
      }
    }
    const vault = new Full({ [path]: READ });
    const model = await composerOver(vault);
    const stopped = await model.write();
    expect(stopped).toMatchObject({ ok: false, path, failure: { kind: 'disk-full' }, written: ['permanent/Frozen probes stay honest.md'] });
    expect(stopped?.ok === false && refusalText(stopped, en)).toBe(
      `${baseName(path)} is unchanged. Free some disk space and try again. Written: Frozen probes stay honest. Not written: ${baseName(path)}.`,
    );
    vault.full = false;
    expect(await model.write()).toMatchObject({ ok: true });
    expect(vault.get(path)).toContain('status: analyzed');
  });

  it('keeps what the web wrote into the title from being run or linked', async () => {
    const vault = new MemoryVault({ [path]: pendingNote({ title: 'On <% tp.run() %> and [[nowhere]]' }) });
    const model = await composerOver(vault);
    await model.write();
    const made = vault.paths().find((other) => other.startsWith('permanent/')) ?? '';
    expect(vault.get(made)).not.toMatch(/<%|\[\[nowhere/);
  });
});
