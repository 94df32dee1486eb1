import { profiled, type Share } from './profile';
import type { ScaleApp } from './scale-app';

declare global {
  interface Window {
    /** Milliseconds each key press took; absent before the first search. */
    scaleKeys?: number[];
  }
}

/** A change of a note is one of these; the plugin's work for one is the mean. */
const CHANGES = 40;
const KEYS = 'probes drift load';

/** How long the plugin may take to come to rest, and what share of a look counts as rest. */
const REST_WITHIN_MS = 240_000;
const LOOK_MS = 500;
const LOOK_EVERY_MS = 2500;
const AT_REST_MS = 5;
/** What was found out is written down some seconds after the work is done, so rest is this many quiet looks in a row. */
const QUIET_LOOKS = 4;

/** Waits until the plugin's background work, such as telling how close 10,000 notes are to the vault, is done; whether it was. */
export async function untilAtRest({ page, cdp }: ScaleApp): Promise<boolean> {
  let quiet = 0;
  for (let waited = 0; waited < REST_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const { share } = await profiled(cdp, () => page.waitForTimeout(LOOK_MS));
    quiet = share.pluginMs < AT_REST_MS ? quiet + 1 : 0;
    if (quiet === QUIET_LOOKS) return true;
    await page.waitForTimeout(LOOK_EVERY_MS - LOOK_MS);
  }
  return false;
}

/** Milliseconds from the command until the panel's first rows are painted, and the plugin's part. */
export async function firstPaint({ page, cdp }: ScaleApp, command: string, row: string): Promise<{ ms: number; share: Share }> {
  const { result, share } = await profiled(cdp, () =>
    page.evaluate(
      async ([id, selector]) => {
        const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
        const started = performance.now();
        window.host.app.commands.run(id);
        while (document.querySelector(selector) === null) await frame();
        // The frame that holds the rows is painted when the next one begins.
        await frame();
        return performance.now() - started;
      },
      [command, row] as const,
    ),
  );
  return { ms: result, share };
}

/** The plugin's work for one note that another program has changed, drawing included. */
export async function oneChange({ page, cdp }: ScaleApp, kind: 'pending' | 'other'): Promise<Share> {
  const { share } = await profiled(cdp, () =>
    page.evaluate(
      async ([count, wanted]) => {
        const { vault, metadataCache } = window.host.app;
        const folder = wanted === 'pending' ? 'inbox/' : 'permanent/';
        const files = vault
          .getMarkdownFiles()
          .filter((file) => file.path.startsWith(folder))
          .slice(0, count);
        for (const file of files) {
          const text = await vault.read(file);
          const heard = new Promise<void>((resolve) => {
            const ref = metadataCache.on('changed', (changed) => {
              if (changed !== file) return;
              metadataCache.offref(ref);
              resolve();
            });
          });
          await vault.modify(file, text.includes('- [ ]') ? text.replace('- [ ]', '- [x]') : `${text}\nMore.\n`);
          await heard;
          await new Promise((resolve) => setTimeout(resolve, 80));
        }
      },
      [CHANGES, kind] as const,
    ),
  );
  return perTurn(share, CHANGES);
}

/** Typing into the panel's search: milliseconds from the key to a page that is laid out, and the plugin's mean work for one. */
export async function search({ page, cdp }: ScaleApp, panel: string): Promise<{ worstMs: number; medianMs: number; share: Share }> {
  const input = page.locator(`${panel} input[type=search]`);
  await input.focus();
  await page.evaluate(() => {
    if (window.scaleKeys !== undefined) return;
    let pressed = 0;
    window.addEventListener(
      'keydown',
      () => {
        pressed = performance.now();
      },
      true,
    );
    // Heard after the panel's own listener.
    window.addEventListener('input', () => {
      document.body.getBoundingClientRect();
      window.scaleKeys?.push(performance.now() - pressed);
    });
  });
  await page.evaluate(() => {
    window.scaleKeys = [];
  });
  const { share } = await profiled(cdp, () => page.keyboard.type(KEYS, { delay: 120 }));
  const times = await page.evaluate(() => (window.scaleKeys ?? []).sort((a, b) => a - b));
  await input.fill('');
  return { worstMs: times.at(-1) ?? 0, medianMs: times[times.length >> 1] ?? 0, share: perTurn(share, KEYS.length) };
}

function perTurn(share: Share, turns: number): Share {
  return { ...share, pluginMs: share.pluginMs / turns, inHostMs: share.inHostMs / turns };
}

/** Megabytes of the page's heap after collection. */
export async function heapMb({ cdp }: ScaleApp): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 1_048_576;
}
