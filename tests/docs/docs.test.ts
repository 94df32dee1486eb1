import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../src/note/sections';
import { messagesOf } from './messages';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const pagesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [path.posix.join(folder, name)] : []));

/** Documentation for people, in both languages. */
const languages = [
  { t: en, readme: 'README.md', folder: 'docs' },
  { t: zh, readme: 'README.zh-CN.md', folder: 'docs/zh' },
] as const;
/** Pages for who works on the plugin, which are in English alone. */
const FOR_DEVELOPERS = ['docs/comparison.md', 'docs/promises.md', 'docs/by-hand.md'];
const pages = languages.flatMap(({ readme, folder }) => [readme, ...pagesIn(folder)]);
const others = ['CONTRIBUTING.md', 'SECURITY.md', 'ARCHITECTURE.md', 'bench/README.md'];

describe('the documentation', () => {
  it('has every page in both languages', () => {
    const english = pagesIn('docs').filter((page) => !FOR_DEVELOPERS.includes(page));
    expect(pagesIn('docs/zh').map((page) => path.basename(page))).toEqual(english.map((page) => path.basename(page)));
  });

  it.each([...pages, ...others])('%s leads to files and headings that are there', (page) => {
    const lost = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)|(?:src|href)="(?!https?:)([^"]+)"/g)].filter(
      ([, file = '', heading, source]) => {
        const target = path.join(root, path.dirname(page), source ?? file);
        const at = file === '' && source === undefined ? path.join(root, page) : target;
        if (!existsSync(at)) return true;
        return heading !== undefined && !anchorsOf(readFileSync(at, 'utf8')).includes(decodeURIComponent(heading));
      },
    );
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it.each(others)('%s names files that are there', (page) => {
    const files = [...read(page).matchAll(/`((?:src|tests|docs|build)\/[\w./-]+)`/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it.each(languages)('says what to do about every message that the plugin can show: $folder', ({ t, folder }) => {
    const page = read(`${folder}/troubleshooting.md`);
    expect(messagesOf(t).filter((message) => !page.includes(message))).toEqual([]);
  });

  it.each(languages)('names every command as the palette does: $folder', ({ t, folder }) => {
    const page = read(`${folder}/keys.md`);
    expect(COMMANDS.map(({ name }) => name(t)).filter((name) => !page.includes(`| ${name} |`))).toEqual([]);
  });

  it('begins with one screen: at most 900 words, and as much in Chinese', () => {
    expect(read('README.md').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(900);
    // A word of English is one and a half to two characters of Chinese.
    expect(read('README.zh-CN.md').match(/\p{Script=Han}|[\w.:/<>*`-]+/gu)?.length).toBeLessThanOrEqual(1700);
  });
});

/** The anchors that GitHub gives a page's headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

describe('what the README discloses', () => {
  const sources = sourcesIn('src').map((file) => readFileSync(file, 'utf8'));
  /** What of the app or the browser is touched, and the word by which a person knows it. */
  const touched = [
    ['clipboard', /navigator\.clipboard|\bclipboard\.read/],
    ['XMLHttpRequest', /new XMLHttpRequest/],
    ['app.json', /'app\.json'/],
    ['templates.json', /'templates\.json'/],
    ['data.json', /templater-obsidian\/data\.json/],
  ] as const;

  it.each(touched)('is what the plugin does: %s', (word, pattern) => {
    const does = sources.some((source) => pattern.test(source));
    for (const { readme } of languages) expect(read(readme).includes(word)).toBe(does);
  });

  it('is all that it does', () => {
    const more = /\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|(?<![.\w])fetch\(['"`]http|\bhostname\(\)|\bprocess\.env\b|\brequire\(/;
    expect(sources.filter((source) => more.test(source))).toEqual([]);
  });

  it('names every host that a source asks beside the link’s own', () => {
    const hosts = sourcesIn('src/content/sources').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:url: new URL\(|pageAt\(|pdfAt\(|ask\()\s*[`'"]https:\/\/([^/`'"$]+)/g)].map(
        ([, host = '']) => host,
      ),
    );
    expect(new Set(hosts).size).toBeGreaterThan(4);
    // These are the links' own hosts, written out.
    const own = ['distill.pub', 'www.youtube.com'];
    for (const { readme } of languages)
      expect([...new Set(hosts)].filter((host) => !own.includes(host) && !read(readme).includes(host))).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(root, folder, file));
}

it('has a template for Web Clipper whose notes are pending and read as they should', () => {
  const template = JSON.parse(read('docs/web-clipper.json')) as {
    schemaVersion: string;
    noteContentFormat: string;
    properties: { name: string; value: string; type: string }[];
  };
  const properties = template.properties.map(({ name, value }) => `${name}: ${value.replace(/\{\{.*?\}\}/g, 'something')}\n`);
  const content = template.noteContentFormat.replace(/\{\{content\}\}/g, 'The article.').replace(/\{\{.*?\}\}/g, 'Something.');
  const note = readPendingNote(`---\n${properties.join('')}---\n${content}`, DEFAULT_SECTION_NAMES);
  expect(template.properties).toContainEqual({ name: 'status', value: 'pending-analysis', type: 'text' });
  expect(template.properties.map(({ name }) => name)).toEqual(expect.arrayContaining(['title', 'url', 'date']));
  expect(note.excerpt).toContain('Something.');
});
