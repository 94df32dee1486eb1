import { describe, expect, it } from 'vitest';
import { capture, capturePasted, type Attempt, type CaptureOptions } from '../../src/content/capture';
import type { Item } from '../../src/content/item';
import { jinaReader } from '../../src/content/sources/jina-reader';
import { fixture } from './sources/source-cases';
import { pretendClock, webOf, type Web } from './web-of';

const url = 'https://blog.example/the-pile';
const good = fixture('web-page', 'good.html');
const blocked = fixture('lesswrong', 'refused.html');

async function run(web: Web, { item = {}, ...options }: CaptureOptions & { item?: Partial<Item> } = {}) {
  const { http, requests } = webOf(web);
  const clock = pretendClock();
  const result = await capture({ url: new URL(url), title: 'The pile', excerpt: '', ...item }, { http, clock }, options);
  return { result, asked: requests.map((request) => request.url), pauses: clock.pauses };
}

const said = (tried: Attempt[]) =>
  tried.map(
    ({ source, outcome }) =>
      `${source}: ${outcome.kind === 'judged' ? outcome.verdict.kind : outcome.kind === 'failed' ? outcome.failure.kind : outcome.refusal.kind}`,
  );

describe('capturing an article', () => {
  it('tells where it came from, how complete it is and when', async () => {
    const { result } = await run({ [url]: good });
    expect(result).toMatchObject({
      ok: true,
      source: 'web-page',
      verdict: { kind: 'full' },
      at: new Date('2026-03-01T12:00:00Z'),
      tried: [{ source: 'web-page', url }],
    });
  });

  it('asks nobody when the feed holds the article', async () => {
    const { result, asked } = await run({}, { item: { excerpt: fixture('feed-excerpt', 'good.html') } });
    expect(result).toMatchObject({ ok: true, source: 'feed-excerpt' });
    expect(asked).toEqual([]);
  });

  it('says offline when there is no network and the feed has too little', async () => {
    const { result } = await run({}, { item: { excerpt: 'A note that is filed away unread.' } });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'fetch', failure: { kind: 'offline' } } });
  });

  it('tells every place that was tried and what it said', async () => {
    const item = { url: new URL('https://arxiv.org/abs/2601.01234') };
    const { result } = await run(
      {
        'https://arxiv.org/html/2601.01234': { status: 404 },
        'https://ar5iv.labs.arxiv.org/html/2601.01234': good,
        'https://arxiv.org/abs/2601.01234': fixture('arxiv', 'abstract.html'),
      },
      { item },
    );
    expect(said(result.tried)).toEqual(['arxiv: not-found', 'arxiv: not-the-article', 'arxiv: partial']);
    expect(result).toMatchObject({ ok: true, verdict: { kind: 'partial' } });
  });

  it('does not wait for a site that cannot be reached, and still asks another', async () => {
    const { result, pauses, asked } = await run({}, { item: { url: new URL('https://arxiv.org/abs/2601.01234') } });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'fetch', failure: { kind: 'offline' } } });
    expect({ pauses, asked }).toEqual({
      pauses: [],
      asked: ['https://arxiv.org/html/2601.01234', 'https://ar5iv.labs.arxiv.org/html/2601.01234'],
    });
  });

  it('keeps to the rate limit of each host', async () => {
    const item = { url: new URL('https://arxiv.org/abs/2601.01234') };
    const { pauses } = await run(
      {
        'https://arxiv.org/html/2601.01234': { status: 404 },
        'https://ar5iv.labs.arxiv.org/html/2601.01234': { status: 404 },
        'https://arxiv.org/abs/2601.01234': { status: 404 },
      },
      { item },
    );
    expect(pauses).toEqual([3000]);
  });

  it('never takes a page that asks who is there for the article', async () => {
    const { result } = await run({ [url]: blocked });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'verdict', verdict: { kind: 'blocked' } } });
  });

  it('waits as the service tells, then succeeds', async () => {
    const { result, pauses } = await run({ [url]: [{ status: 429, headers: { 'retry-after': '5' } }, { body: good }] });
    expect(result.ok).toBe(true);
    expect(pauses).toEqual([5000]);
  });

  it('puts the headings where they belong', async () => {
    const excerpt = `<h2>First part</h2>${fixture('feed-excerpt', 'good.html')}<h3>Second part</h3><p>Its text is short.</p>`;
    const { result } = await run({}, { item: { excerpt }, headingLevel: 4 });
    expect(result.ok && result.article.markdown.match(/^#+ .*$/gm)).toEqual(['#### First part', '##### Second part']);
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const { result, asked } = await run({ [url]: good }, { signal: stop.signal });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'fetch', failure: { kind: 'cancelled' } } });
    expect(asked).toEqual([]);
  });

  it('refuses a private host without asking it', async () => {
    const { result, asked } = await run({}, { item: { url: new URL('http://192.168.1.1/a') } });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'fetch', failure: { kind: 'refused-address' } } });
    expect(asked).toEqual([]);
  });
});

