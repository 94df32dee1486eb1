import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser } from './browser';
import { message, panel, untilNote } from './fixture';
import { atFirstRow, count, FLAT, focused, item, press, row, VAULT } from './triage-fixture';

afterAll(closeBrowser);

/** Where the focus is: in the panel, in what lies over the page, or elsewhere, by its tag. */
const whereFocusIs = (app: App): Promise<string> =>
  app.page.evaluate(() => {
    const holder = document.activeElement;
    if (holder?.closest('.pending-analysis-panel')) return 'panel';
    if (holder?.closest('.modal-container, .menu, .prompt')) return 'over the page';
    return holder?.tagName ?? 'nothing';
  });
/** The note the panel shows; undefined while it shows the queue. */
const shown = (app: App): Promise<string | undefined> =>
  panel(app)
    .locator('.pending-analysis-note')
    .evaluateAll(([face]) => (face instanceof HTMLElement && face.offsetParent !== null ? face.dataset['path'] : undefined));

describe('the keyboard stays in the panel', () => {
  it('when a note is opened with Enter, so that the next key is the panel’s', async () => {
    const app = await atFirstRow(FLAT);
    const before = await app.read('in/bees.md');
    await press(app, 'ArrowDown', 'Enter');
    await press(app, 'n');
    await expect.poll(() => shown(app)).toBe('in/cats.md');
    expect(await whereFocusIs(app)).toBe('panel');
    await expect.poll(() => app.activeFile()).toBe('in/cats.md');
    expect(await app.read('in/bees.md')).toBe(before);
    await app.close();
  });

  it('when keys come faster than notes are read', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'Enter', 'n', 'n', 'b', 'n');
    await expect.poll(() => shown(app)).toBe('in/cats.md');
    await expect.poll(() => app.activeFile()).toBe('in/cats.md');
    expect(await whereFocusIs(app)).toBe('panel');
    await press(app, 'Escape');
    await expect.poll(() => shown(app)).toBeUndefined();
    expect(await whereFocusIs(app)).toBe('panel');
    await app.close();
  });

  it('when a note cannot be opened, and the next one is', async () => {
    const app = await atFirstRow(FLAT);
    await app.page.evaluate(() => {
      const leaf = window.host.app.workspace.getLeaf(false);
      leaf.openFile = () => {
        Reflect.deleteProperty(leaf, 'openFile');
        return Promise.reject(new Error('locked'));
      };
    });
    await press(app, 'Enter', 'n');
    await expect.poll(() => shown(app)).toBe('in/bees.md');
    await expect.poll(() => app.activeFile()).toBe('in/bees.md');
    expect(await whereFocusIs(app)).toBe('panel');
    await app.openFile('in/cats.md');
    await expect.poll(() => shown(app)).toBe('in/cats.md');
    await app.close();
  });

  it('when a note is opened with the mouse, in reading view too', async () => {
    const app = await atFirstRow(FLAT);
    await app.openFile('in/eels.md', 'preview');
    await row(app, 'in/cats.md').click();
    await expect.poll(() => shown(app)).toBe('in/cats.md');
    await expect.poll(() => whereFocusIs(app)).toBe('panel');
    await app.close();
  });

  it('when the last row went, and when a click meets nothing that can have the focus', async () => {
    const app = await atFirstRow(FLAT, { 'in/one.md': item('One', 'Alpha', 18) });
    await press(app, 'd');
    await panel(app).locator('.pending-analysis-empty').waitFor();
    await expect.poll(() => whereFocusIs(app)).toBe('panel');
    await press(app, 'u');
    await row(app, 'in/one.md').waitFor();
    await panel(app)
      .locator('.pending-analysis-queue .pending-analysis-scroller')
      .click({ position: { x: 20, y: 400 } });
    await expect.poll(() => whereFocusIs(app)).toBe('panel');
    await app.close();
  });

  it('is the note’s where it was opened from anywhere else', async () => {
    const app = await atFirstRow(FLAT);
    await app.openFile('in/ants.md');
    await app.page.locator('.workspace-leaf.mod-active textarea.cm-content').focus();
    await app.runCommand('pending-analysis:next-pending');
    await expect.poll(() => app.activeFile()).toBe('in/bees.md');
    expect(await whereFocusIs(app)).toBe('TEXTAREA');
    await app.close();
  });
});

