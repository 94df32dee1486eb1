import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import type { PageAnswer } from '../host/web';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser, type AppOptions } from './browser';
import { message, openWithPanel, PAGES, panel, PROBES } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/a.md';
const readerAddress = `https://r.jina.ai/${PROBES}`;
const article = PAGES[PROBES].body;
const botCheck: PageAnswer = { body: '<!doctype html><title>Just a moment...</title><p>Checking your browser. Verify you are human.</p>' };
const fetchCommand = 'pending-analysis:fetch-full-content';

/** The app with one pending note open, whose link is `url`. */
async function open({
  url = PROBES,
  title = 'Frozen probes stay honest',
  ...options
}: AppOptions & { url?: string; title?: string } = {}): Promise<App> {
  const app = await openWithPanel({ vault: { [path]: pendingNote({ url, title }) }, ...options });
  await showNote(app, title);
  return app;
}

async function showNote(app: App, title: string): Promise<void> {
  await app.openFile(path);
  await panel(app).locator('.pending-analysis-title').filter({ hasText: title }).waitFor();
}

/** Waits until the note holds a text, and reads it. */
async function untilNote(app: App, holds: string): Promise<string> {
  await expect.poll(() => app.read(path)).toContain(holds);
  return app.read(path);
}

/** How often each of the addresses was asked for. */
function asked(app: App, ...urls: string[]): number[] {
  return urls.map((url) => app.requests().filter((request) => request.url === url).length);
}

const answered = (value: object): PageAnswer => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });

it('a page is read though the app gives its headers as lists, as it does those sent twice', async () => {
  const app = await open();
  await app.page.evaluate((html) => {
    const headers = { 'Content-Type': ['text/html; charset=utf-8'], 'SET-COOKIE': ['a=1', 'b=2'] };
    window.host.obsidian['requestUrl'] = () =>
      Promise.resolve({ status: 200, headers, arrayBuffer: new TextEncoder().encode(html).buffer });
  }, article);
  await app.runCommand(fetchCommand);
  await untilNote(app, 'content_verdict: full');
  expect(app.errors()).toEqual([]);
  await app.close();
});

describe('a page that is blocked', () => {
  it('ends complete when it is pasted by hand', async () => {
    const app = await open({ pages: { [PROBES]: botCheck } });
    await app.runCommand(fetchCommand);
    await message(app).filter({ hasText: 'The site asked for a bot check' }).waitFor();
    await panel(app).locator('.pending-analysis-receipt-line').click();
    expect(await panel(app).locator('.pending-analysis-tried-rows').textContent()).toContain('asks whether you are human');
    expect(await app.read(path)).toBe(pendingNote());
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.page.evaluate(async (html) => {
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })]);
    }, article);
    await panel(app).getByRole('button', { name: 'Paste', exact: true }).click();
    const note = readPendingNote(await untilNote(app, 'content_source: pasted'), names);
    expect(note.receipt?.verdict).toBe('full');
    expect(note.content).toContain('A measurement of honesty stays a measurement');
    await panel(app).locator('.pending-analysis-receipt-text').filter({ hasText: 'Full · pasted' }).waitFor();
    expect(await message(app).count()).toBe(0);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('ends complete when it is pasted into a box, where the clipboard may not be read', async () => {
    const app = await open({
      pages: { [PROBES]: botCheck },
      prepare: async (page) => {
        await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      },
    });
    await app.runCommand(fetchCommand);
    const paste = panel(app).getByRole('button', { name: 'Paste', exact: true });
    await paste.click();
    const box = app.page.getByRole('dialog', { name: 'Paste the page' }).getByRole('textbox');
    await expect.poll(() => box.evaluate((el) => el.doc.activeElement === el)).toBe(true);
    await app.page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    expect(await app.read(path)).toBe(pendingNote());

    await paste.click();
    await box.evaluate((el, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      el.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, article);
    const note = readPendingNote(await untilNote(app, 'content_source: pasted'), names);
    expect(note.content).toContain('A measurement of honesty stays a measurement');
    await box.waitFor({ state: 'detached' });

    // As a phone's keyboard puts it in.
    await app.runCommand('pending-analysis:paste-full-content');
    const use = app.page.getByRole('button', { name: 'Use this text' });
    await use.click();
    await box.fill('Typed by the keyboard, as one sentence.');
    await use.click();
    await untilNote(app, 'Typed by the keyboard, as one sentence.');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('is sent to no service unless one is switched on, which one click does', async () => {
    const pages = {
      [PROBES]: botCheck,
      [readerAddress]: answered({ code: 200, data: { title: 'Frozen probes stay honest', url: PROBES, content: markdownOf(article) } }),
    };
    const app = await open({ pages });
    await app.runCommand(fetchCommand);
    await panel(app).getByText('Off. Would send this address to r.jina.ai.').waitFor();
    await panel(app).getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => asked(app, PROBES)).toEqual([2]);
    await panel(app).locator('.pending-analysis-remedy').first().waitFor();
    expect(app.requests().filter(({ url }) => url.includes('jina'))).toEqual([]);
    await panel(app).getByRole('button', { name: 'Switch on' }).click();
    expect(await untilNote(app, 'content_source: jina-reader')).toContain('A measurement of honesty stays a measurement');
    expect(JSON.parse(await app.read('.obsidian/plugins/pending-analysis/data.json'))).toMatchObject({ jina: true });
    expect(app.requests().at(-1)?.url).toBe(readerAddress);
    await app.close();
  });

  it('asks the service last, and does not take its warning for an article', async () => {
    const warning = 'Target URL returned error 403: Forbidden';
    const pages = {
      [PROBES]: botCheck,
      [readerAddress]: answered({ code: 200, data: { title: '', url: PROBES, warning, content: markdownOf(article) } }),
    };
    const app = await open({ pages, settings: { jina: true } });
    await app.runCommand(fetchCommand);
    await panel(app).locator('.pending-analysis-remedy').first().waitFor();
    expect(app.requests().map(({ url }) => url)).toEqual([PROBES, readerAddress]);
    expect(await panel(app).getByRole('button', { name: 'Switch on' }).count()).toBe(0);
    await panel(app).locator('.pending-analysis-receipt-line').click();
    expect(await panel(app).locator('.pending-analysis-tried-rows').textContent()).toContain('the page failed there too');
    expect(await app.read(path)).toBe(pendingNote());
    await app.close();
  });
});