describe('reader services', () => {
  it('are not asked unless switched on', async () => {
    const { asked } = await run({ [url]: { status: 403 } });
    expect(asked).toEqual([url]);
  });

  it('are asked when the page did not do', async () => {
    const { result } = await run(
      {
        [url]: blocked,
        [`https://r.jina.ai/${url}`]: { body: fixture('jina-reader', 'good.json'), headers: { 'content-type': 'application/json' } },
      },
      { services: [jinaReader()] },
    );
    expect(said(result.tried)).toEqual(['web-page: blocked', 'jina-reader: full']);
    expect(result).toMatchObject({ ok: true, source: 'jina-reader' });
  });
});

describe('pasting an article', () => {
  const item = { url: new URL(url), title: 'The pile', excerpt: '' };

  it('takes the same way as a fetched page', async () => {
    const result = await capturePasted(
      { html: fixture('web-page', 'good.html').replace('</article>', '<script>alert(1)</script></article>'), text: '' },
      item,
      { clock: pretendClock() },
    );
    expect(result).toMatchObject({ ok: true, source: 'pasted', verdict: { kind: 'full' } });
    expect(result.ok && result.article.markdown).not.toContain('alert');
  });

  it('keeps what a person chose even where it looks incomplete', async () => {
    const result = await capturePasted({ html: '<p>Only this one sentence was copied from the page by hand.</p>', text: '' }, item, {
      clock: pretendClock(),
    });
    expect(result).toMatchObject({ ok: true, verdict: { kind: 'partial' } });
  });

  const markdownOf = async (html: string, text: string): Promise<string> => {
    const result = await capturePasted({ html, text }, item, { clock: pretendClock() });
    if (!result.ok) throw new Error('nothing was read');
    return result.article.markdown;
  };
  const source =
    'How it is done.\r\n\r\n## Install\r\n\r\n```js\r\nif (a < b) {\r\n  push(`<b>`);\r\n}\r\n```\r\n\r\n- one **bold** word\r\n';

  it('reads plain text that is Markdown as Markdown, its code kept and nothing in it alive', async () => {
    const written = 'How it is done.\n\n### Install\n\n```js\nif (a < b) {\n  push(`<b>`);\n}\n```\n\n- one **bold** word';
    expect(await markdownOf('', source)).toBe(written);
    expect(await markdownOf('<meta charset="utf-8"><div style="color: red"><div><span>## Install</span></div></div>', source)).toBe(
      written,
    );
    expect(await markdownOf('', '## A\n\n<img src=x onerror=alert(1)> [[link]] <script>alert(1)</script>')).not.toMatch(
      /onerror|<script|[^\\]\[\[/,
    );
  });

  it('prefers the HTML of a page to its text', async () => {
    expect(await markdownOf('<p>One <b>bold</b> word.</p>', '- not this')).toBe('One **bold** word.');
  });

  it('keeps the paragraphs and lines of plain text, and takes none of it for HTML', async () => {
    expect(await markdownOf('', 'First line\r\nsecond line\r\n\r\n\r\nx <b> y')).toBe('First line  \nsecond line\n\nx &lt;b> y');
  });

  it('says so when there is nothing in it', async () => {
    expect(await capturePasted({ html: '<p> </p>', text: '' }, item, { clock: pretendClock() })).toMatchObject({
      ok: false,
      failure: { kind: 'verdict', verdict: { kind: 'stub' } },
    });
  });
});
