// Counts the keys that five flows take, in the built plugin: node bench/keys.mjs
// Beside each the same outcome with arrows, Enter and letters alone, without 1 to 5, A, Shift+A and Ctrl+Enter.
// Typed words are not counted; a flow fails when its outcome does not stand in the vault.
import { loadTs } from '../demo/load-ts.mjs';
import { buildPlugin } from '../esbuild.config.mjs';

const URL = 'https://blog.example/frozen-probes';
const SENTENCES = [
  'Training against a frozen probe moved the behaviour of the model without moving the held-out accuracy of the probe, which nobody had expected of so small a change.',
  'A probe that is retrained every hundred steps measures the optimiser and nothing else. Goodhart’s law says the same of every measure that becomes a target.',
  'A number has a position, and somebody has to guard the position while everybody else uses the number, however tedious the guarding is.',
];
const page = `<!doctype html><html lang="en"><head><title>Frozen probes stay honest</title></head><body><article><h1>Frozen probes stay honest</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const pending = (title, day, content = '⚠️ Full content not available (fetch failed).') => `---
title: "${title}"
source: "blog"
url: "${title === 'Frozen probes stay honest' ? URL : `https://blog.example/${day}`}"
date: 2026-02-${day}T08:00:00.000Z
tags: [rss]
status: pending-analysis
---

# ${title}

> What it is about.

## Full Content

${content}

## Analysis Checklist

- [ ] Read the full text and extract key points
- [ ] Link to existing notes
- [ ] Decide on a permanent note
- [ ] Add tags and metadata
- [ ] Update the summary

## Related

-
`;
const NOTE = 'inbox/probes.md';
const WRITTEN = 'permanent/Frozen probes stay honest.md';
const others = {
  'inbox/b.md': pending('A small calculus', 18),
  'inbox/c.md': pending('A third note', 17),
  'permanent/Goodhart.md':
    '---\naliases: ["Goodhart’s law"]\n---\n# Goodhart\n\nA measure that becomes a target stops being a measure. Goodhart’s law.\n',
  'permanent/Gardens.md': '# Gardens\n\nTomatoes, and when to water them.\n',
};
const bare = { [NOTE]: pending('Frozen probes stay honest', 19), ...others };
const fetched = { ...bare, [NOTE]: pending('Frozen probes stay honest', 19, SENTENCES.join('\n\n')) };

/** What stands on disk before the next key is pressed, by the name it has in a flow. */
const STANDS = {
  declined: { file: 'inbox/c.md', texts: ['status: declined'] },
  fetched: { file: NOTE, texts: ['retrained every hundred steps'] },
  first: { file: NOTE, texts: ['so small a change." [['] },
  second: { file: NOTE, texts: ['and nothing else." [['] },
  third: { file: NOTE, texts: ['becomes a target." [['] },
  linked: { file: NOTE, texts: ['[[Goodhart'] },
  mine: { file: NOTE, texts: ['  Mine.'] },
  andMine: { file: NOTE, texts: ['  And.mine.'] },
  written: { file: WRITTEN, texts: ['[['] },
};

/**
 * The flows: `notes` is how many they are about, `keys` what is pressed, `before` the same outcome without the new keys.
 * Behind a colon stands what is waited for, in quotes what is typed; `>link` is down to a step or a choice, `Create` is Tab
 * to the composer's button and Enter.
 */
const FLOWS = [
  { name: 'decline three in a row', vault: bare, notes: 3, keys: 'd d d :declined' },
  { name: 'fetch, read in the note, come back', vault: bare, keys: 'Enter f :fetched o Escape' },
  {
    name: 'from unopened to a permanent note',
    vault: bare,
    keys: 'Enter f :fetched Shift+A :third :linked p Control+Enter :written',
    before:
      'Enter f :fetched Enter ArrowDown Enter :first ArrowDown Enter :second ArrowDown Enter :third >link Enter ArrowDown Enter :linked p Create :written',
  },
  {
    name: 'own words on two points',
    vault: fetched,
    keys: 'Enter 1 a :third ArrowDown e "Mine." Escape :mine ArrowDown e "And.mine." Escape :andMine',
    before: 'Enter Enter ArrowDown Enter :first e "Mine." Control+Enter :mine ArrowDown Enter :second e "And.mine." Control+Enter :andMine',
  },
  {
    name: 'a hub and three notes from one',
    vault: fetched,
    notes: 4,
    keys: 'Enter Shift+A :third 3 >several Enter Control+Enter :written',
    before:
      'Enter Enter ArrowDown Enter :first ArrowDown Enter :second ArrowDown Enter :third >decide Enter >several Enter Create :written',
  },
];

await buildPlugin();
const { openApp, closeBrowser } = await loadTs('tests/e2e/browser.ts');
try {
  console.log('| flow | keys | per note | without the new keys |\n|---|---|---|---|');
  for (const { name, vault, notes = 1, keys, before } of FLOWS) {
    const now = await count(vault, keys);
    const then = before === undefined ? now : await count(vault, before);
    console.log(`| ${name} | ${now} | ${Number((now / notes).toFixed(2))} | ${then} |`);
  }
} finally {
  await closeBrowser();
}

/** Presses the keys over a vault; returns how many they were. */
async function count(vault, keys) {
  const app = await openApp({ vault, pages: { [URL]: { body: page } }, settings: { sort: 'newest', group: 'none' }, cacheLagMs: [30, 90] });
  let pressed = 0;
  try {
    await app.runCommand('pending-analysis:open-panel');
    const row = app.page.locator('.pending-analysis-row').first();
    await row.waitFor();
    await row.focus();
    for (const key of keys.split(' ')) {
      if (key.startsWith('"')) await app.page.keyboard.type(key.slice(1, -1));
      else if (key.startsWith(':')) await stands(app, STANDS[key.slice(1)]);
      else if (key.startsWith('>')) pressed += await goDown(app, key.slice(1));
      else if (key === 'Create') pressed += await tabToCreate(app);
      else {
        await settled(app);
        await app.page.keyboard.press(key);
        pressed += 1;
      }
    }
    return pressed;
  } finally {
    await app.close();
  }
}

async function goDown(app, stop) {
  for (let keys = 1; keys < 40; keys += 1) {
    await settled(app);
    await app.page.keyboard.press('ArrowDown');
    const here = await app.page.evaluate(() => {
      const { activeElement } = globalThis.document;
      return activeElement.dataset.choice ?? activeElement.closest('[data-step]')?.dataset.step;
    });
    if (here === stop) return keys;
  }
  throw new Error(`There is no stop ${stop}`);
}

/** From the composer's title to its button, as there was no key for it in sight. */
async function tabToCreate(app) {
  const create = app.page.locator('.pending-analysis-composer .mod-cta');
  await create.waitFor();
  for (let keys = 1; ; keys += 1) {
    await app.page.keyboard.press('Tab');
    if (!(await create.evaluate((el) => el === el.ownerDocument.activeElement))) continue;
    await app.page.keyboard.press('Enter');
    return keys + 1;
  }
}

/** Candidates that a step is looking for are there: the arrows go to what a person sees. */
async function settled(app) {
  await app.page.waitForTimeout(350);
}

async function stands(app, { file, texts }) {
  const end = Date.now() + 20_000;
  for (;;) {
    const standing = await app.read(file).catch(() => '');
    if (texts.every((text) => standing.includes(text))) return;
    if (Date.now() > end) throw new Error(`${file} lacks ${texts.join(', ')}:\n${standing}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
