import { describe, expect, it } from 'vitest';
import { wordsIn } from '../words';
import { keepDraft } from '../../src/permanent/keep-draft';
import { Drafts } from '../../src/drafts/drafts';
import { en } from '../../src/i18n/en';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { carryOut } from '../../src/permanent/carry-out';
import { ComposerModel, type Beginning } from '../../src/permanent/composer-model';
import { DEFAULT_TEMPLATE, LITERATURE_TEMPLATE } from '../../src/permanent/default-template';
import { problemText, refusalText } from '../../src/panel/composer-text';
import { baseName } from '../../src/text/path';
import { settingsFrom, type Settings } from '../../src/settings/settings';
import { validTags } from '../../src/untrusted/tag';
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
  'literature.md': LITERATURE_TEMPLATE,
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
        citationOf: () => ({ key: 'okafor', work: { kind: 'page', title: '', authors: [] } }),
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
    expect(result?.ok === false && refusalText(result, wordsIn(en))).toContain('cannot be edited safely');
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
    expect(stopped?.ok === false && refusalText(stopped, wordsIn(en))).toBe(
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

describe('what was decided in the composer', () => {
  const links = [{ path: 'a.md', reason: 'offered', chosen: false }];
  const at = new MemoryVault({ [path]: READ, 'a.md': '# A\n', 'b.md': '# B\n' });
  /** A device on which composers are opened and closed, the note being the vault's each time. */
  const device = (vault = at) => {
    const drafts = new Drafts({ load: () => null, save: () => undefined }, { now: () => new Date(0) });
    const open = async (more: Partial<Beginning> = {}) => {
      const model = await composerOver(vault, { links, ...more });
      const draft = await keepDraft(model, more, { drafts, exists: (other) => vault.exists(other) });
      return { model, ...draft };
    };
    return { drafts, open };
  };

  it('is there again after it was closed: fields, points, links, template', async () => {
    const { open } = device();
    const { model, takenUp } = await open();
    expect(takenUp).toBeUndefined();
    model.set({ title: 'My claim', tags: validTags(['x', 'y']) });
    const [first, second] = model.points;
    const [a] = model.links;
    if (first === undefined || second === undefined || a === undefined) throw new Error('Nothing is offered');
    model.setPoint(first, { hasOwnNote: true, title: 'Own' });
    model.setPoint(second, { chosen: false });
    model.setLink(a, { chosen: true, reason: 'because', back: true });
    await model.addLink('b.md');
    await model.chooseTemplate('plain.md');
    const again = await open();
    expect(again.takenUp).toEqual({ changed: [] });
    expect(again.model.fields).toMatchObject({ title: 'My claim', tags: ['x', 'y'] });
    expect(again.model.points).toMatchObject([{ hasOwnNote: true, title: 'Own', chosen: true }, { chosen: false }]);
    expect(again.model.links).toMatchObject([
      { chosen: true, reason: 'because', back: true },
      { path: 'b.md', chosen: true },
    ]);
    expect(again.model.templatePath).toBe('plain.md');
    expect(written(again.model)).toEqual(written(model));
  });

  it('leaves what was not decided to what the note then offers, and says once where both have changed', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const { open } = device(vault);
    const { model } = await open();
    model.set({ summary: 'My summary.', title: 'My claim' });
    vault.put(path, READ.replace('title: "Frozen probes stay honest"', 'title: "Another title"').replace('探针冻结之后', '别的话'));
    const again = await open();
    expect(again.takenUp).toEqual({ changed: ['title'] });
    expect(again.model.fields).toMatchObject({ summary: 'My summary.', title: 'My claim' });
    expect(again.model.points[0]?.words).toContain('别的话');
    expect((await open()).takenUp).toEqual({ changed: [] });
  });

  it('is forgotten when it is taken back, or started over', async () => {
    const { drafts, open } = device();
    const { model, drop } = await open();
    model.set({ title: 'My claim' });
    model.set({ title: 'Frozen probes stay honest' });
    expect(drafts.paths()).toEqual([]);
    model.set({ title: 'My claim' });
    drop();
    expect((await open()).takenUp).toBeUndefined();
  });

  it('once written is of use again only when that was undone', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const { open } = device(vault);
    const { model, written: wrote } = await open();
    model.set({ title: 'My claim' });
    await model.write();
    wrote('permanent/My claim.md');
    expect(vault.exists('permanent/My claim.md')).toBe(true);
    expect((await open()).takenUp).toBeUndefined();
  });

  it('comes back when the note that was written is gone again', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const { open } = device(vault);
    const { model, written: wrote } = await open();
    model.set({ title: 'My claim' });
    wrote('permanent/My claim.md');
    expect((await open()).model.fields.title).toBe('My claim');
  });

  it('is not taken for another piece of the note, and gives way to the note that is to be extended', async () => {
    const { open } = device();
    const { model } = await open();
    model.set({ title: 'My claim' });
    const selection = { quote: 'A frozen probe stays honest.', part: undefined };
    expect((await open({ selection })).takenUp).toBeUndefined();
    expect((await open({ target: 'a.md' })).model.target).toBe('a.md');
  });
});