describe('a site that asks to wait', () => {
  it('is waited for as told, and then gives the article', async () => {
    const app = await open({ pages: { [PROBES]: { status: 429, headers: { 'retry-after': '2' }, then: PAGES[PROBES] } } });
    await app.runCommand(fetchCommand);
    await untilNote(app, 'content_verdict: full');
    const [first = 0, second = 0, ...more] = app.requests().map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(2000);
    expect(more).toEqual([]);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('is left alone when that is long, and the panel names the time', async () => {
    const app = await open({ pages: { [PROBES]: { status: 429, headers: { 'retry-after': '3600' } } } });
    await app.runCommand(fetchCommand);
    await message(app)
      .filter({ hasText: /blog\.example asks not to be contacted until (?:.* )?\d\d:\d\d\./ })
      .waitFor();
    expect(asked(app, PROBES)).toEqual([1]);
    await panel(app).getByRole('button', { name: 'Retry' }).click();
    await message(app).filter({ hasText: 'asks not to be contacted until' }).waitFor();
    expect(asked(app, PROBES)).toEqual([1]);
    expect(await app.read(path)).toBe(pendingNote());
    await app.close();
  });
});

describe('pictures', () => {
  const addresses = [1, 2, 3, 4].map((number) => `https://blog.example/figures/${number}.png`);
  const withPictures = article
    .replace(/<\/p>/g, () => '</p>PICTURE')
    .split('PICTURE')
    .map(
      (part, at) => `${part}${at < 3 ? `<p><img src="/figures/${at + 1}.png" alt="Figure ${at + 1}" width="600" height="400"></p>` : ''}`,
    )
    .join('')
    .replace('</article>', '<p><img src="/figures/4.png" alt="Figure 4" width="600" height="400"></p></article>');
  const picture: PageAnswer = {
    body: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
    headers: { 'content-type': 'image/png' },
  };
  const pagesWith = (third: PageAnswer) => ({
    [PROBES]: { body: withPictures },
    ...Object.fromEntries(addresses.map((address, at) => [address, at === 2 ? third : picture])),
  });
  const pictures = async (app: App) => (await app.files()).filter((file) => file.endsWith('.png'));

  it('that were half downloaded when the app was closed are completed by the next run', async () => {
    const app = await open({ pages: pagesWith({ failure: 'hang' }), settings: { images: true } });
    await app.runCommand(fetchCommand);
    await expect.poll(() => asked(app, ...addresses)).toEqual([1, 1, 1, 0]);
    expect(await pictures(app)).toHaveLength(2);
    await panel(app).locator('.pending-analysis-receipt-text').filter({ hasText: 'Picture 3 of 4' }).waitFor();
    await app.restart();
    expect(await app.read(path)).toBe(pendingNote());
    app.setPages(pagesWith(picture));
    await app.runCommand('pending-analysis:open-panel');
    await showNote(app, 'Frozen probes stay honest');
    await app.runCommand(fetchCommand);
    const { content } = readPendingNote(await untilNote(app, 'content_verdict: full'), names);
    expect(content.match(/!\[\[[^\]]+\.png(?:\|[^\]]*)?\]\]/g)).toHaveLength(4);
    expect(content).not.toContain('https://blog.example/figures');
    expect(await pictures(app)).toHaveLength(4);
    expect(asked(app, ...addresses)).toEqual([1, 1, 2, 1]);
    await app.close();
  });

  it('keep their link when they do not arrive, until a later run brings them', async () => {
    const app = await open({ pages: pagesWith({ status: 404 }), settings: { images: true } });
    await app.runCommand(fetchCommand);
    const first = await untilNote(app, 'content_verdict: full');
    expect(first).toContain('![Figure 3](https://blog.example/figures/3.png)');
    expect(await pictures(app)).toHaveLength(3);
    app.setPages(pagesWith(picture));
    // The note is written a moment before its fetch has ended; asked for until then, it is the same fetch.
    await panel(app).locator('.pending-analysis-note[data-activity=fetched]').waitFor();
    await app.runCommand(fetchCommand);
    await expect.poll(() => app.read(path)).not.toContain('https://blog.example/figures');
    expect(await pictures(app)).toHaveLength(4);
    expect(asked(app, ...addresses)).toEqual([1, 1, 2, 1]);
    await app.close();
  });

  it('are not asked for unless they are wanted', async () => {
    const app = await open({ pages: pagesWith(picture) });
    await app.runCommand(fetchCommand);
    await untilNote(app, 'content_verdict: full');
    expect(asked(app, ...addresses)).toEqual([0, 0, 0, 0]);
    await app.close();
  });
});

