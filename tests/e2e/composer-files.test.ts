import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { App } from './app';
import { closeBrowser } from './browser';
import { compose, composer, create, path, point, READ, tabs } from './composer-fixture';
import { VAULT } from './fixture';

afterAll(closeBrowser);

describe('the files of the preview', () => {
  const MANY = [
    'Training against a frozen probe moved the behaviour',
    'A probe that is retrained measures the optimiser',
    'Each constraint spent in training is lost to the audit',
    'A set that was read is no longer held out',
    '探针冻结之后，审计仍然可信',
    'Guard the position of the number',
  ];
  const note = VAULT[path]
    .replace('⚠️ Full content not available (fetch failed).', MANY.map((text, at) => `${text}. ^kp-${at}`).join('\n\n'))
    .replace(
      '## Analysis Checklist',
      `## Key points\n\n${MANY.map((text, at) => `- "${text}." [[#^kp-${at}|source]]`).join('\n')}\n\n## Analysis Checklist`,
    );
  const strip = (app: App): Locator => composer(app).locator('.pending-analysis-preview-tabs');
  const chosen = (app: App): Locator => strip(app).locator('[aria-selected=true]');
  const shown = (app: App): Promise<string | null> => composer(app).locator('.pending-analysis-preview-head span').first().textContent();
  /** Whether the chosen tab is seen whole in the strip. */
  const isInView = (app: App): Promise<boolean> =>
    chosen(app).evaluate((tab) => {
      const [outer, inner] = [tab.parentElement?.getBoundingClientRect(), tab.getBoundingClientRect()];
      return outer !== undefined && inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
    });

  for (const [where, options] of [
    ['on a desktop', {}],
    ['on a phone', { isPhone: true, width: 360, height: 640 }],
  ] as const) {
    it(`can all be reached and read, however many there are, ${where}`, async () => {
      const app = await compose({ vault: { ...VAULT, [path]: note }, ...options });
      for (const own of await composer(app).locator('.pending-analysis-own-note .checkbox-container').all()) await own.click();
      if (where === 'on a phone') await composer(app).getByRole('tab', { name: 'Preview' }).click();
      await expect.poll(() => tabs(app)).toEqual(['Frozen probes stay honest', ...MANY, 'probes']);
      for (const tab of await strip(app).getByRole('tab').all()) expect((await tab.boundingBox())?.width).toBeGreaterThan(120);

      await chosen(app).focus();
      await app.page.keyboard.press('End');
      expect(await shown(app)).toBe(path);
      expect(await isInView(app)).toBe(true);
      expect(await strip(app).locator(':focus').textContent()).toBe('probes');
      await app.page.keyboard.press('ArrowRight');
      expect(await shown(app)).toBe('permanent/Frozen probes stay honest.md');
      expect(await isInView(app)).toBe(true);
      await app.page.keyboard.press('ArrowLeft');

      await composer(app).getByRole('button', { name: 'All 8 files' }).click();
      expect(await app.menuTitles()).toEqual(['Frozen probes stay honest', ...MANY, 'probes']);
      expect(await app.menu().locator('.mod-checked').textContent()).toBe('probes');
      await app.menu().getByText('探针冻结之后，审计仍然可信').click();
      expect(await shown(app)).toBe('permanent/探针冻结之后，审计仍然可信.md');
      expect(await isInView(app)).toBe(true);
      expect(app.errors()).toEqual([]);
      await app.close();
    });
  }

  it('stay where I read them while I go on deciding', async () => {
    const app = await compose({ vault: { ...VAULT, [path]: note }, height: 420 });
    const text = composer(app).locator('.pending-analysis-preview-body');
    await strip(app).getByRole('tab', { name: 'probes', exact: true }).click();
    await point(app, 'retrained').locator('.checkbox-container').click();
    await expect.poll(() => tabs(app)).toHaveLength(3);
    expect(await shown(app)).toBe(path);
    await text.evaluate((el) => {
      el.scrollTop = 40;
    });
    await composer(app).locator('.pending-analysis-composer-title').fill('Probes');
    expect(await text.evaluate((el) => el.scrollTop)).toBe(40);
    // The note is called by its title again, now that no other file has that.
    expect(await tabs(app)).toEqual(['Probes', 'A probe that is retrained measures the optimiser', 'Frozen probes stay honest']);
    await app.close();
  });

  it('are not there while the template is wrong; what is wrong is', async () => {
    const app = await compose({
      vault: { ...VAULT, [path]: note, 'templates/t.md': '# {{titel}}\n' },
      settings: { templatePath: 'templates/t.md' },
    });
    expect(await composer(app).getByRole('tablist').count()).toBe(0);
    expect(await composer(app).getByRole('alert').textContent()).toBe('Template, line 1: there is no {{titel}}. Did you mean title?');
    expect(await composer(app).locator('.pending-analysis-footer-icon .lucide-triangle-alert').count()).toBe(1);
    await composer(app).locator('select').selectOption('');
    await expect.poll(() => tabs(app)).toEqual(['Frozen probes stay honest', 'probes']);
    expect(await composer(app).locator('.pending-analysis-footer-icon .lucide-undo-2').count()).toBe(1);
    await app.close();
  });
});

describe('a note that is extended', () => {
  it('is asked neither its folder nor its template, until a point is to have a note of its own', async () => {
    const app = await compose({
      vault: { ...READ, 'permanent/Probes.md': '---\nsource_url: https://blog.example/frozen-probes\n---\nThere already.\n' },
    });
    const folder = composer(app).getByText('Folder', { exact: true });
    expect(await folder.isVisible()).toBe(true);
    await composer(app).getByRole('button', { name: 'Extend it' }).click();
    expect(await folder.isVisible()).toBe(false);
    await point(app, 'retrained').locator('.checkbox-container').click();
    await folder.waitFor();
    expect(await composer(app).getByText('Template', { exact: true }).isVisible()).toBe(true);
    await app.close();
  });
});

describe('a board of another plugin', () => {
  const board = `---

kanban-plugin: board

---

## Todo

- [ ] Keep queues small

## Done




%% kanban:settings
\`\`\`
{"kanban-plugin":"board"}
\`\`\`
%%
`;

  it('is linked to, is asked for no link back, and is no note to extend', async () => {
    const app = await compose({ vault: { ...READ, 'boards/Small queues.md': board } });
    await composer(app).getByRole('button', { name: 'Search for another note' }).click();
    await app.page.locator('.prompt-input').fill('Small queues');
    await app.page.locator('.prompt .suggestion-item').getByText('Small queues').click();
    const link = composer(app).locator('.pending-analysis-link-row').filter({ hasText: 'Small queues' });
    await link.getByRole('checkbox').waitFor();
    expect(await link.locator('.pending-analysis-back').isVisible()).toBe(false);
    const others = composer(app).locator('.pending-analysis-link-row').filter({ hasNotText: 'Small queues' });
    expect(await others.first().locator('.pending-analysis-back').isVisible()).toBe(true);
    await create(app);
    expect(await app.read('permanent/Frozen probes stay honest.md')).toContain('[[Small queues]]');
    expect(await app.read('boards/Small queues.md')).toBe(board);
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