describe('a note in which only the title would stand', () => {
  it('is not written, and the composer says why', async () => {
    const vault = new MemoryVault({ [path]: pendingNote({ excerpt: '' }), 'a.md': '# A\n' });
    const model = await composerOver(vault, { links: [{ path: 'a.md', reason: '', chosen: false }] });
    expect(model.problem && problemText(model.problem, en)).toBe(en.composer.onlyTitle);
    expect(await model.write()).toBeUndefined();
    const [link] = model.links;
    if (link !== undefined) model.setLink(link, { chosen: true });
    expect(model.problem).toBeUndefined();
    const typed = await composerOver(vault, { typedSummary: 'What I typed for the summary.' });
    expect(typed.fields.summary).toBe('What I typed for the summary.');
    expect(typed.problem).toBeUndefined();
  });
});

describe('what gates say of a draft', () => {
  const unmet = (model: ComposerModel) => model.gates.flatMap(({ finding }) => finding ?? []);
  const others = { 'permanent/a.md': '# A\n', 'permanent/b.md': '# B\n' };
  const offered = (to: string) => ({ path: to, reason: '', chosen: true });

  it('is nothing where the note meets them', async () => {
    const links = Object.keys(others).map(offered);
    const model = await composerOver(new MemoryVault({ [path]: READ, ...others }), { links });
    model.set({ title: 'Frozen probes stay honest' });
    for (const point of model.points) model.setPoint(point, { chosen: point.words !== '' });
    expect(unmet(model)).toEqual([]);
  });

  it('informs, and keeps nothing from being written', async () => {
    const model = await composerOver(new MemoryVault({ [path]: READ, ...others }), { links: [offered('permanent/a.md')] });
    model.set({ title: 'Frozen probes' });
    expect(unmet(model)).toEqual([
      { gate: 'statement', why: 'topic' },
      { gate: 'links', why: 'few', count: 1 },
      expect.objectContaining({ gate: 'own-words', count: 1 }),
    ]);
    expect(model.problem).toBeUndefined();
  });

  it('does not count the links of the template', async () => {
    TEMPLATES['index.md'] = '# {{title}}\n\n{{keyPoints}}\n\nUp: [[permanent/a]], [[permanent/b]]\n';
    const model = await composerOver(new MemoryVault({ [path]: READ, ...others }));
    await model.chooseTemplate('index.md');
    expect(unmet(model).find(({ gate }) => gate === 'links')).toEqual({ gate: 'links', why: 'few', count: 0 });
  });

  it('counts a note of its own that does not exist yet', async () => {
    const model = await composerOver(new MemoryVault({ [path]: READ, ...others }));
    for (const point of model.points) model.setPoint(point, { hasOwnNote: true });
    expect(unmet(model).find(({ gate }) => gate === 'links')).toBeUndefined();
  });

  it('names the note that says the same, and is nothing for one that is extended', async () => {
    const alreadyThere = [{ path: 'permanent/a.md', why: 'same-text' as const }];
    const model = await composerOver(new MemoryVault({ [path]: READ, ...others }), { alreadyThere });
    expect(unmet(model)).toContainEqual({ gate: 'new-text', path: 'permanent/a.md' });
    model.extend('permanent/a.md');
    expect(model.gates).toEqual([]);
  });
});