describe('the best place', () => {
  it('for a PDF is the file, read with the app’s own reader', async () => {
    const url = 'https://audit-protocols.example/papers/007-held-out-audits.pdf';
    const body = await readFile('demo/pages/pdf-held-out-audits.pdf');
    const app = await open({
      url,
      title: 'A short protocol for held-out audits',
      pages: { [url]: { body, headers: { 'content-type': 'application/pdf' } } },
    });
    await app.runCommand(fetchCommand);
    const note = readPendingNote(await untilNote(app, 'content_source: pdf'), names);
    expect(note.receipt).toMatchObject({ verdict: 'full' });
    expect(note.content).toContain('### ');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('for a paper without an HTML edition is ar5iv', async () => {
    const places = ['https://arxiv.org/html/2602.90231', 'https://ar5iv.labs.arxiv.org/html/2602.90231'] as const;
    const pages = { [places[0]]: { status: 404, file: 'arxiv-no-html.html' }, [places[1]]: { file: 'ar5iv-attention-sinks.html' } };
    const title = 'Where Heads Rest: Attention Sinks Under Context Compression';
    const app = await open({ url: 'https://arxiv.org/abs/2602.90231', title, pages, pagesFolder: 'demo/pages' });
    await app.runCommand(fetchCommand);
    await untilNote(app, 'content_verdict: full');
    expect(app.requests().map((request) => request.url)).toEqual(places);
    await panel(app).locator('.pending-analysis-receipt-line').click();
    expect(await panel(app).locator('.pending-analysis-tried-row > :first-child').allTextContents()).toEqual([
      'arxiv.org/html',
      'answered 404',
      'ar5iv.labs.arxiv.org/html',
      expect.any(String),
    ]);
    const lines = await panel(app)
      .locator('.pending-analysis-tried-row > :first-child')
      .evaluateAll((cells) =>
        cells.flatMap((cell) =>
          [...cell.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => {
              const range = document.createRange();
              range.selectNodeContents(node);
              return cell.matches('.pending-analysis-tried-why') ? 1 : range.getClientRects().length;
            }),
        ),
      );
    expect(lines.every((count) => count === 1)).toBe(true);
    await app.screenshot('receipt', { of: '.pending-analysis-receipt' });
    await app.close();
  });
});

/** The article's paragraphs as a reader service gives them. */
function markdownOf(html: string): string {
  return [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text).join('\n\n');
}
