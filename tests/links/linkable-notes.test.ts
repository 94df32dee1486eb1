import { describe, expect, it } from 'vitest';
import { LinkableNotes, type KnownNote, type KnownNotes, type LinkableDeps } from '../../src/links/linkable-notes';
import { settingsFrom, type Settings } from '../../src/settings/settings';
import { note } from './vault';
import { statusKinds } from '../kinds/status-kinds';

interface Seen extends Partial<KnownNote> {
  text?: string;
  links?: string[];
}

/** The notes that may be linked to, among some of a vault; undefined for one that is not indexed yet. */
function linkable(
  notes: Record<string, Seen | undefined>,
  {
    settings = {},
    exclusions = [],
    isPending = () => false,
  }: { settings?: Partial<Settings>; exclusions?: string[] } & Partial<Pick<LinkableDeps, 'isPending'>> = {},
): LinkableNotes {
  const known = (path: string): KnownNote | undefined => {
    const seen = notes[path];
    return seen && { path, size: 100, changed: 0, stamp: `of ${path}`, properties: {}, sections: [], mayHaveOthers: false, ...seen };
  };
  const vault: KnownNotes = {
    all: () => Object.keys(notes).map(known),
    get: known,
    linksFrom: (path) => notes[path]?.links ?? [],
    exclusions: () => Promise.resolve(exclusions),
    read: (path) => {
      const { text = '# T\n' } = notes[path] ?? {};
      return Promise.resolve(text === 'gone' ? undefined : { text, note: () => note(path) });
    },
  };
  const pace = { budgetMs: Infinity, now: () => 0, pause: () => Promise.resolve() };
  return new LinkableNotes(vault, { settings: () => settingsFrom(settings), isPending, pace });
}

/** Which of these notes are taken in at a look over the vault, and which of them are read. */
async function taken(...given: Parameters<typeof linkable>): Promise<{ seen: string[]; read: string[] }> {
  const notes = linkable(...given);
  const seen = [...(await notes.stamps()).keys()];
  const read: string[] = [];
  for (const path of Object.keys(given[0])) if ((await notes.read(path)) !== undefined) read.push(path);
  return { seen, read };
}

describe('the notes that may be linked to', () => {
  it('are those of the person, also another plugin’s, with what changes when they do', async () => {
    const notes = {
      'a.md': {},
      'board.md': { properties: { 'kanban-plugin': 'board' } },
      'not indexed.md': undefined,
      'canvas.canvas': {},
    };
    expect(await taken(notes)).toEqual({ seen: ['a.md', 'board.md'], read: ['a.md', 'board.md'] });
    expect([...(await linkable(notes).stamps()).values()]).toEqual(['of a.md', 'of board.md']);
  });

  it('are none that lie among feed items or look like them, but for what was kept as a literature note', async () => {
    const shape = { title: '', source: '', url: '', date: '', tags: '' };
    const item = (status?: string): Seen => ({ properties: { ...shape, ...(status !== undefined && { status }) } });
    const notes = {
      'inbox/1.md': item('pending-analysis'),
      'inbox/2.md': item('declined'),
      'inbox/3.md': item('analyzed'),
      'inbox/stray.md': {},
      'inbox/kept.md': item('literature'),
      'archive/4.md': item(),
      'archive/5.md': { mayHaveOthers: true, text: '---\ntitle: "a "b""\nsource: s\nurl: u\ndate: d\ntags: t\n---\n' },
      'a.md': {},
      'b.md': {},
    };
    const { seen, read } = await taken(notes);
    expect(seen).toEqual(['inbox/kept.md', 'archive/5.md', 'a.md', 'b.md']);
    expect(read).toEqual(['inbox/kept.md', 'a.md', 'b.md']);
  });

  it('are no feed items, whatever became of them', async () => {
    const status = (value: string): Seen => ({ properties: { Status: value } });
    const notes = {
      'p.md': status('pending-analysis'),
      'a.md': status('analyzed'),
      'd.md': status('declined'),
      'l.md': status('literature'),
    };
    expect(await taken(notes)).toEqual({ seen: ['l.md'], read: ['l.md'] });
    expect(
      (
        await taken(notes, {
          settings: { kinds: statusKinds({ pendingStatuses: ['literature'], analyzedStatus: 'x', declinedStatus: 'y' }) },
        })
      ).seen,
    ).toEqual(['p.md', 'a.md', 'd.md']);
  });

  it('are none whose properties only the queue or the text tells', async () => {
    const broken = '---\nstatus: declined\ntitle: "a "b" c"\n---\n';
    const notes = { 'queued.md': {}, 'broken.md': { text: broken, mayHaveOthers: true }, 'whole.md': { text: broken } };
    const { seen, read } = await taken(notes, { isPending: (path) => path === 'queued.md' });
    expect(seen).toEqual(['broken.md', 'whole.md']);
    expect(read).toEqual(['whole.md']);
  });

  it('are no templates, and none that went meanwhile', async () => {
    const notes = { 'made.md': { text: '---\ntitle: "{{title}}"\n---\n' }, 'gone.md': { text: 'gone' }, 'a.md': {} };
    expect((await taken(notes)).read).toEqual(['a.md']);
  });

  it('have a text: bytes in its place, or a page’s source, are not taken in', async () => {
    const bytes = `# A\n\n${String.fromCharCode(0x03, 0x8d, 0x04)}k\ufffd\ufffdv\ufffd attention\n`;
    const page = '# B\n\n<div class="a"><span>x</span></div><div><p>attention</p></div><script></script>\n';
    const prose = '# C\n\nAttention <b>sinks</b> keep a model fluent: `<div>` stands for nothing here.\n';
    const notes = { 'bytes.md': { text: bytes }, 'page.md': { text: page }, 'prose.md': { text: prose } };
    expect((await taken(notes)).read).toEqual(['prose.md']);
  });

  it('lie in no folder that the plugin’s settings or the app leave out', async () => {
    const notes = { 'Private/a.md': {}, 'Old/a.md': {}, 'T/permanent.md': {}, 'a.md': {} };
    const options = { settings: { excludedFolders: ['private'], templatePath: 'T/permanent' }, exclusions: ['Old/'] };
    expect(await taken(notes, options)).toEqual({ seen: ['a.md'], read: ['a.md'] });
  });
});

describe('a vault that does not fit the memory', () => {
  const many = Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`${String(at)}.md`, { changed: at }]));

  it('is taken in whole while it fits', async () => {
    const notes = linkable({ 'a.md': {}, 'b.md': { properties: { status: 'analyzed' } } });
    await notes.stamps();
    expect(notes.coverage).toEqual({ notes: 1, of: 1 });
  });

  it('keeps what is linked most, and what is new', async () => {
    const notes = linkable({ ...many, '5.md': { changed: 5, links: ['7.md', 'elsewhere.md'] } });
    const stamps = await notes.stamps();
    expect(notes.coverage.of).toBe(12_000);
    expect(notes.coverage.notes).toBe(stamps.size);
    expect(stamps.size).toBeLessThan(12_000);
    expect(['7.md', '11999.md', '0.md', '8.md'].map((path) => stamps.has(path))).toEqual([true, true, false, false]);
  });
});