describe('a literature note', () => {
  const literature = async (vault: MemoryVault, settings: Partial<Settings> = {}): Promise<ComposerModel> => {
    const own = { permanentFolder: 'literature', permanentName: 'lit-{{date:YYYYMMDDHHmmss}}', ...settings };
    const model = await composerOver(vault, { as: 'literature' }, own);
    await model.chooseTemplate('literature.md');
    return model;
  };

  it('wants the person’s words beside every quote that is ticked', async () => {
    const model = await literature(new MemoryVault({ [path]: READ }));
    expect(model.fields.summary).toBe('');
    expect(model.problem).toEqual({ kind: 'quote-without-words', quotes: 1 });
    expect(problemText({ kind: 'quote-without-words', quotes: 1 }, en)).toContain('One quote has none of your words');
    expect(await model.write()).toBeUndefined();
    const [, second] = model.points;
    if (second === undefined) throw new Error('two points');
    model.setPoint(second, { words: '  ' });
    expect(model.problem?.kind).toBe('quote-without-words');
    model.setPoint(second, { words: 'A probe is about its trainer.' });
    expect(model.problem).toBeUndefined();
    model.setPoint(second, { words: '', chosen: false });
    expect(model.problem).toBeUndefined();
  });

  it('holds words, quotes with their places, questions, what would change, and what is left to do', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const model = await literature(vault);
    const [, second] = model.points;
    if (second !== undefined) model.setPoint(second, { words: 'A probe is about its trainer.' });
    model.set({ questions: 'Was our own split ever frozen?\n\n  Who guards it?', change: 'We would audit twice.', summary: '' });
    expect((await model.write())?.ok).toBe(true);
    const note = vault.get('literature/lit-20260221093412.md');
    expect(note).toContain('type: literature');
    expect(note).toContain(
      '探针冻结之后，审计仍然可信。\n\n> A frozen probe stays honest.\n> [[probes#^kp-1|source]]\n\nA probe is about its trainer.\n\n> A probe that moves',
    );
    expect(note).toContain(
      '## Questions\n\n- Was our own split ever frozen?\n- Who guards it?\n\n## What this would change\n\nWe would audit twice.\n\n- [ ] Refine into a permanent note\n',
    );
    expect(vault.get(path)).toContain('status: literature');
    expect(vault.get(path)).toContain('- [[lit-20260221093412]]');
  });

  it('leaves out what nobody said, and the status where only the note is wanted', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const model = await literature(vault, { literatureNotes: 'note' });
    const [, second] = model.points;
    if (second !== undefined) model.setPoint(second, { chosen: false });
    await model.write();
    const note = vault.get('literature/lit-20260221093412.md');
    expect(note).not.toContain('## Questions');
    expect(note).not.toContain('What this would change');
    expect(vault.get(path)).toContain('status: pending-analysis');
  });

  it('is gone on with where it was left, apart from a permanent note of the same source', async () => {
    const vault = new MemoryVault({ [path]: READ });
    const kept: { stored?: unknown } = {};
    const drafts = new Drafts(
      {
        load: () => kept.stored,
        save: (stored) => {
          kept.stored = stored;
        },
      },
      { now: () => new Date(0) },
    );
    const deps = { drafts, exists: (other: string) => vault.exists(other) };
    const first = await literature(vault);
    await keepDraft(first, { as: 'literature' }, deps);
    const [, point] = first.points;
    if (point !== undefined) first.setPoint(point, { words: 'Mine.' });
    first.set({ questions: 'Why?' });
    const permanent = await composerOver(vault);
    expect((await keepDraft(permanent, {}, deps)).takenUp).toBeUndefined();
    const again = await literature(vault);
    expect((await keepDraft(again, { as: 'literature' }, deps)).takenUp).toEqual({ changed: [] });
    expect([again.points[1]?.words, again.fields.questions]).toEqual(['Mine.', 'Why?']);
  });
});