/** The stop of the note's face that has the keyboard: a step's name, a candidate's id. */
const stop = (app: App): Promise<string | null | undefined> =>
  app.page.evaluate(
    () => document.activeElement?.closest('[data-step]')?.getAttribute('data-step') ?? document.activeElement?.getAttribute('data-id'),
  );
const editor = (app: App) => app.page.locator('.workspace-leaf.mod-active textarea.cm-content');
const untilInEditor = (app: App) => expect.poll(() => editor(app).evaluateAll(([area]) => area === document.activeElement)).toBe(true);

describe('to the editor and back', () => {
  it('O goes to the note, and Escape comes back to the same stop, but for a list of suggestions that is open', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'ArrowDown', 'Enter');
    await expect.poll(() => stop(app)).toBe('read');
    await press(app, 'ArrowDown', 'ArrowDown', 'o');
    await untilInEditor(app);
    await press(app, 'Control+End');
    await app.page.keyboard.type('my own line');
    await app.page.evaluate(() => {
      document.body.append(createDiv('suggestion-container'));
    });
    await press(app, 'Escape');
    await app.page.waitForTimeout(100);
    await untilInEditor(app);
    await app.page.evaluate(() => document.querySelector('.suggestion-container')?.remove());
    await press(app, 'Escape');
    await expect.poll(() => stop(app)).toBe('decide');
    await press(app, 'd');
    expect(await untilNote(app, 'in/bees.md', 'status: declined')).toContain('my own line');
    await app.close();
  });

  it('from the queue the queue stays, and Enter on the row shows what can be done with the note', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'ArrowDown', 'o', 'Escape', 'ArrowDown');
    await expect.poll(() => focused(app)).toBe('in/cats.md');
    expect(await shown(app)).toBeUndefined();
    expect(await app.activeFile()).toBe('in/bees.md');
    await press(app, 'ArrowUp', 'o');
    await untilInEditor(app);
    await press(app, 'Escape');
    await expect.poll(() => focused(app)).toBe('in/bees.md');
    await press(app, 'Enter');
    await expect.poll(() => shown(app)).toBe('in/bees.md');
    expect(await whereFocusIs(app)).toBe('panel');
    await app.close();
  });

  it('in reading view too, and in a tab beside a pinned one', async () => {
    const app = await atFirstRow(FLAT);
    await app.openFile('in/eels.md', 'preview');
    await row(app, 'in/bees.md').click();
    await expect.poll(() => shown(app)).toBe('in/bees.md');
    await app.page.evaluate(() => {
      const leaf = window.host.app.workspace.getMostRecentLeaf();
      leaf?.setPinned(true);
    });
    await press(app, 'o');
    await expect.poll(() => app.page.evaluate(() => window.host.app.workspace.activeLeaf?.view.getViewType())).toBe('markdown');
    await press(app, 'Escape');
    await expect.poll(() => stop(app)).toBe('read');
    await press(app, 'n', 'o', 'Escape');
    await expect.poll(() => shown(app)).toBe('in/cats.md');
    await expect.poll(() => stop(app)).toBe('read');
    expect(await app.activeFile()).toBe('in/cats.md');
    await app.close();
  });

  it('on a phone too, whose panel gives way to the editor and comes back', async () => {
    const app = await atFirstRow(FLAT, VAULT, { isPhone: true, width: 390, height: 700 });
    const before = await app.read('in/bees.md');
    await press(app, 'ArrowDown', 'Enter');
    await expect.poll(() => stop(app)).toBe('read');
    expect(await whereFocusIs(app)).toBe('panel');
    await press(app, 'o');
    await untilInEditor(app);
    await expect.poll(() => panel(app).isVisible()).toBe(false);
    await press(app, 'Escape');
    await expect.poll(() => stop(app)).toBe('read');
    await expect.poll(() => panel(app).isVisible()).toBe(true);
    expect(await app.read('in/bees.md')).toBe(before);
    await app.close();
  });

  it('the command comes back from anywhere, and Escape only from where the key led', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'Enter');
    await expect.poll(() => stop(app)).toBe('read');
    await press(app, 'ArrowDown');
    await editor(app).or(app.page.locator('.mod-root textarea.cm-content')).first().click();
    await press(app, 'Escape');
    await app.page.waitForTimeout(100);
    await untilInEditor(app);
    await app.runCommand('pending-analysis:back-to-panel');
    await expect.poll(() => stop(app)).toBe('link');
    await app.close();
  });
});

