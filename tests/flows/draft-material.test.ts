import { describe, expect, it } from 'vitest';
import type { NearDuplicate } from '../../src/links/duplicates/near-duplicates';
import type { LinkQuery } from '../../src/links/note';
import type { Reason } from '../../src/links/reason';
import type { Strength } from '../../src/links/strength';
import type { Suggestion } from '../../src/links/suggest';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { DraftMaterial, type DraftMaterialDeps } from '../../src/permanent/draft-material';
import { KnownSources } from '../../src/permanent/known-sources';
import { settingsFrom } from '../../src/settings/settings';
import { MemoryVault, memoryLinks } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { path, sourceOf } from '../permanent/drafting';

const url = 'https://blog.example/probes';
const board = '---\nkanban-plugin: board\n---\n\n## Todo\n';
const NOTES = {
  [path]: pendingNote({ url }).replace(/- \n$/, '- [[permanent/Kept]]: since I say so\n'),
  'permanent/Kept.md': '# Kept\n',
  'permanent/Named.md': '# Named\n',
  'permanent/Alike.md': '# Alike\n',
  'boards/Probes.md': board,
};

const suggestion = (of: string, strength: Strength, ...reasons: Reason[]): Suggestion => ({
  path: of,
  score: 1,
  evidence: 1,
  strength,
  reasons,
});
const named: Reason = { code: 'mentions-name', text: 'Named', inTitle: false };
const tags: Reason = { code: 'shares-tags', tags: ['x'] };

/** Drafting material over a vault in memory, and what was asked of the link index. */
function materialOf(more: Partial<DraftMaterialDeps> & { found?: Suggestion[]; alike?: NearDuplicate[]; tags?: string[] } = {}) {
  const vault = new MemoryVault(NOTES);
  const asked: { query: LinkQuery; count: number }[] = [];
  const { found = [], alike = [], tags: fitting = [], ...deps } = more;
  const material = new DraftMaterial({
    notes: vault,
    history: { madeBy: () => new Set() },
    settings: () => settingsFrom({ permanentFolder: 'permanent' }),
    sectionNames: () => names,
    links: memoryLinks(vault),
    templates: () => ({ first: 'T.md', others: [], read: (of) => Promise.resolve(of === 'T.md' ? '# {{title}}\n{{links}}\n' : undefined) }),
    suggestions: {
      suggest: (query, count) => {
        asked.push({ query, count });
        return Promise.resolve(found);
      },
      nearDuplicatesOf: () => Promise.resolve(alike),
    },
    suggestTags: (_, count) => Promise.resolve(fitting.slice(0, count).map((tag) => ({ tag, reason: { kind: 'named', where: 'text' } }))),
    sources: new KnownSources(),
    citationOf: () => ({ key: 'okafor', work: { kind: 'page', title: '', authors: [] } }),
    isPending: (of) => of.startsWith('inbox/'),
    clock: { now: () => new Date('2026-02-21T09:34:12Z') },
    formatDate: (date) => date.toISOString(),
    reasonText: ([first]) => first?.code ?? 'none',
    writtenReason: (sentence) => (sentence === undefined ? '' : `“${sentence}”`),
    ...deps,
  });
  return { vault, asked, material, source: sourceOf(vault.get(path)) };
}

const madeFromPage = (...paths: string[]): KnownSources => {
  const sources = new KnownSources();
  for (const one of paths) sources.put(one, url);
  return sources;
};

describe('the links a composer begins with', () => {
  it('are what the note links to, then what is suggested, chosen where it is sure', async () => {
    const found = [
      { ...suggestion('permanent/Named.md', 3, named, tags), sentence: 'Said of Named.' },
      suggestion('permanent/Alike.md', 3, tags),
      suggestion('permanent/Hardly.md', 2, named, tags),
      suggestion('permanent/Loose.md', 1, named),
    ];
    const { material, source, asked } = materialOf({ found });
    const { beginning } = await material.beginning(source, {});
    expect(beginning.links).toEqual([
      { path: 'permanent/Kept.md', reason: 'since I say so', chosen: true },
      { path: 'permanent/Named.md', strength: 3, why: 'mentions-name', reason: '“Said of Named.”', chosen: true },
      { path: 'permanent/Alike.md', strength: 3, why: 'shares-tags', reason: '', chosen: true },
      { path: 'permanent/Hardly.md', strength: 2, why: 'mentions-name', reason: '', chosen: false },
      { path: 'permanent/Loose.md', strength: 1, why: 'mentions-name', reason: '', chosen: false },
    ]);
    expect(asked).toMatchObject([{ query: { title: source.note.title, linked: ['permanent/Kept.md'] }, count: 6 }]);
  });

  it('are not the note that was made from the same page', async () => {
    const found = [suggestion('permanent/Alike.md', 3, tags), suggestion('permanent/Named.md', 3, named)];
    const { material, source } = materialOf({ found, sources: madeFromPage('permanent/Alike.md') });
    const { beginning } = await material.beginning(source, {});
    expect(beginning.links.map((link) => link.path)).toEqual(['permanent/Kept.md', 'permanent/Named.md']);
  });

  it('are those of a selection alone, where a note is to be made of one', async () => {
    const { material, source, asked } = materialOf({ found: [suggestion('permanent/Named.md', 3, named)] });
    const { beginning } = await material.beginning(source, { selection: { quote: 'A piece of it.', part: undefined } });
    expect(beginning.links.map((link) => link.path)).toEqual(['permanent/Named.md']);
    expect(asked[0]?.query).toMatchObject({ title: '', text: 'A piece of it.' });
  });
});

