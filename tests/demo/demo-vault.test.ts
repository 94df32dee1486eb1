import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/content/fetch/decode';
import { judgeUrl } from '../../src/content/fetch/url-policy';
import { propertyOf, readFrontmatter } from '../../src/properties/frontmatter';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../src/note/sections';
import { hasStatus } from '../../src/note/status';

const demo = resolve('demo');
const vault = join(demo, 'vault');

interface Page {
  status?: number;
  headers?: Record<string, string>;
  file: string;
}

const pages = new Map(Object.entries(JSON.parse(readFileSync(join(demo, 'pages.json'), 'utf8')) as Record<string, Page>));
const inbox = notesIn('inbox');
const permanent = notesIn('permanent');
const pending = [...inbox].map(([path, text]) => ({ path, text, ...readPendingNote(text, DEFAULT_SECTION_NAMES) }));

/** The notes of a folder by path. */
function notesIn(folder: string): Map<string, string> {
  const names = readdirSync(join(vault, folder)).filter((name) => name.endsWith('.md'));
  return new Map(names.map((name) => [`${folder}/${name}`, readFileSync(join(vault, folder, name), 'utf8')]));
}

/** What the wikilinks of a text name, without heading and alias. */
function linkTargets(text: string): string[] {
  return [...text.matchAll(/\[\[([^\]|#]+)[^\]]*\]\]/g)].map(([, target = '']) => target.trim());
}

function pageOf(url: string): string {
  const page = pages.get(url);
  if (page === undefined) throw new Error(`No page for ${url}`);
  return readFileSync(join(demo, page.file), 'utf8');
}

describe('the permanent notes of the demo', () => {
  const names = new Set([...permanent.keys()].map((path) => basename(path, '.md')));

  it('are about fifteen, in both languages', () => {
    expect(names.size).toBeGreaterThanOrEqual(15);
    expect([...names].filter((name) => /\p{Script=Han}/u.test(name)).length).toBeGreaterThanOrEqual(5);
  });

  it.each([...permanent, ['Home.md', readFileSync(join(vault, 'Home.md'), 'utf8')] as const])('%s links to notes that exist', (_, text) => {
    const targets = linkTargets(text);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !names.has(target))).toEqual([]);
  });

  it.each([...permanent])('%s has properties that can be read, aliases and tags', (path, text) => {
    const frontmatter = readFrontmatter(text);
    expect(frontmatter?.problem).toBeUndefined();
    expect(propertyOf(frontmatter, 'title')).toBe(basename(path, '.md'));
    expect(propertyOf(frontmatter, 'aliases')).toSatisfy((aliases) => Array.isArray(aliases) && aliases.length > 0);
    expect(propertyOf(frontmatter, 'tags')).toSatisfy((tags) => Array.isArray(tags) && tags.length > 0);
  });

  it('are all linked to from another note', () => {
    const linked = new Set(
      [...permanent].flatMap(([path, text]) => linkTargets(text).filter((target) => `permanent/${target}.md` !== path)),
    );
    expect([...names].filter((name) => !linked.has(name))).toEqual([]);
  });

  it('hold one that was made from an item which is pending', () => {
    const urls = [...permanent.values()].map((text) => propertyOf(readFrontmatter(text), 'source_url')).filter((url) => url !== undefined);
    expect(pending.filter((note) => urls.includes(note.url?.href ?? ''))).toHaveLength(1);
  });
});

describe('the pending notes of the demo', () => {
  it.each(pending)('$path is pending, with a link and a feed excerpt', (note) => {
    expect(hasStatus(note.properties['status'], ['pending-analysis'])).toBe(true);
    expect(note.url === undefined ? undefined : judgeUrl(note.url).ok).toBe(true);
    expect(note.title).not.toBe('');
    expect(note.excerpt).not.toBe('');
    expect(note.text).toMatch(/^> /m);
  });

  it.each(pending)('$path has nothing fetched yet, the five tasks and nothing related', (note) => {
    expect(note.contentBy).toBe('nobody');
    const tasks = ['阅读全文并提取关键观点', '与现有 ZK 笔记建立链接', '确定是否转为永久笔记', '添加适当的标签和元数据', '更新摘要'];
    expect(note.checklist.map((item) => item.text)).toEqual(expect.arrayContaining(tasks));
    expect(note.text).toMatch(/^## (?:Related|相关)(?:\r?\n){2}- (?:\r?\n|$)/m);
  });

  it('use both placeholders of the pipeline', () => {
    const holding = (placeholder: string): number => pending.filter((note) => note.text.includes(placeholder)).length;
    expect(holding('⚠️ 内容抓取延迟到分析阶段。使用 web_fetch(url) 或 Jina AI 补充。')).toBeGreaterThan(0);
    expect(holding('⚠️ Full content not available (fetch failed).')).toBeGreaterThan(0);
  });

  it('point at pages of the demo, but for one whose host does not answer', () => {
    expect(pending.filter((note) => !pages.has(note.url?.href ?? '')).map((note) => note.title)).toEqual(['Reading at Walking Pace']);
    expect(pending.filter((note) => pages.get(note.url?.href ?? '')?.status === 404).map((note) => note.title)).toEqual([
      'Margin Notes as Interfaces',
    ]);
  });

  it('hold one whose properties are not valid YAML', () => {
    expect(pending.filter((note) => note.problem !== undefined).map((note) => note.problem?.reason)).toEqual(['quotes-in-quotes']);
  });

  it('hold the same paper from two feeds', () => {
    const twice = pending.filter((note) => pending.some((other) => other !== note && other.url?.href === note.url?.href));
    expect(twice.map((note) => note.source).sort()).toEqual(['arxiv-cs-ai RSS', 'arxiv-cs-cl RSS']);
  });

  it('hold one excerpt that is a whole article with a heading named like a section', () => {
    const whole = pending.filter((note) => note.excerpt.split('\n').length > 30);
    expect(whole.map((note) => note.title)).toEqual(['Evals That Survive Being Known']);
    expect(whole[0]?.excerpt).toContain('<h2>Related</h2>');
  });

  it('hold one with CRLF line ends, one with Chinese sections in another order, one with a status list', () => {
    expect(pending.filter((note) => note.text.includes('\r\n'))).toHaveLength(1);
    expect(pending.filter((note) => /## 分析清单[^]*## 相关[^]*## 全文/.test(note.text))).toHaveLength(1);
    expect(pending.filter((note) => Array.isArray(note.properties['status']))).toHaveLength(1);
  });

  it('hold one with a nested, numbered and custom-marked checklist', () => {
    const rich = pending.filter((note) => note.checklist.some((item) => item.indent > 0));
    expect(rich).toHaveLength(1);
    expect(new Set(rich[0]?.checklist.map((item) => item.mark))).toEqual(new Set([' ', 'x', '/', '?', '-', '!']));
  });
});

describe('the pages of the demo', () => {
  it.each([...pages])('%s is there', (url, page) => {
    expect(judgeUrl(url).ok).toBe(true);
    expect(existsSync(join(demo, page.file))).toBe(true);
    expect(page.headers?.['content-type']).toBeTruthy();
  });

  it('are all used', () => {
    const used = new Set([...pages.values()].map((page) => basename(page.file)));
    expect(readdirSync(join(demo, 'pages')).filter((name) => !used.has(name))).toEqual([]);
  });

  it('hold one in GBK that says so only in its head', () => {
    const bytes = readFileSync(join(demo, 'pages/gbk-card-boxes.html'));
    expect(bytes.toString('utf8')).toContain('\uFFFD');
    expect(decode(bytes, 'text/html').text).toContain('快读是为了知道哪些该慢读');
  });

  it('hold one behind a paywall and one behind a bot check', () => {
    expect(pageOf('https://ledger-quarterly.example/2026/02/17/the-price-of-a-benchmark/')).toContain('"isAccessibleForFree":false');
    expect(pageOf('https://insight-weekly.example/p/the-half-life-of-a-finding')).toContain('Verify you are human');
  });

  it('hold one that other plugins would run if its text were taken as it is', () => {
    const page = pageOf('https://vaultkeeping.example/templates-that-run/');
    for (const trap of ['<% tp.', 'language-dataviewjs', '![[Passwords]]', 'href="javascript:', 'onerror=']) expect(page).toContain(trap);
  });
});
