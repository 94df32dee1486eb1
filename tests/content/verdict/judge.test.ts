import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/content/read-article';
import { judgeInSteps, type Judged } from '../../../src/content/verdict/judge';
import { observePageInSteps, type PageObservation } from '../../../src/content/verdict/observe-page';
import { parsePage } from '../../../src/content/page/parse-page';
import { readArticleInSteps } from '../../../src/content/read-article';
import { atOnce } from '../../../src/slices';

const item = { url: new URL('https://blog.example/the-pile'), title: 'The pile', excerpt: '' };
const sentence = 'A note that is filed away unread is not knowledge yet, only a promise. ';
const article = (markdown: string, metadata: Article['metadata'] = {}): Article => ({
  markdown,
  words: markdown.split(/\s+/).length,
  metadata: { title: 'The pile', ...metadata },
});
const page = (seen: Partial<PageObservation> = {}): PageObservation => ({
  titleMarks: [],
  blockMarks: [],
  blocks: [],
  words: 0,
  cutOff: false,
  ...seen,
});
const verdict = (judged: Partial<Judged>) => atOnce(judgeInSteps({ article: article(sentence.repeat(40)), item, page: page(), ...judged }));

describe('whether an article is all there', () => {
  it('is, when nothing speaks against it', () => {
    expect(verdict({})).toMatchObject({ kind: 'full', findings: [{ code: 'words' }, { code: 'title-match', share: 1 }] });
  });

  it('is not, when it is shorter than its own announcement', () => {
    const excerpt = sentence.repeat(20).trim();
    expect(verdict({ article: article(sentence.repeat(5)), item: { ...item, excerpt } })).toMatchObject({
      kind: 'partial',
      findings: [{ code: 'shorter-than-excerpt', excerptWords: 280 }, {}, {}, {}],
    });
  });

  it('is not, when the page counts far more words', () => {
    expect(verdict({ article: article(sentence.repeat(20), { wordCount: 2000 }) })).toMatchObject({
      kind: 'partial',
      findings: [{ code: 'declared-words', declared: 2000 }, {}, {}],
    });
    expect(verdict({ page: page({ articleBody: { words: 3000, missing: 2400 } }) })).toMatchObject({ kind: 'partial' });
  });

  it.each([
    ['leads-on', `${sentence.repeat(10)}\n\nThe second surprise was the cost of an item that turned out to be incomplete […]`],
    ['leads-on', `${sentence.repeat(10)}\n\nRead more`],
    ['leads-on', `${sentence.repeat(10)}\n\n[Continue reading →](https://blog.example/the-pile?page=2)`],
    ['ends-mid-sentence', `${sentence.repeat(10)}\n\nThe second surprise was the cost of an item that turned out to be far from`],
  ])('is not, when it %s', (code, markdown) => {
    expect(verdict({ article: article(markdown) })).toMatchObject({
      kind: 'partial',
      findings: expect.arrayContaining([{ code }]) as unknown,
    });
  });

  it.each([
    ['a list', `${sentence.repeat(10)}\n\n- the first of the two things that came of it\n- the second of the two things that came of it`],
    ['a table', `${sentence.repeat(10)}\n\n| place | what it gave in the end to those who asked for it |\n| --- | --- |`],
    ['code', `${sentence.repeat(10)}\n\n\`\`\`\nprint the pile and go home without a second thought about any of it\n\`\`\``],
    ['a footnote', `${sentence.repeat(10)}\n\n[^1]: a first version of this weighed the dates as well but nobody saw`],
    [
      'a signature',
      `${sentence.repeat(10)}\n\nInes Okafor, with the help of the forty people who lent their lists to the Institute for Slow Reading, Lagos`,
    ],
    [
      'prose about reading more',
      `${sentence.repeat(10)}\n\nThey told us the same thing in other words: they did not read more, but they were calm.`,
    ],
  ])('is, when it ends in %s', (_what, markdown) => {
    expect(verdict({ article: article(markdown) }).kind).toBe('full');
  });

  it('is not, when the transfer ended early', () => {
    expect(verdict({ page: page({ cutOff: true }) })).toMatchObject({ kind: 'partial', findings: [{ code: 'cut-off' }, {}, {}] });
  });

  it('is not, when the page offers the rest right after it', () => {
    const text = sentence.repeat(30).trim();
    expect(verdict({ article: article(text), page: page({ blocks: [text, 'Continue reading', 'Imprint'] }) }).kind).toBe('partial');
    expect(verdict({ article: article(text), page: page({ blocks: [text, 'Subscribe to continue reading this story'] }) }).kind).toBe(
      'paywalled',
    );
    expect(verdict({ article: article(text), page: page({ blocks: [text, 'Subscribe to our newsletter', 'Log in'] }) }).kind).toBe('full');
  });

  it('does not take a page’s word for a paywall when the text is all there', () => {
    const open = article(sentence.repeat(80), { isAccessibleForFree: false, wordCount: 1100 });
    expect(verdict({ article: open }).kind).toBe('full');
    expect(verdict({ article: article(sentence.repeat(10), { isAccessibleForFree: false }) })).toMatchObject({
      kind: 'paywalled',
      findings: [{ code: 'not-free' }, {}, {}],
    });
  });

  it('keeps a short post that is all the feed told of', () => {
    const short = 'The blog has moved; from now on the posts are over there, and the old ones stay here for as long as the lights are on.';
    expect(verdict({ article: article(short), item: { ...item, excerpt: short } }).kind).toBe('full');
    expect(verdict({ article: article('Nothing to see here, please move along.') })).toMatchObject({
      kind: 'stub',
      findings: [{ code: 'few-words' }, {}, {}],
    });
  });

  it('knows a page about something else', () => {
    const excerpt =
      'Counting how many of the notes in forty reading lists were ever opened again, and what became of the others since then.';
    const other = 'Our shop sells garden furniture of every kind. '.repeat(12);
    expect(
      verdict({
        article: { ...article(other), metadata: { title: 'Garden furniture' } },
        item: { ...item, title: 'Counting unread promises', excerpt },
      }).kind,
    ).toBe('stub');
  });
});

/** Pages of our own writing: walls, errors, teasers, and articles about them. The benchmark counts them, too. */
const folder = join(import.meta.dirname, '../../../bench/verdict-pages');
const kinds: Record<string, string[]> = {
  article: ['full'],
  'bot-check': ['blocked'],
  'login-wall': ['blocked'],
  'consent-wall': ['blocked'],
  'needs-javascript': ['blocked', 'stub'],
  'error-page': ['stub'],
  'soft-404': ['stub'],
  removed: ['stub'],
  paywall: ['paywalled'],
  teaser: ['partial', 'stub'],
};

describe('pages that are not the article, and articles about them', () => {
  it.each(readdirSync(folder))('%s', (file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const parsed = parsePage(html, item.url);
    const seen = atOnce(observePageInSteps(parsed, html));
    const given = { ...item, title: 'The slow library' };
    expect(kinds[file.replace(/-\d+\.html$/, '')]).toContain(
      atOnce(judgeInSteps({ article: atOnce(readArticleInSteps(parsed, given)), item: given, page: seen })).kind,
    );
  });
});
