import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/content/capture';
import { fetchFullContent, whyHeld } from '../../src/content/fetch-full-content';
import type { AdoptedKind } from '../../src/kinds/adopted-kind';
import { readPendingNote } from '../../src/note/pending-note';
import { sectionNamesOf, settingsFrom } from '../../src/settings/settings';
import { MemoryVault } from '../memory-vault';
import { PENDING } from '../kinds/status-kinds';

const article = [
  'A still measurement stays one as long as nobody is paid for its result, and the people who read it every week know why.',
  'The second paragraph goes on about what became of it once it was a target, which is another story altogether.',
].join('\n\n');
const kind: AdoptedKind = {
  ...PENDING,
  id: 'folder-inbox-source-url',
  isLoose: false,
  isLinkInText: false,
  mark: { folder: 'inbox' },
  link: ['source_url'],
  sections: { content: '核心内容' },
};
const settings = settingsFrom({ kinds: [kind] });
const names = sectionNamesOf(settings);
const note = (content: string): string =>
  `---\ntitle: A note\nurl: https://feed.example\nsource_url: https://a.example/1\n---\n\n# A note\n\n## 核心内容\n\n${content}\n\n## 关键观点\n\n- mine\n`;
const path = 'inbox/a.md';

function fetching(text: string) {
  const vault = new MemoryVault({ [path]: text });
  const asked: string[] = [];
  const capture = ({ url }: { url: URL }): Promise<Capture> => {
    asked.push(url.href);
    return Promise.resolve({
      ok: true,
      article: { markdown: article, words: 40, metadata: {} },
      source: 'web-page',
      verdict: { kind: 'full', findings: [] },
      tried: [],
      at: new Date('2026-02-21T09:34'),
    });
  };
  const deps = { notes: vault, sectionNames: names, kinds: settings.kinds, receipt: true, capture };
  return { vault, asked, deps, run: (watched: boolean) => fetchFullContent({ path }, deps, watched ? { watched } : {}) };
}

describe('a note of a kind that was agreed to', () => {
  it('is fetched from where its kind has the link, over the excerpt that its pipeline left', async () => {
    const excerpt = '<p>A still measurement stays one as long as nobody is paid for its result, and the people&hellip;</p> see below';
    const { vault, asked, run } = fetching(note(excerpt.replace(' see below', '')));
    expect(await run(false)).toMatchObject({ kind: 'written' });
    expect(asked).toEqual(['https://a.example/1']);
    const written = readPendingNote(vault.get(path), names, kind);
    expect([written.content, written.contentBy]).toEqual([article, 'fetch']);
    expect(vault.get(path)).toContain('## 关键观点\n\n- mine\n');
  });

  it('keeps what a person wrote there, and says so where nobody can choose', async () => {
    const own = note('I do not agree with any of this, and have written down elsewhere what the reasons for that are.');
    const { vault, deps, run } = fetching(own);
    expect(whyHeld({ path, text: own }, deps)).toBeUndefined();
    expect(await run(false)).toEqual({ kind: 'held', why: 'own-text' });
    expect(await run(true)).toMatchObject({ kind: 'conflict' });
    expect(vault.get(path)).toBe(own);
  });

  it('is left alone once it was fetched, and where it is none of the kind', async () => {
    const { vault, asked, run, deps } = fetching(note(''));
    expect(await run(false)).toMatchObject({ kind: 'written' });
    expect(await run(false)).toEqual({ kind: 'held', why: 'fetched' });
    expect(asked).toHaveLength(1);
    expect(whyHeld({ path: 'notes/a.md', text: vault.get(path) }, deps)).toBe('not-pending');
  });
});
