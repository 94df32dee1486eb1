import { describe, expect, it, test } from 'vitest';
import { feedContent } from '../../src/note/feed-content';
import { awaitsContent } from '../../src/note/full-content';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { writeFullContent } from '../../src/note/write-full-content';
import { pendingNote } from './sample';

/** What a pipeline leaves of a page that it did not unpack. */
const BYTES = `${String.fromCharCode(0x03, 0x8d, 0x04)}k\ufffd\ufffd${String.fromCharCode(0x11)}v\ufffd q${String.fromCharCode(0x1f)}`;
const excerpt = 'A probe that is never trained against stays a measurement — it “reports”.\nNothing else does.';
const paragraph = '<p>A probe that is never trained against stays a measurement.</p>';

describe('the feed’s is', () => {
  test.each([
    ['the excerpt once more', excerpt, 'excerpt'],
    [
      'the excerpt in other quotes and line breaks',
      'A probe that is never trained against stays a measurement &#8212; it "reports". Nothing else does.',
      'excerpt',
    ],
    ['the excerpt as a quote', excerpt.replace(/^/gm, '> '), 'excerpt'],
    ['its beginning', 'A probe that is never trained against stays a measurement…', 'excerpt'],
    ['HTML', `${paragraph}\n\n\n\n<figure class="wp"><img src="https://a.example/x.png?w=1" /></figure>\n\n${paragraph}`, 'html'],
    ['HTML with blank lines within an element', `<div>\n\nA line that has no tag at all in its middle.\n\n</div>\n${paragraph}`, 'html'],
    [
      'HTML whose paragraphs are never closed',
      '<p>A probe that is never trained against stays a measurement.\n<p>Nothing else does, whatever they say of it.',
      'html',
    ],
    ['HTML that was escaped', '&lt;p&gt;A probe that is never trained against stays a measurement.&lt;/p&gt;', 'html'],
    ['bytes that were never unpacked', `${BYTES}\n\n${BYTES}`, 'bytes'],
    ['words for nothing', 'No description available.', 'stub'],
    ['words for nothing as a quote', '> No description available', 'stub'],
    ['words for nothing in Chinese', '（待抓取）', 'stub'],
    ['a comment', '<!-- TODO -->', 'stub'],
  ])('%s', (_, content, expected) => {
    expect(feedContent(content, excerpt)).toBe(expected);
  });
});

describe('a person’s may be', () => {
  test.each([
    ['nothing at all', ''],
    ['a remark below bytes', `${BYTES}\n\nI doubt that.`],
    ['a remark before bytes', `I doubt that.\n\n${BYTES}`],
    ['a remark below the excerpt', `${excerpt}\n\nI doubt that.`],
    ['a remark below HTML', `${paragraph}\n${paragraph}\n\nI doubt that.`],
    ['a remark before HTML', `I doubt that.\n\n${paragraph}`],
    ['a remark below HTML that was left open', `<div><p>A probe that is never trained against stays.\n\nI doubt that.`],
    ['a paragraph with a tag in its middle', `${paragraph}\n\nI <b>doubt</b> that.`],
    ['an embedded frame', '<iframe src="https://v.example/1"></iframe>'],
    ['a few words in tags', '<div>My <b>own</b> words.</div>'],
    ['Markdown', '## What it says\n\nA probe stays a measurement.'],
    ['the first words of the excerpt', 'A probe'],
    ['words for nothing with more below', 'To be fetched\n\nby me'],
    ['a sentence about what is missing', 'No content worth reading here.'],
  ])('%s', (_, content) => {
    expect(feedContent(content, excerpt)).toBeUndefined();
  });
});

test('is told in linear time', () => {
  const start = performance.now();
  for (const part of ['<p>', '<div>', '</div>', '<', 'a\n\n', '<b>\n', '&lt;', '  \n', '<div></div>'])
    feedContent(`<p>${part.repeat(60_000)}`, '');
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('a note whose full content is the feed’s', () => {
  const note = pendingNote({ excerpt: 'It stays a measurement.', fullContent: 'It stays a measurement.' });

  it('waits for its content', () => {
    expect(awaitsContent(note, names)).toBe(true);
    expect(readPendingNote(note, names)).toMatchObject({ contentBy: 'feed', feedContent: 'excerpt', content: 'It stays a measurement.' });
  });

  it('has it replaced without asking', () => {
    const result = writeFullContent(note, names, { markdown: 'The article.' });
    expect(result).toMatchObject({ ok: true, changed: true });
    expect(result.ok && readPendingNote(result.text, names).content).toBe('The article.');
  });

  it('is a person’s once a word was added', () => {
    const own = note.replace('It stays a measurement.\n\n## Analysis', 'It stays a measurement. Does it?\n\n## Analysis');
    expect(awaitsContent(own, names)).toBe(false);
    expect(readPendingNote(own, names).contentBy).toBe('person');
    expect(writeFullContent(own, names, { markdown: 'The article.' })).toEqual({
      ok: false,
      reason: 'edited',
      mine: 'It stays a measurement. Does it?',
    });
  });

  it('is nobody else’s where a receipt stands', () => {
    const fetched = note.replace('status:', 'content_verdict: partial\ncontent_hash: 0123456789abcdef\nstatus:');
    expect(awaitsContent(fetched, names)).toBe(false);
    expect(readPendingNote(fetched, names).contentBy).toBe('fetch-then-person');
  });
});
