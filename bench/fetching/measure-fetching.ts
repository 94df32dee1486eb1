import { pendingNote } from '../../tests/note/sample';
import { closeBrowser, openApp } from '../../tests/e2e/browser';
import { profiled } from '../scale/profile';
import { generatedPage } from './generated-page';

declare global {
  interface Window {
    frameGaps: number[];
  }
}

/** A page of a corpus. */
export interface CorpusPage {
  html: string;
  title?: string;
}

/** Sizes of the generated pages in kilobytes, small ones often, as on the web. */
const SIZES = [20, 30, 40, 60, 80, 120, 200, 40, 60, 1000];
/** Hosts the notes are spread over. */
const HOSTS = 12;

/** Fetches all of `notes` notes in one run with the panel open. Times in milliseconds. */
export async function measureFetching({
  notes,
  pages,
}: {
  notes: number;
  pages: readonly CorpusPage[];
}): Promise<{ figures: Record<string, number>; hold: string }> {
  const items = Array.from({ length: notes }, (_, at) => {
    const page = pages[at % pages.length] ?? { html: generatedPage(SIZES[at % SIZES.length] ?? 40, at), title: `Item ${at}` };
    const title = (page.title ?? `Item ${at}`).replace(/["\\\n]/g, ' ');
    return { path: `inbox/${at}.md`, url: `https://host-${at % HOSTS}.example/${at}`, title, html: page.html };
  });
  const app = await openApp({
    vault: Object.fromEntries(items.map(({ path, url, title }) => [path, pendingNote({ url, title })])),
    pages: Object.fromEntries(items.map(({ url, html }) => [url, { body: html, delayMs: 100 }])),
  });
  await app.runCommand('pending-analysis:open-panel');
  await app.page.waitForTimeout(1500);
  const cdp = await app.page.context().newCDPSession(app.page);
  const started = Date.now();
  const { result: gaps, share } = await profiled(cdp, () =>
    app.page.evaluate(async () => {
      const gaps: number[] = [];
      let last = performance.now();
      window.host.app.commands.run('pending-analysis:fetch-all');
      const status = (): HTMLElement | null => document.querySelector('.pending-analysis-run-status');
      const isOn = (): boolean => status() !== null && status()?.style.display !== 'none';
      do {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        gaps.push(performance.now() - last);
        last = performance.now();
      } while (isOn());
      return gaps;
    }),
  );
  const seconds = (Date.now() - started) / 1000;
  const written = (await Promise.all(items.map(({ path }) => app.read(path)))).filter((text) => text.includes('content_hash')).length;
  const errors = app.errors();
  await app.close();
  await closeBrowser();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const sorted = [...gaps].sort((one, other) => one - other);
  const figures = {
    'notes written': written,
    'seconds in all': seconds,
    'frame gap: median': sorted[sorted.length >> 1] ?? 0,
    'frame gap: p95': sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    'frame gap: p99': sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    'frame gap: longest': sorted.at(-1) ?? 0,
    frames: sorted.length,
    'frames over 50 ms': sorted.filter((gap) => gap > 50).length,
    'plugin: processor time a note': share.pluginMs / notes,
    'plugin: longest hold': share.longestMs,
    'plugin: of it the collector': share.longest.collectorMs,
    'plugin: longest hold without collector': share.ownLongest.ownMs,
  };
  return { figures, hold: share.ownLongest.within };
}
