import { describe, expect, it } from 'vitest';
import { awaitsContent, fullContentOf } from '../../src/note/full-content';
import { writeFullContent } from '../../src/note/write-full-content';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from './sample';

describe('a placeholder', () => {
  it.each([
    '⚠️ 内容抓取延迟到分析阶段。使用 web_fetch(url) 或 Jina AI 补充。',
    '⚠️ Full content not available (fetch failed).',
    '⚠ Full content not available (fetch failed).',
    '⚠\uFE0E Full content not available (fetch failed).',
    '  ⚠️  Full  content not available (fetch failed).\t',
    '⚠️Full content not available (fetch failed)',
    '⚠️ FULL CONTENT NOT AVAILABLE (FETCH FAILED).',
    '⚠️ 内容抓取延迟到分析阶段。使用web_fetch（url）或Jina AI补充',
    '\n\n⚠️ Full content not available (fetch failed).',
  ])('is %j', (fullContent) => {
    const text = pendingNote({ fullContent });
    expect(awaitsContent(text, names)).toBe(true);
    expect(fullContentOf(text, names)).toBe('');
    expect(writeFullContent(text, names, { markdown: 'Article.' })).toMatchObject({ text: pendingNote({ fullContent: 'Article.' }) });
  });

  it.each([
    '⚠️ Full content not available (fetch failed). I have asked the author.',
    '⚠️ My summary of what web_fetch gave.',
    '⚠️ fetch failed',
    'Full content not available (fetch failed).',
    '> ⚠️ Full content not available (fetch failed).',
    'My remark.\n\n⚠️ Full content not available (fetch failed).',
    '⚠️ Full content\nnot available (fetch failed).',
    `⚠️ Full content not available (fetch failed)${'.'.repeat(300)}`,
  ])('is not %j, which stays', (fullContent) => {
    const text = pendingNote({ fullContent });
    expect(awaitsContent(text, names)).toBe(false);
    expect(fullContentOf(text, names)).toBe(fullContent);
    expect(writeFullContent(text, names, { markdown: 'Article.' })).toEqual({ ok: false, reason: 'edited', mine: fullContent });
  });

  it.each(['\n', '\r\n', '\r'])('goes alone, and the remark below it stays, with line ends %j', (end) => {
    const fullContent = `⚠️ Full content not available (fetch failed).${end}My remark.${end}⚠️ Watch this.`;
    const text = pendingNote().replace('⚠️ Full content not available (fetch failed).', fullContent);
    expect(awaitsContent(text, names)).toBe(true);
    expect(fullContentOf(text, names)).toBe('My remark.\n⚠️ Watch this.');
  });

  it('is awaited where there is no section, and where it is empty', () => {
    expect(awaitsContent('# T\n', names)).toBe(true);
    expect(awaitsContent('# T\n\n## Full Content\n\n \t\n## Related\n', names)).toBe(true);
    expect(awaitsContent('# T\n\n## Full Content\n\na\n', names)).toBe(false);
  });
});