describe('what is sure without anybody asking', () => {
  it('are the links that the composer ticks, without those the note has', async () => {
    const found = [
      { ...suggestion('permanent/Named.md', 3, named), sentence: 'Said of Named.' },
      suggestion('permanent/Kept.md', 3, named),
      suggestion('permanent/Hardly.md', 2, named),
    ];
    const { material, source } = materialOf({ found });
    expect(await material.sureLinks(source)).toMatchObject([{ path: 'permanent/Named.md', reason: '“Said of Named.”' }]);
  });

  it('are the tags that the title names, or that three of the notes most like it carry; not the pipeline’s, nor its own', async () => {
    const similar = (count: number) => ({ kind: 'similar-notes' as const, paths: Array.from({ length: count }, (_, i) => `${i}.md`) });
    const suggestTags: DraftMaterialDeps['suggestTags'] = () =>
      Promise.resolve([
        { tag: 'probes', reason: { kind: 'named', where: 'title' } },
        { tag: 'honesty', reason: { kind: 'named', where: 'text' } },
        { tag: 'audits', reason: similar(3) },
        { tag: 'gardens', reason: similar(2) },
        { tag: 'bread', reason: { kind: 'like-its-notes', notes: 40 } },
        { tag: 'RSS', reason: similar(3) },
        { tag: 'Example', reason: similar(3) },
      ]);
    const { material, source } = materialOf({ suggestTags });
    expect(await material.sureTags(source)).toEqual(['probes', 'audits']);
  });
});

describe('what is there already', () => {
  it('is what was made from the page, then the one that says most nearly the same, and nothing pending', async () => {
    const alike = ['inbox/other.md', 'permanent/Kept.md', 'permanent/Alike.md', 'permanent/Named.md'].map((of) => ({
      path: of,
      resemblance: 0.9,
    }));
    const { material, source } = materialOf({ sources: madeFromPage(path, 'inbox/again.md', 'permanent/Kept.md'), alike });
    expect((await material.beginning(source, {})).beginning.alreadyThere).toEqual([
      { path: 'permanent/Kept.md', why: 'same-page' },
      { path: 'permanent/Alike.md', why: 'same-text' },
    ]);
  });

  it('is a literature note for a literature note, and a permanent one for a permanent one', async () => {
    const sources = madeFromPage('permanent/Kept.md', 'literature/Probes.md');
    const { material, source } = materialOf({
      sources,
      alike: [
        { path: 'literature/Alike.md', resemblance: 0.9 },
        { path: 'permanent/Alike.md', resemblance: 0.9 },
      ],
    });
    const thereFor = async (request: Parameters<DraftMaterial['beginning']>[1]) =>
      (await material.beginning(source, request)).beginning.alreadyThere.map(({ path: of }) => of);
    expect(await thereFor({ as: 'literature' })).toEqual(['literature/Probes.md', 'literature/Alike.md']);
    expect(await thereFor({})).toEqual(['permanent/Kept.md', 'permanent/Alike.md']);
  });

  it('is either, where both lie in one folder', async () => {
    const { material, source } = materialOf({
      sources: madeFromPage('notes/Kept.md'),
      settings: () => settingsFrom({ permanentFolder: 'notes', literatureFolder: 'notes' }),
    });
    for (const request of [{ as: 'literature' as const }, {}])
      expect((await material.beginning(source, request)).beginning.alreadyThere).toMatchObject([{ path: 'notes/Kept.md' }]);
  });

  it('does not matter to a note of a selection', async () => {
    const { material, source } = materialOf({ sources: madeFromPage('permanent/Kept.md') });
    const { beginning } = await material.beginning(source, { selection: { quote: 'A piece.', part: undefined } });
    expect(beginning.alreadyThere).toEqual([]);
  });
});

