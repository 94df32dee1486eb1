import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import type { App } from './app';
import { ARTICLE, compose, composer, create, footer, path, point, READ, tabs } from './composer-fixture';
import { openWithPanel, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

/** What each file of the preview shows, by its name. */
const previewed = async (app: App): Promise<Record<string, string>> => {
  const shown: Record<string, string> = {};
  for (const tab of await composer(app).locator('.pending-analysis-preview-tabs [role=tab]').all()) {
    await tab.click();
    const name = await composer(app).locator('.pending-analysis-preview-head span').first().textContent();
    // A file that is changed shows its lines instead.
    const [text] = await composer(app).locator('.pending-analysis-preview-body pre').allTextContents();
    if (name !== null && text !== undefined) shown[name] = text;
  }
  return shown;
};

describe('a hub and its atomic notes', () => {
  it('are previewed file by file, written exactly so, link both ways, and are taken back at once', async () => {
    const app = await compose();
    const before = await app.files();
    await point(app, '探针').locator('.checkbox-container').click();
    await point(app, 'retrained').locator('.checkbox-container').click();
    await point(app, 'retrained').locator('input[type=text]').fill('A moving probe measures the optimiser');
    expect(await tabs(app)).toEqual([
      'Frozen probes stay honest',
      '探针冻结之后，审计仍然可信',
      'A moving probe measures the optimiser',
      'probes',
    ]);
    expect(await footer(app).textContent()).toBe('3 new files, 1 changed. A single undo reverts everything.');
    const shown = await previewed(app);
    expect(await composer(app).locator('.mod-cta').textContent()).toBe('Create 3 notes');
    await create(app);
    for (const [file, text] of Object.entries(shown)) expect(await app.read(file)).toBe(text);
    const hub = await app.read('permanent/Frozen probes stay honest.md');
    expect(hub).toContain('- [[探针冻结之后，审计仍然可信]]\n- [[A moving probe measures the optimiser]]\n');
    const atomic = await app.read('permanent/A moving probe measures the optimiser.md');
    expect(atomic).toContain('> A probe that is retrained every hundred steps measures the optimiser.\n> [[probes#^kp-2|source]]');
    expect(atomic).toContain('- [[Frozen probes stay honest]]');
    const source = await app.read(path);
    for (const name of ['Frozen probes stay honest', '探针冻结之后，审计仍然可信', 'A moving probe measures the optimiser'])
      expect(source).toContain(`- [[${name}]]\n`);
    await expect.poll(() => unresolved(app)).toEqual([]);

    await app.runCommand('pending-analysis:undo');
    await expect.poll(() => app.files()).toEqual(before);
    expect(await app.read(path)).toBe(READ[path]);
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('are undone file by file: what somebody edited since is left, and named', async () => {
    const app = await compose();
    await point(app, 'retrained').locator('.checkbox-container').click();
    await create(app);
    const hub = 'permanent/Frozen probes stay honest.md';
    await app.externalWrite(hub, `${await app.read(hub)}\nMine.\n`);
    await app.runCommand('pending-analysis:undo');
    await untilNote(app, path, 'status: pending-analysis');
    expect(await app.read(hub)).toContain('Mine.');
    await expect.poll(() => app.exists('permanent/A probe that is retrained every hundred steps measures the optimiser.md')).toBe(false);
    await expect.poll(() => app.notices()).toEqual([expect.stringContaining('Frozen probes stay honest')]);
    await app.close();
  });

  it('are not thrown away under the hands of somebody who writes in them', async () => {
    const app = await compose();
    await create(app);
    const hub = 'permanent/Frozen probes stay honest.md';
    await app.openFile(hub);
    await app.page.locator('.workspace-leaf.mod-active textarea.cm-content').press('x');
    await app.runCommand('pending-analysis:undo');
    await untilNote(app, path, 'status: pending-analysis');
    await expect.poll(() => app.notices()).toEqual([expect.stringContaining('changed since')]);
    expect(await app.exists(hub)).toBe(true);
    await app.close();
  });

  it('keep their links apart from notes of the same name', async () => {
    const app = await compose({ vault: { ...READ, 'old/Frozen probes stay honest.md': 'Another one.\n', 'permanent/moving.md': '' } });
    await point(app, 'retrained').locator('.checkbox-container').click();
    await point(app, 'retrained').locator('input[type=text]').fill('Moving');
    const shown = await previewed(app);
    await create(app);
    for (const [file, text] of Object.entries(shown)) expect(await app.read(file)).toBe(text);
    expect(await app.read('permanent/Moving 2.md')).toContain('- [[permanent/Frozen probes stay honest]]');
    expect(await app.read('permanent/Frozen probes stay honest.md')).toContain('[[Moving 2]]');
    await app.close();
  });

  it('are written in Markdown links where the user wants them, as previewed', async () => {
    for (const newLinkFormat of ['relative', 'absolute', 'shortest'] as const) {
      const app = await compose({ preferences: { useMarkdownLinks: true, newLinkFormat } });
      await point(app, 'retrained').locator('.checkbox-container').click();
      const shown = await previewed(app);
      await create(app);
      for (const [file, text] of Object.entries(shown)) expect(await app.read(file)).toBe(text);
      await expect.poll(() => unresolved(app)).toEqual([]);
      await app.close();
    }
  });
});

describe('links', () => {
  it('carry the reason I give them, and are linked back on request', async () => {
    const app = await compose();
    const row = composer(app).locator('.pending-analysis-link-row').filter({ hasText: 'Linear probes only read' });
    await row.locator('.task-list-item-checkbox').check();
    await row.locator('input[type=text]').fill('what accuracy is evidence of');
    await row.getByRole('button', { name: 'Link back' }).click();
    expect(await tabs(app)).toEqual(['Frozen probes stay honest', 'Linear probes only read', 'probes']);
    await create(app);
    expect(await app.read('permanent/Frozen probes stay honest.md')).toContain(
      '- [[Linear probes only read]]: what accuracy is evidence of',
    );
    expect(await app.read('permanent/Linear probes only read.md')).toBe(
      `${READ['permanent/Linear probes only read.md']}\n## Related\n\n- [[Frozen probes stay honest]]: what accuracy is evidence of\n`,
    );
    await app.close();
  });

  it('lead to any note I search for, which is then linked back to', async () => {
    const app = await compose();
    await composer(app).getByRole('button', { name: 'Search for another note' }).click();
    await app.page.locator('.prompt-input').fill('old');
    await app.page.locator('.prompt-input').press('Enter');
    const row = composer(app).locator('.pending-analysis-link-row').filter({ hasText: 'Declined long ago' });
    await row.locator('input[type=text]').fill('what the audit rests on');
    await row.locator('.pending-analysis-back').click();
    const shown = await previewed(app);
    await create(app);
    for (const [file, text] of Object.entries(shown)) expect(await app.read(file)).toBe(text);
    expect(await app.read('permanent/Frozen probes stay honest.md')).toContain(': what the audit rests on\n');
    expect(app.errors()).toEqual([]);
    await app.close();
  });

  it('are relative where the user wants them so', async () => {
    const app = await compose({ preferences: { newLinkFormat: 'relative' } });
    const row = composer(app).locator('.pending-analysis-link-row').filter({ hasText: 'Linear probes only read' });
    await row.locator('.task-list-item-checkbox').check();
    await row.getByRole('button', { name: 'Link back' }).click();
    await composer(app).locator('input[aria-labelledby=pending-analysis-folder]').fill('notes/new');
    await create(app);
    expect(await app.read('notes/new/Frozen probes stay honest.md')).toContain('- [[../../permanent/Linear probes only read]]');
    expect(await app.read('permanent/Linear probes only read.md')).toContain('- [[../notes/new/Frozen probes stay honest]]');
    await expect.poll(() => unresolved(app)).toEqual([]);
    await app.close();
  });

  it('that would lead nowhere are written as text', async () => {
    const templates = { 'templates/t.md': '# {{title}}\n\nUp: [[Nowhere]], [[Goodhart]]\n\n{{tags|wikilink}}\n' };
    const app = await compose({ vault: { ...READ, ...templates }, settings: { templatePath: 'templates/t.md' } });
    expect(await composer(app).locator('.pending-analysis-preview-remark').textContent()).toContain('Nowhere, example');
    await create(app);
    expect(await app.read('permanent/Frozen probes stay honest.md')).toContain('Up: Nowhere, [[Goodhart]]\n\nexample\n');
    await app.close();
  });
});

describe('a note of a selection', () => {
  /** Selects a text and opens the menu on it; a click beside the selection would end it. */
  const select = async (app: App, text: string): Promise<void> => {
    await app.page.locator('.workspace-leaf.mod-active textarea.cm-content').evaluate((area: HTMLTextAreaElement, wanted) => {
      const at = area.value.lastIndexOf(wanted);
      area.focus();
      area.setSelectionRange(at, at + wanted.length);
      area.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    }, text);
  };

  it('quotes it, links to its block, and leaves the note pending', async () => {
    const app = await openWithPanel({ vault: READ });
    await app.openFile(path);
    await select(app, 'constraint spent in training');
    await app.menu().getByText('Make a note of this selection').click();
    await composer(app).waitFor();
    await create(app);
    expect(await app.read('permanent/constraint spent in training.md')).toContain(
      '> constraint spent in training\n> [[probes#^kp-3|source]]',
    );
    const source = await app.read(path);
    expect(source).toContain('the audit can no longer use. ^kp-3\n');
    expect(source).toContain('- [[constraint spent in training]]');
    expect(source).toContain('status: pending-analysis');
    await app.close();
  });

  it('can be made in any note', async () => {
    const app = await openWithPanel({ vault: READ, language: 'zh' });
    await app.openFile('permanent/Goodhart.md');
    await select(app, 'A measure that becomes a target.');
    await app.menu().getByText('将所选内容写成笔记').click();
    await composer(app).waitFor();
    await create(app);
    expect(await app.read('permanent/A measure that becomes a target.md')).toContain('[[Goodhart#^kp-1|source]]');
    expect(await app.read('permanent/Goodhart.md')).toBe(
      `${READ['permanent/Goodhart.md'].trimEnd()} ^kp-1\n\n## Related\n\n- [[A measure that becomes a target]]\n`,
    );
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

describe('what is there already', () => {
  it('is offered by its text too, and the merge is shown before it is written', async () => {
    const target = 'permanent/Held out.md';
    const long = `${ARTICLE.replace(/ \^kp-\d/g, '')}\n\nAn audit that was read by the optimiser is no audit, and nobody notices for a year. The number keeps rising, the behaviour moves elsewhere, and the report stays green while everybody looks at it.`;
    const vault = {
      ...READ,
      [path]: VAULT[path].replace('⚠️ Full content not available (fetch failed).', long),
      [target]: `# Held out\n\n${long}\n`,
    };
    const app = await compose({ vault });
    await composer(app).getByText('Held out says nearly the same.').waitFor();
    await composer(app).getByRole('button', { name: 'Extend it' }).click();
    expect(await composer(app).locator('.mod-cta').textContent()).toBe('Extend note');
    expect(await composer(app).locator('.mod-added').allTextContents()).toEqual(
      expect.arrayContaining(['+A probe that is never trained against stays a measurement.', '+- [[probes]]']),
    );
    await create(app);
    expect((await app.read(target)).startsWith(vault[target])).toBe(true);
    await app.runCommand('pending-analysis:undo');
    await expect.poll(() => app.read(target)).toBe(vault[target]);
    await app.close();
  });
});

describe('on a phone, in Chinese', () => {
  it('the preview is a second tab, and everything can be decided', async () => {
    const app = await compose({ isPhone: true, language: 'zh' });
    await point(app, 'retrained').locator('.checkbox-container').click();
    await composer(app).getByRole('tab', { name: '预览' }).click();
    await composer(app).locator('pre').waitFor();
    expect(await composer(app).locator('.mod-cta').textContent()).toBe('创建 2 篇笔记');
    await create(app);
    await untilNote(app, path, '[[A probe that is retrained every hundred steps measures the optimiser]]');
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});

/** Links of the app's own index that lead nowhere. */
function unresolved(app: App): Promise<string[]> {
  return app.page.evaluate(() => Object.values(window.host.app.metadataCache.unresolvedLinks).flatMap((links) => Object.keys(links)));
}

describe('the line of gates', () => {
  it('says what is met and what is not, leads there, and locks nothing', async () => {
    const app = await compose();
    const gate = (id: string) => composer(app).locator(`[data-gate="${id}"]`);
    const title = composer(app).locator('.pending-analysis-composer-title');
    await title.fill('Frozen probes');
    expect(await gate('statement').textContent()).toBe('title is a topic');
    expect(await composer(app).locator('.mod-cta').isEnabled()).toBe(true);
    await gate('links').locator('button').focus();
    await gate('statement').locator('button').click();
    expect(await title.evaluate((el) => el === document.activeElement)).toBe(true);
    await title.fill('Frozen probes keep an audit honest');
    expect(await gate('statement').textContent()).toBe('title is a statement');
    expect(await gate('statement').locator('button').count()).toBe(0);
    await gate('links').locator('button').click();
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Search for another note');
    expect(app.errors()).toEqual([]);
    await app.close();
  });
});
