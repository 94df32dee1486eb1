// Works through a note's checklist as a person would: each step by what it offers, and ticked by that.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { words } from './words.mjs';

/** Key points taken from a note that is worked through in short. */
const POINTS = 2;

/** Does the steps the panel knows but the decision, which the permanent note takes; prints what each wrote. */
export async function workSteps(app, note, face, { beforeTags }) {
  const { step, unfold, fold, written, take } = stepsOf(app, note, face);
  const read = step('read');
  await unfold(read);
  await read.body.locator('.pending-analysis-cards-more').click();
  for (const [sentence, own] of words.points) {
    await take(read.body, await placeOf(read.body, sentence));
    await app.page.keyboard.press('e');
    await app.page.keyboard.type(own);
    await app.page.keyboard.press('Control+Enter');
    await written(own);
  }

  const link = step('link');
  await unfold(link);
  await take(link.body, 0);
  await face.locator('.pending-analysis-scroller').evaluate((el) => {
    el.scrollTo(0, 0);
  });
  await beforeTags();
  await fold(read);
  await fold(link);

  const tags = step('tags');
  await unfold(tags);
  await tags.body.locator('.pending-analysis-card button[aria-pressed=false]').first().click();
  await waitUntil(async () => tags.line.locator('input').isChecked());
  await tags.body.locator('[data-action=write-all]').click();
  await written('reading_minutes:');
  await fold(tags);

  const summary = step('summary');
  await unfold(summary);
  await waitUntil(async () => (await summary.body.locator('textarea').inputValue()) !== '');
  await summary.body.locator('textarea').fill(words.summary);
  await summary.body.locator('[data-action=summary-property]').click();
  await written('summary:');
  await fold(summary);

  for (const line of await face.locator('.pending-analysis-step[data-step]').all()) {
    const said = await line.locator('.pending-analysis-step-progress').textContent();
    console.log(
      `    ${(await line.locator('input').isChecked()) ? '☑' : '☐'} ${await line.locator('.pending-analysis-step-text').textContent()}${said === '' ? '' : `: ${said}`}`,
    );
  }
}

/** Takes the first key points of a note: what its permanent note needs to be worth keeping. */
export async function takePoints(app, note, face) {
  const { step, unfold, fold, take } = stepsOf(app, note, face);
  const read = step('read');
  if ((await read.line.count()) === 0) return;
  await unfold(read);
  await read.body.locator('.pending-analysis-card').first().waitFor();
  const found = await read.body.locator('.pending-analysis-card').count();
  for (let at = 0; at < Math.min(POINTS, found); at += 1) await take(read.body, at);
  await fold(read);
}

/** Where in a list of cards the one of a sentence stands. */
async function placeOf(body, sentence) {
  await body.locator('.pending-analysis-card', { hasText: sentence }).first().waitFor();
  const texts = await body.locator('.pending-analysis-card').allTextContents();
  return texts.findIndex((text) => text.includes(sentence));
}

function stepsOf(app, note, face) {
  return {
    step: (id) => ({
      line: face.locator(`.pending-analysis-step[data-step=${id}]`),
      body: face.locator(`[role=listitem]:has(> [data-step=${id}]) > .pending-analysis-step-body`),
    }),
    unfold: async ({ line }) => {
      if (!(await line.getAttribute('class')).includes('is-open')) await line.locator('.pending-analysis-step-rest').click();
    },
    fold: ({ line }) => line.locator('.pending-analysis-step-rest').click(),
    written: (text) => waitUntil(async () => (await app.read(note)).includes(text)),
    take: async (body, at) => {
      const card = body.locator('.pending-analysis-card').nth(at);
      await card.waitFor();
      await card.focus();
      await app.page.keyboard.press('Enter');
      await body.locator('.pending-analysis-card').nth(at).locator('[aria-pressed=true]').waitFor();
    },
  };
}

/** What a note's steps left undone once it is written out: open items, and key points that lead nowhere. */
export async function leftUndone(vault, note) {
  const text = await readFile(path.join(vault, note), 'utf8');
  const open = [...text.matchAll(/^[ \t]*[-*+] \[ \] (.*)$/gm)].map(([, item]) => `not ticked: ${item}`);
  const points = [...text.matchAll(/\[\[#\^([\w-]+)\|source\]\]/g)].map(([, id]) => id);
  const lost = points.filter((id) => !new RegExp(`(?:^|[ \\t])\\^${id}$`, 'm').test(text)).map((id) => `a key point leads nowhere: ^${id}`);
  return points.length === 0 ? [...open, 'no key points'] : [...open, ...lost];
}

async function waitUntil(holds) {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('A step did not write what it offered');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
