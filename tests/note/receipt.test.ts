import { describe, expect, it } from 'vitest';
import { fetchErrorOf, receiptOf, withFetchError, withReceipt, writtenHash, type Receipt } from '../../src/note/receipt';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import { localDateTime } from '../../src/text/local-date-time';

const receipt: Receipt = { fetched: '2026-02-21T09:34:12', source: 'web-page', verdict: 'full', words: 120, hash: 'a1b2' };
const noteWith = (...lines: string[]): string => ['---', ...lines, '---', 'text', ''].join('\n');
const received = (text: string): string => {
  const edit = withReceipt(text, receipt);
  return edit.ok ? edit.text : edit.reason;
};
const read = (text: string): Receipt | undefined => receiptOf(propertiesOf(text, readFrontmatter(text)));

describe('a receipt', () => {
  it('is five properties, the date and time without quotes, the number a number', () => {
    const text = received(noteWith('title: A'));
    expect(text).toBe(
      noteWith(
        'title: A',
        'fetched: 2026-02-21T09:34:12',
        'content_source: web-page',
        'content_verdict: full',
        'content_words: 120',
        'content_hash: a1b2',
      ),
    );
    expect(read(text)).toEqual(receipt);
  });

  it('leaves alone what a pipeline has under such a key, and is found under another', () => {
    const text = received(noteWith('fetched: false', 'content_hash: 5d41402abc4b2a76b9719d911017c592'));
    expect(text).toContain('fetched: false\n');
    expect(text).toContain('content_hash: 5d41402abc4b2a76b9719d911017c592\n');
    expect(text).toContain('content_fetched: 2026-02-21T09:34:12\n');
    expect(text).toContain('full_content_hash: a1b2\n');
    expect([read(text), writtenHash(text)]).toEqual([receipt, 'a1b2']);
    // Again, it goes to the same places.
    expect(received(text)).toBe(text);
  });

  it('takes the place of an earlier one, of an empty key, and of the reason why there was none', () => {
    const failed = withFetchError(noteWith('fetched:'), { error: 'timeout', verdict: 'stub' });
    if (!failed.ok) throw new Error(failed.reason);
    expect(fetchErrorOf(propertiesOf(failed.text, readFrontmatter(failed.text)))).toEqual({ error: 'timeout', verdict: 'stub' });
    const text = received(failed.text);
    expect(text).not.toContain('timeout');
    expect(text.match(/fetched|verdict/g)).toEqual(['fetched', 'verdict']);
    expect(received(text.replace('120', '7').replace('09:34:12', '08:00:00Z'))).toBe(text);
  });

  it('goes where a pipeline has left an empty text', () => {
    expect(received(noteWith('fetched: ""'))).toContain('fetched: "2026-02-21T09:34:12"\ncontent_source');
  });

  it('may lack parts, or have something else in their place', () => {
    expect(receiptOf({ content_hash: 'a1b2', content_verdict: 'full', fetched: true, content_source: 3, content_words: 'many' })).toEqual({
      fetched: '',
      source: '',
      verdict: 'full',
      words: 0,
      hash: 'a1b2',
    });
    for (const error of ['', 404, undefined]) expect(fetchErrorOf({ fetch_error: error })).toBeUndefined();
  });

  it('of a pipeline’s own is none', () => {
    expect(read(noteWith('content_hash: x', 'content_verdict: good'))).toBeUndefined();
    expect(read(noteWith('content_hash: 12', 'content_verdict: full'))).toBeUndefined();
    const edit = withFetchError(noteWith('fetch_error: true', 'content_verdict: 3'), { error: 'timeout', verdict: 'stub' });
    expect(edit.ok && edit.text).toBe(
      noteWith('fetch_error: true', 'content_verdict: 3', 'full_content_verdict: stub', 'full_content_error: timeout'),
    );
  });
});

it('a date and time is local, without a zone', () => {
  expect(localDateTime(new Date(2026, 1, 3, 4, 5, 6))).toBe('2026-02-03T04:05:06');
});