describe('another plugin’s file', () => {
  it('may be linked to, and is not put forward to be extended', async () => {
    const { material, source } = materialOf({
      found: [suggestion('boards/Probes.md', 3, named)],
      alike: [{ path: 'boards/Probes.md', resemblance: 1 }],
    });
    const { beginning } = await material.beginning(source, { target: 'boards/Probes.md', several: true });
    expect(beginning.links).toMatchObject([{ path: 'permanent/Kept.md' }, { path: 'boards/Probes.md', chosen: true }]);
    expect(beginning.alreadyThere).toEqual([]);
    expect(beginning).not.toHaveProperty('target');
    expect(beginning.several).toBe(true);
  });
});

describe('what a composer may change', () => {
  it('is what it links to, extends or finds there already, as far as it can be read', async () => {
    const { material, source } = materialOf({
      found: [suggestion('permanent/Named.md', 3), suggestion('permanent/Gone.md', 3)],
      sources: madeFromPage('boards/Probes.md'),
    });
    const { beginning, texts } = await material.beginning(source, { target: 'permanent/Alike.md' });
    expect(beginning.target).toBe('permanent/Alike.md');
    expect([...texts.keys()].sort()).toEqual(['boards/Probes.md', 'permanent/Alike.md', 'permanent/Kept.md', 'permanent/Named.md']);
    await material.learn('permanent/Gone.md', texts);
    expect(texts.has('permanent/Gone.md')).toBe(false);
  });

  it('takes for new what this promotion made before it stopped', () => {
    const { material } = materialOf({
      history: { madeBy: ({ permanent }) => new Set(permanent === 'permanent/New.md' ? ['permanent/Kept.md'] : []) },
    });
    const { exists, now } = material.context();
    expect(exists('permanent/Kept.md', { source: path, permanent: 'permanent/New.md' })).toBe(false);
    expect(exists('permanent/Kept.md', { source: path, permanent: 'permanent/Else.md' })).toBe(true);
    expect(exists('permanent/New.md', { source: path, permanent: 'permanent/Else.md' })).toBe(false);
    expect(now.toISOString()).toBe('2026-02-21T09:34:12.000Z');
  });
});

describe('suggested tags', () => {
  it('are the first four, without the pipeline’s own and those that cannot be tags', async () => {
    const { material, source } = materialOf({ tags: ['RSS', 'a', 'b', 'c', 'd', 'e'] });
    expect((await material.beginning(source, {})).beginning.suggestedTags).toEqual(['a', 'b', 'c', 'd']);
    const bad = materialOf({ tags: ['no tag', 'a'] });
    expect((await bad.material.beginning(bad.source, {})).beginning.suggestedTags).toEqual(['a']);
  });
});

describe('a draft without a composer', () => {
  it('has the composer’s own choices, but for what is said', async () => {
    const { material, source } = materialOf({
      found: [suggestion('permanent/Named.md', 3, named), suggestion('permanent/Alike.md', 2, tags)],
    });
    const draft = await material.draft(source, { title: 'My title' });
    expect(draft).toMatchObject({ ok: true, path: 'permanent/My title.md' });
    const text = draft.ok ? JSON.stringify(draft.changes) : '';
    expect(text).toContain('Kept');
    expect(text).toContain('Named');
    expect(text).not.toContain('Alike');
  });

  it('says which template is missing', async () => {
    const { material, source } = materialOf({
      settings: () => settingsFrom({ templatePath: 'Gone.md' }),
      templates: () => ({ first: 'Gone.md', others: [], read: () => Promise.resolve(undefined) }),
    });
    expect(await material.draft(source, {})).toEqual({ ok: false, templateMissing: 'Gone.md' });
  });
});

describe('what a note should have without anybody asking', () => {
  it('is a link to each note for which enough speaks and that it does not link to already', async () => {
    const found = [
      suggestion('permanent/Named.md', 4, named),
      suggestion('permanent/Kept.md', 4, named),
      suggestion('permanent/Unsure.md', 2, named),
    ];
    const { material, source } = materialOf({ found });
    expect((await material.sureLinks(source)).map(({ path: to }) => to)).toEqual(['permanent/Named.md']);
  });

  it('is a tag that its title names or the notes most like it all carry, but for those it has and the feed’s own', async () => {
    const inTitle = { kind: 'named', where: 'title' } as const;
    const like = (count: number) => ({ kind: 'similar-notes', paths: Array.from({ length: count }, (_, i) => `${String(i)}.md`) }) as const;
    const { material, source } = materialOf({
      suggestTags: () =>
        Promise.resolve([
          { tag: 'probes', reason: inTitle },
          { tag: 'in-text', reason: { kind: 'named', where: 'text' } },
          { tag: 'agreed', reason: like(3) },
          { tag: 'disputed', reason: like(2) },
          { tag: 'Example', reason: inTitle },
          { tag: 'RSS', reason: inTitle },
        ]),
    });
    expect(await material.sureTags(source)).toEqual(['probes', 'agreed']);
  });
});