describe('decisions keep pace with the keys', () => {
  const paths = Array.from({ length: 25 }, (_, i) => `in/note-${10 + i}.md`);
  const TWENTY_FIVE = Object.fromEntries(paths.map((path, i) => [path, item(`Note ${10 + i}`, 'Alpha', 18)]));

  it('twenty of them, forty milliseconds apart, with a cache that lags by a second', async () => {
    const app = await atFirstRow({ sort: 'title', group: 'none' }, TWENTY_FIVE, { cacheLagMs: [700, 1100] });
    for (let i = 0; i < 20; i += 1) {
      await press(app, 'd');
      await app.page.waitForTimeout(40);
    }
    await expect.poll(() => count(app).textContent()).toBe('5 pending');
    for (const path of paths.slice(0, 20)) await untilNote(app, path, 'status: declined');
    for (const path of paths.slice(20)) expect(await app.read(path)).toContain('status: pending-analysis');
    await press(app, 'u');
    await expect.poll(() => focused(app)).toBe(paths[19]);
    await untilNote(app, 'in/note-29.md', 'status: pending-analysis');
    expect(await app.read('in/note-28.md')).toContain('status: declined');
    await app.close();
  });

  it('goes on to the next note when the open one is declined, and comes back with undo', async () => {
    const app = await atFirstRow(FLAT);
    await press(app, 'ArrowDown', 'Enter', 'd');
    await expect.poll(() => shown(app)).toBe('in/cats.md');
    await untilNote(app, 'in/bees.md', 'status: declined');
    await press(app, 'u');
    await expect.poll(() => shown(app)).toBe('in/bees.md');
    expect(await whereFocusIs(app)).toBe('panel');
    await app.close();
  });

  it('stays at the declined note where that is set', async () => {
    const app = await atFirstRow({ ...FLAT, goOn: false });
    await press(app, 'ArrowDown', 'Enter', 'd');
    await message(app).getByRole('button', { name: 'Undo' }).waitFor();
    expect(await shown(app)).toBe('in/bees.md');
    await app.close();
  });
});

/** Keys of all of the panel's tables. Those of a note's own fields come by themselves: a letter after E, / or P is typed there. */
const KEYS = [
  ...['ArrowUp', 'ArrowDown', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'Space', 'Enter', 'Escape', '/', '?'],
  ...['f', 'd', 'Shift+D', 'p', 'x', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Control+a', 'u', 'e', 'n', 'b'],
  ...['o', '1', '2', '3', '4', '5', 'a', 'Shift+A', 'Control+Enter', 'Escape'],
];
/** How many sequences are made up: more on demand. */
const SEQUENCES = Number(process.env['KEY_SEQUENCES'] ?? 3);
const LENGTH = 30;

const SENTENCES = [
  'A frozen probe stays honest as long as nobody is paid for its result, and Goodhart says the same of every measure.',
  'A probe that is retrained every hundred steps measures the optimiser and nothing else, whatever it was made for.',
  'A number has a position, and somebody has to guard the position while everybody else uses the number.',
];

/** Sixty notes of three sources, every third fetched, and a note that those name. */
const SIXTY: Record<string, string> = {
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => {
      const note = item(`Note ${i}`, ['Alpha', 'Beta', 'Gamma'][i % 3] ?? '', 10 + (i % 18));
      const content = SENTENCES.join('\n\n');
      return [`in/note-${i}.md`, i % 3 === 0 ? note.replace('⚠️ Full content not available (fetch failed).', content) : note];
    }),
  ),
  'notes/Goodhart.md': '# Goodhart\n\nA measure that becomes a target stops being a measure.\n',
};

