// Works through a note's checklist as a person would: each step by what it offers, and ticked by that.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Does the steps the panel knows but the decision, which the permanent note takes; prints what each wrote. */
export async function workSteps(app, note, face, { beforeTags }) {
  const step = (id) => ({ line: face.locator(`.pending-analysis-step[data-step=${id}]`), body: face.locator(`[role=listitem]:has(> [data-step=${id}]) > .pending-analysis-step-body`) });
  const unfold = async ({ line }) => {
    if ((await line.getAttribute('class')).includes('is-open')) return;
    await line.locator('.pending-analysis-step-rest').click();
  };
  const fold = ({ line }) => line.locator('.pending-analysis-step-rest').click();
  const written = (text) => waitUntil(async () => (await app.read(note)).includes(text));
  const take = async (body, at) => {
    const card = body.locator('.pending-analysis-card').nth(at);
    await card.waitFor();
    await card.focus();
    await app.page.keyboard.press('Enter');
    await body.locator('.pending-analysis-card').nth(at).locator('[aria-pressed=true]').waitFor();
  };

  const read = step('read');
  await unfold(read);
  await take(read.body, 0);
  await take(read.body, 1);
  await app.page.keyboard.press('e');
  await app.page.keyboard.type('In my words: 换成我自己的话。');
  await app.page.keyboard.press('Control+Enter');
  await written('换成我自己的话。');
  await take(read.body, 2);

  const link = step('link');
  await unfold(link);
  await take(link.body, 0);
  await face.locator('.pending-analysis-scroller').evaluate((el) => { el.scrollTo(0, 0); });
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
  await summary.body.locator('[data-action=summary-property]').click();
  await written('summary:');
  await fold(summary);

  for (const line of await face.locator('.pending-analysis-step[data-step]').all()) {
    const said = await line.locator('.pending-analysis-step-evidence').textContent();
    console.log(`    ${(await line.locator('input').isChecked()) ? '☑' : '☐'} ${await line.locator('.pending-analysis-step-text').textContent()}${said === '' ? '' : `: ${said}`}`);
  }
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
