import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/note/fingerprint';
import { contentHeadingLevel, fullContentOf } from '../../src/note/full-content';
import { writeFullContent } from '../../src/note/write-full-content';
import { replaceSection } from '../../src/note/replace-section';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from './sample';

const write = (text: string, markdown: string, more: object = {}) => writeFullContent(text, names, { markdown, ...more });

describe('writeFullContent', () => {
  it('replaces the placeholder and nothing else', () => {
    expect(write(pendingNote(), 'Article.')).toEqual({ ok: true, changed: true, text: pendingNote({ fullContent: 'Article.' }) });
  });

  it('keeps the note’s line ends', () => {
    const crlf = pendingNote().replace(/\n/g, '\r\n');
    const expected = pendingNote({ fullContent: 'One.\n\nTwo.' }).replace(/\n/g, '\r\n');
    expect(write(crlf, 'One.\n\nTwo.')).toMatchObject({ text: expected });
  });

  it('replaces what it wrote before, and changes nothing for the same content', () => {
    const first = pendingNote({ fullContent: 'Old.' });
    expect(write(first, 'New.', { writtenHash: fingerprint('Old.') })).toMatchObject({ text: pendingNote({ fullContent: 'New.' }) });
    expect(write(first, 'Old.', { writtenHash: fingerprint('Old.') })).toEqual({ ok: true, changed: false, text: first });
  });

  it('never replaces what a person wrote or changed before they choose', () => {
    const edited = pendingNote({ fullContent: 'Old, and my remark.' });
    const writtenHash = fingerprint('Old.');
    expect(write(edited, 'New.', { writtenHash })).toEqual({ ok: false, reason: 'edited', mine: 'Old, and my remark.' });
    expect(write(edited, 'New.', { writtenHash, resolution: 'keep-mine' })).toMatchObject({ changed: false });
    expect(write(edited, 'New.', { writtenHash, resolution: 'take-new' })).toMatchObject({ text: pendingNote({ fullContent: 'New.' }) });
    expect(write(edited, 'New.', { writtenHash, resolution: 'keep-both' })).toMatchObject({
      text: pendingNote({ fullContent: 'New.\n\nOld, and my remark.' }),
    });
  });

  it('does not ask when the page has not changed since', () => {
    expect(write(pendingNote({ fullContent: 'Old, mine.' }), 'Old.', { writtenHash: fingerprint('Old.') })).toMatchObject({
      changed: false,
    });
  });

  it('keeps remarks that stand beside the placeholder', () => {
    const text = pendingNote({ fullContent: '⚠️ Full content not available (fetch failed).\n\nMy remark.' });
    const once = write(text, 'Article.');
    expect(once).toMatchObject({ text: pendingNote({ fullContent: 'Article.\n\nMy remark.' }) });
    expect(write(once.ok ? once.text : '', 'Article.', { writtenHash: fingerprint('Article.') })).toMatchObject({ changed: false });
  });

  it('creates a missing section in its place', () => {
    const without = pendingNote().replace(/## Full Content\n\n.*\n\n/, '');
    expect(write(without, 'Article.')).toMatchObject({ text: pendingNote({ fullContent: 'Article.' }) });
    expect(write('# T', 'Article.')).toMatchObject({ text: '# T\n\n## Full Content\n\nArticle.\n' });
  });

  it('fills a section that is the last, without a final line end', () => {
    expect(write('# T\n\n## Full Content', 'Article.')).toMatchObject({ text: '# T\n\n## Full Content\n\nArticle.' });
  });
});

describe('a content section at another level', () => {
  const lines = (...all: string[]): string => [...all, ''].join('\n');
  const own = ['### Analysis Checklist', '', '- [ ] Read the full text', '', '### Related', '', '- '];
  const note = lines('# Small queues', '', '> Feed text.', '', ...own);

  it('takes an article whose headings are deeper, and knows it again', () => {
    const markdown = `First paragraph.\n\n${'#'.repeat(contentHeadingLevel(note, names))} Install\n\nLast paragraph.`;
    const once = write(note, markdown);
    const expected = lines(
      ...[
        '# Small queues',
        '',
        '> Feed text.',
        '',
        '### Full Content',
        '',
        'First paragraph.',
        '',
        '#### Install',
        '',
        'Last paragraph.',
        '',
      ],
      ...own,
    );
    expect(once).toEqual({ ok: true, changed: true, text: expected });
    expect(fullContentOf(expected, names)).toBe(markdown);
    expect(write(expected, 'New.', { writtenHash: fingerprint(markdown) })).toMatchObject({
      text: note.replace('### Analysis', '### Full Content\n\nNew.\n\n### Analysis'),
    });
  });
});

describe('content that would not be read as it is', () => {
  const note = pendingNote({ fullContent: 'Mine.' }).replace('- \n', '%%\nhidden\n%%\n\n- [[A]]\n');
  it.each([
    ['ends its own section', 'One.\n\n## Two\n\nThree.'],
    ['brings a section that the note has', 'One.\n\n## Related\n\n- [[B]]'],
    ['opens a comment over what follows', 'One.\n\n%%'],
    ['begins like a placeholder', '⚠️ Full content not available (fetch failed).\n\nOne.'],
  ])('is not written where it %s', (_, markdown) => {
    expect(write(note, markdown, { resolution: 'take-new' })).toEqual({ ok: false, reason: 'misread' });
    expect(write(note, markdown, { resolution: 'keep-both' })).toEqual({ ok: false, reason: 'misread' });
  });

  it('is written where nothing stands behind it', () => {
    expect(write('# T\n', 'One.\r\n\r\nTwo.\n')).toMatchObject({ ok: true, text: '# T\n\n## Full Content\n\nOne.\n\nTwo.\n\n' });
  });
});

describe('replaceSection', () => {
  it('is undone by putting the old body back', () => {
    const text = pendingNote({ fullContent: 'A.\n\nB.' });
    expect(replaceSection(replaceSection(text, names, 'fullContent', 'C.'), names, 'fullContent', fullContentOf(text, names))).toBe(text);
  });
});
