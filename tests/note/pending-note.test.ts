import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/note/fingerprint';
import { readFeedText, readPendingNote, tagsIn, tagsOf } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from './sample';

const read = (text: string) => readPendingNote(text, names);

describe('readPendingNote', () => {
  it('reads the pipeline’s shape', () => {
    const note = read(pendingNote());
    expect(note.title).toBe('Frozen probes stay honest');
    expect(note.url?.hostname).toBe('blog.example');
    expect(note.tags).toEqual(['rss', 'example']);
    expect(note.excerpt).toBe('A probe that is never trained against stays a measurement.');
    expect(note.content).toBe('');
    expect(note.contentBy).toBe('nobody');
    expect(note.checklist.map((item) => item.text)).toEqual([
      '阅读全文并提取关键观点',
      '与现有 ZK 笔记建立链接',
      '确定是否转为永久笔记',
      '添加适当的标签和元数据',
      '更新摘要',
    ]);
  });

  it('takes an article that runs over many lines as the excerpt', () => {
    const article = '<p>One.</p>\n\n<pre><code># not a heading\n## Related\n</code></pre>\n\n<h2>Related</h2>\n<p>Two.</p>';
    expect(read(pendingNote({ excerpt: article })).excerpt).toBe(article);
  });

  it('reads a note whatever its line ends', () => {
    const crlf = read(pendingNote({ excerpt: 'One.\nTwo.' }).replace(/\n/g, '\r\n'));
    expect(crlf.excerpt).toBe('One.\nTwo.');
    expect(crlf.checklist).toHaveLength(5);
  });

  it('finds renamed, translated, reordered sections at any level', () => {
    const note = read('# T\n\n### 相关：\n\n- \n\n### **分析清单**\n\n- [x] 读\n- [ ] 写\n\n### 全文\n\nText.\n');
    expect(note.content).toBe('Text.');
    expect(note.checklist.map((item) => item.done)).toEqual([true, false]);
  });

  it('finds a checklist under a name of the user’s own', () => {
    const text = pendingNote().replace('## Analysis Checklist', '## To do before Friday');
    expect(read(text).checklist).toHaveLength(5);
  });

  it('does not take an article’s headings for the note’s own', () => {
    const article = '### Related\n\nProse.\n\n### Analysis Checklist\n\n- [ ] theirs\n\n### Full Content\n\nMore.';
    const note = read(pendingNote({ fullContent: article }));
    expect(note.content).toBe(article);
    expect(note.checklist).toHaveLength(5);
  });

  it('does not look into fences and comments', () => {
    const text = pendingNote({
      fullContent: '```md\n## Related\n```\n\n%%\n## Analysis Checklist\n- [ ] hidden\n%%\n\n<!--\n## Full Content\n-->',
    });
    expect(read(text).checklist).toHaveLength(5);
    expect(read(text).content).toContain('## Related');
  });

  it('takes a tag between backticks for talk of it', () => {
    const note = read(pendingNote({ excerpt: 'On `<pre>`, `` a ` <!-- `` and `%%`.' }) + '\nThe end: `</pre>` and -->\n');
    expect(note.checklist).toHaveLength(5);
  });

  it.each([
    ['nobody', pendingNote()],
    ['person', pendingNote({ fullContent: 'Text.' })],
    ['fetch', pendingNote({ fullContent: 'Text.', status: `content_hash: ${fingerprint('Text.')}\ncontent_verdict: full` })],
    ['fetch-then-person', pendingNote({ fullContent: 'Text.', status: 'content_hash: a1b2\ncontent_verdict: full' })],
  ])('says who the content is by: %s', (by, text) => {
    expect(read(text).contentBy).toBe(by);
  });

  it('tells what the feed says without the rest', () => {
    const { title, excerpt } = read(pendingNote());
    expect(readFeedText(pendingNote(), names)).toEqual({ title, excerpt });
    expect(readFeedText('Text.\n', names)).toEqual({ title: '', excerpt: 'Text.' });
  });

  it('makes nothing up for an empty or foreign note', () => {
    expect(read('')).toMatchObject({ title: '', url: undefined, excerpt: '', checklist: [], content: '' });
    expect(read(pendingNote({ url: 'javascript:alert(1)' })).url).toBeUndefined();
  });
});

describe('the tags of a note', () => {
  it('are a list, or words in a text, with or without their mark', () => {
    expect(tagsOf(['#rss', 'c#', 2026, '', null])).toEqual(['rss', 'c#', '2026']);
    expect(tagsOf('#rss, web  ml')).toEqual(['rss', 'web', 'ml']);
    expect(tagsOf(undefined)).toEqual([]);
  });

  it('stand under the first key that Obsidian reads them from', () => {
    expect(tagsIn({ tagging: 'x', Tag: 'a', tags: ['b'] })).toEqual(['a']);
    expect(tagsIn({ hashtags: 'x' })).toEqual([]);
  });
});
