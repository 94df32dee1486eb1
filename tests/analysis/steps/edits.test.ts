import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../src/analysis/steps/metadata';
import { excerptIsSafe, withExcerptReplaced } from '../../../src/analysis/steps/summary';
import { tagFrom } from '../../../src/untrusted/tag';
import { summaryDrafts } from '../../../src/analysis/summary-drafts';
import { readPendingNote } from '../../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../../src/note/sections';
import { pendingNote } from '../../note/sample';

describe('tags', () => {
  it('are made of what was typed, if one can be', () => {
    expect(['#machine learning', '深度学习', 'a//b/', '2024', '#', 'a, b!'].map(tagFrom)).toEqual([
      'machine-learning',
      '深度学习',
      'a/b',
      undefined,
      undefined,
      'a-b',
    ]);
  });
});

describe('metadata', () => {
  const note = readPendingNote(
    pendingNote({ url: 'https://arxiv.org/abs/2401.01234v2', fullContent: 'An article in English, of nine words in all.' }),
    names,
  );

  it('comes from the note itself where the page is not at hand', () => {
    const found = Object.fromEntries(metadataOf(note, undefined).map((one) => [one.key, one.found]));
    expect(found).toEqual({
      published: '2026-02-19',
      site: 'arxiv.org',
      language: 'en',
      canonical_url: 'https://arxiv.org/abs/2401.01234',
      arxiv: '2401.01234',
      words: 9,
      reading_minutes: 1,
    });
  });

  it('takes a page’s words for what they are: one harmless line', () => {
    const page = { author: 'Ada\n<% run %>', language: '"] x', canonicalUrl: 'javascript:alert(1)', doi: 'see 10.1000/182.' };
    const elsewhere = readPendingNote(pendingNote({ fullContent: 'An article in English.' }), names);
    const found = Object.fromEntries(metadataOf(elsewhere, page).map((one) => [one.key, one.found]));
    expect(found).toMatchObject({ author: 'Ada < % run %>', language: 'en', doi: '10.1000/182' });
    expect(found['canonical_url']).toBeUndefined();
  });
});

describe('the summary', () => {
  const sentence = 'A probe that nobody trains against keeps telling the same story as the people who watched it all year.';
  const whole = Array.from({ length: 24 }, (_, i) => `${sentence} This was paragraph number ${i} of the article.`).join('\n\n');

  it('is drafted from what the person accepted, the abstract, the lead', () => {
    expect(
      summaryDrafts({ content: 'A head spreads its **weight** $\\alpha$ within $O(\\log n)$ tokens.', keyPoints: [], excerpt: '' })[0]
        ?.text,
    ).toBe('A head spreads its weight $\\alpha$ within $O(\\log n)$ tokens.');
    const content = `### Introduction\n\n${sentence}\n\n### Abstract\n\nWe kept \`[[a probe]]\` frozen. It stayed honest.\n\n### End\n\nMore.`;
    const keyPoints = [
      { quote: 'It stayed **honest**.', words: '', source: '^kp-1' },
      { quote: 'x', words: '探针\n诚实', source: undefined },
    ];
    expect(summaryDrafts({ content, keyPoints, excerpt: 'From the feed.' })).toEqual([
      { from: 'key-points', text: 'It stayed honest. 探针 诚实' },
      { from: 'abstract', text: 'We kept a probe frozen. It stayed honest.' },
      { from: 'lead', text: expect.stringContaining('people who watched') as string },
      { from: 'excerpt', text: 'From the feed.' },
    ]);
    expect(summaryDrafts({ content: '', keyPoints: [], excerpt: '' })).toEqual([]);
  });

  it('may replace a feed’s summary, and leaves the rest of the note alone', () => {
    const text = pendingNote({ excerpt: 'Old\n\nmore of it' });
    const result = withExcerptReplaced(text, names, 'New.\n\nSecond.');
    expect(result).toEqual({ ok: true, text: text.replace('> Old\n\nmore of it', '> New.\n>\n> Second.') });
    const crlf = withExcerptReplaced(text.replace(/\n/g, '\r\n'), names, 'New.');
    expect(crlf).toEqual({ ok: true, text: pendingNote({ excerpt: 'New.' }).replace(/\n/g, '\r\n') });
    expect(withExcerptReplaced('# T\n\n## Full Content\n\nx\n', names, 'S.')).toEqual({
      ok: true,
      text: '# T\n\n> S.\n\n## Full Content\n\nx\n',
    });
  });

  it('replaces an excerpt that holds the article only when the full content holds it too', () => {
    const html = whole
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n');
    expect(excerptIsSafe(pendingNote({ excerpt: html }), names)).toBe(false);
    expect(excerptIsSafe(pendingNote({ excerpt: html, fullContent: `${sentence} Another article altogether.` }), names)).toBe(false);
    expect(excerptIsSafe(pendingNote({ excerpt: html, fullContent: whole }), names)).toBe(true);
    expect(withExcerptReplaced(pendingNote({ excerpt: html }), names, 'New.')).toEqual({ ok: false, reason: 'excerpt-unsafe' });
  });
});
