import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { composer, path, READ } from './composer-fixture';
import { openWithPanel, panel, steps, untilNote } from './fixture';
import { press } from './triage-fixture';
import type { App } from './app';

afterAll(closeBrowser);

const card = (app: App, text: string) => panel(app).locator('.pending-analysis-card').filter({ hasText: text });
const title = (app: App) => composer(app).getByRole('textbox', { name: 'Title', exact: true });

/** The note in the panel, its first step unfolded. */
async function reading(vault: Record<string, string> = READ): Promise<App> {
  const app = await openWithPanel({ vault });
  await app.openFile(path);
  await panel(app).locator('.pending-analysis-title').filter({ hasText: 'Frozen' }).waitFor();
  await unfold(app);
  return app;
}

async function unfold(app: App): Promise<void> {
  await steps(app).first().locator('.pending-analysis-step-rest').click();
  await card(app, 'measures the optimiser').waitFor();
}

/** Begins to write beside a sentence. */
async function writeBeside(app: App, sentence: string, text: string): Promise<void> {
  await card(app, sentence).focus();
  await press(app, 'e');
  await app.page.keyboard.type(text);
}

describe('nothing typed is lost', () => {
  it('own words are in the note once the field is left, and in the composer that leaves it', async () => {
    const app = await reading();
    await writeBeside(app, 'measures the optimiser', 'The optimiser is measured.');
    await card(app, 'Training against').click();
    await untilNote(app, path, '|source]]\n  The optimiser is measured.');
    await writeBeside(app, 'Each constraint', 'A budget.');
    await press(app, 'Escape');
    await untilNote(app, path, '  A budget.');
    await writeBeside(app, 'Each constraint', ' Spent once.');
    await panel(app).getByRole('button', { name: 'Create permanent note' }).click();
    await composer(app).locator('.pending-analysis-preview-body').getByText('A budget. Spent once.').waitFor();
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('own words outlive the end of the app, and a checklist that changes under the field', async () => {
    const app = await reading();
    await writeBeside(app, 'measures the optimiser', 'The opt');
    // The window goes to the back, which takes nothing from the field: what is typed next is text, and no key of the panel.
    await card(app, 'measures the optimiser')
      .locator('textarea')
      .evaluate((field) => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    await app.externalWrite(path, (await app.read(path)).replace('- [ ] 更新摘要', '- [ ] 更新摘要\n- [ ] Water the plants'));
    await steps(app).nth(5).waitFor();
    await app.page.keyboard.type('imiser.');
    expect(await card(app, 'measures the optimiser').locator('textarea').inputValue()).toBe('The optimiser.');
    await app.restart();
    await untilNote(app, path, '  The optimiser.');
    await app.close();
  });

  it('the composer goes on where it was left: closed, the app ended, the note undone', async () => {
    const app = await reading();
    await steps(app).first().locator('input').focus();
    await press(app, 'p');
    await title(app).fill('My claim');
    await press(app, 'Escape');
    await composer(app).waitFor({ state: 'detached' });
    await app.restart();
    await app.runCommand('pending-analysis:open-panel');
    await panel(app).locator('.pending-analysis-title').filter({ hasText: 'Frozen' }).waitFor();
    await press(app, 'p');
    await composer(app).getByText('You go on where you left off.').waitFor();
    expect(await title(app).inputValue()).toBe('My claim');
    await press(app, 'Control+Enter');
    await composer(app).waitFor({ state: 'detached' });
    await untilNote(app, 'permanent/My claim.md', '探针冻结之后，审计仍然可信。');
    await press(app, 'u');
    await expect.poll(() => app.exists('permanent/My claim.md')).toBe(false);
    await untilNote(app, path, 'status: pending-analysis');
    await press(app, 'p');
    await expect.poll(() => title(app).inputValue()).toBe('My claim');
    await composer(app).getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => title(app).inputValue()).toBe('Frozen probes stay honest');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('keys pressed while the composer is on its way are meant for it', async () => {
    const app = await reading();
    await steps(app).first().locator('input').focus();
    await press(app, 'p', 'Control+Enter');
    await untilNote(app, path, 'status: analyzed');
    await untilNote(app, 'permanent/Frozen probes stay honest.md', '探针冻结之后，审计仍然可信。');
    await app.close();
  });
});