/** What no key of the panel may change in a note: its title and link, the feed's text, the article, the items of its checklist. */
function untouched(text: string): unknown {
  const [, title] = /^title: (.*)$/m.exec(text) ?? [];
  const [, url] = /^url: (.*)$/m.exec(text) ?? [];
  const body = text
    .slice(text.indexOf('\n# '))
    .replace(/ \^kp-\d+$/gm, '')
    .replace(/## Key points\n[\s\S]*?(?=^## )/m, '')
    .replace(/## Related\n[\s\S]*$/, '')
    .replace(/^- \[x\]/gm, '- [ ]');
  return { title, url, body };
}

describe('made-up sequences of keys', () => {
  const sequences = fc.sample(fc.tuple(fc.array(fc.constantFrom(...KEYS), { minLength: LENGTH, maxLength: LENGTH }), fc.boolean()), {
    numRuns: SEQUENCES,
    seed: process.env['KEY_SEQUENCES'] === undefined ? 16 : Date.now(),
  });

  it('reach no text of a note, and leave the focus in the panel', { timeout: SEQUENCES * 60_000 }, async () => {
    for (const [keys, isSteady] of sequences) {
      const app = await atFirstRow(FLAT, SIXTY);
      // Told by the page itself, at the moment each key comes. O lets keys reach the note until the panel has the focus again.
      await app.page.evaluate(() => {
        const told = { strays: [] as string[], visited: [] as string[] };
        Object.assign(window, { told });
        let mayGo = false;
        const isOurs = (target: EventTarget | null): boolean =>
          target instanceof Element && target.closest('.pending-analysis-panel, .modal-container, .menu, .prompt') !== null;
        document.addEventListener(
          'focusin',
          ({ target }) => {
            if (isOurs(target)) mayGo = false;
          },
          true,
        );
        document.addEventListener(
          'keydown',
          ({ target, key }) => {
            const isTyped = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
            if (isOurs(target)) mayGo ||= key === 'o' && !isTyped;
            else if (mayGo) told.visited.push(window.host.app.workspace.getActiveFile()?.path ?? '');
            else told.strays.push(`${key} in ${target instanceof Element ? target.tagName : 'nothing'}`);
          },
          true,
        );
      });
      for (const [at, key] of keys.entries()) {
        await press(app, key);
        await app.page.waitForTimeout(isSteady ? 40 : (at * 7919) % 350);
      }
      const said = `after ${keys.join(' ')}${isSteady ? ' at 40 ms' : ''}`;
      // A letter that is on its way to a field comes to rest before the next thing is looked at.
      await app.page.waitForTimeout(300);
      if ((await whereFocusIs(app)) === 'TEXTAREA') await press(app, 'Escape');
      await expect.poll(() => whereFocusIs(app), { message: said }).toMatch(/^(?:panel|over the page)$/);
      const { strays, visited } = await app.page.evaluate(
        () => (window as unknown as { told: { strays: string[]; visited: string[] } }).told,
      );
      expect(strays, said).toEqual([]);
      for (const [path, text] of Object.entries(SIXTY))
        if (!visited.includes(path)) expect(untouched(await app.read(path)), `${path} ${said}`).toEqual(untouched(text));
      const made = (await app.files()).filter((path) => !(path in SIXTY));
      expect(
        made.filter((path) => !path.startsWith('permanent/')),
        said,
      ).toEqual([]);
      expect(app.errors(), said).toEqual([]);
      await app.close();
    }
  });
});
