import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dictionaryFor } from '../../src/i18n/index';
import { fullContentOf } from '../../src/note/full-content';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import { closeBrowser, type AppOptions } from './browser';
import { message, openWithPanel, panel, PROBES, steps, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/probes.md';
const ENGLISH = ['Read the full text and extract key points', 'Link to existing notes', 'Decide on a permanent note', 'Add tags and metadata', 'Update the summary'];
const CHINESE = ['阅读全文并提取关键观点', '与现有 ZK 笔记建立链接', '确定是否转为永久笔记', '添加适当的标签和元数据', '更新摘要'];

const article = {
  en: `### Held-out audits

Training against a frozen probe moved the behaviour of the model without moving the held-out accuracy of the probe. We kept one probe out of the loop for a year and read it every week.

### Moving probes

A probe that is retrained every hundred steps measures the optimiser and nothing else. Goodhart's law says the same of every measure that becomes a target.`,
  zh: `### 留出的审计

对着冻结的探针训练，模型的行为变了，而探针在留出集上的准确率没有变。我们让一个探针在训练之外待了整整一年，每周读它一次。

### 移动的探针

每一百步重新训练一次的探针，测到的只是优化器本身。古德哈特定律说的也是同一件事：指标一旦成为目标，就不再是好的指标。`,
};

for (const language of ['en', 'zh'] as const) {
  const t = await dictionaryFor(language);
  const items = language === 'en' ? ENGLISH : CHINESE;
  const note = CHINESE.reduce((text, item, index) => text.replace(item, items[index] ?? ''), pendingNote({ url: PROBES, fullContent: article[language] }));
  const vault: Record<string, string> = {
    ...VAULT,
    [path]: note,
    'permanent/Goodhart.md': `---\naliases: ["Goodhart's law", 古德哈特定律]\ntags: [Measures]\n---\n# Goodhart\n\nA measure that becomes a target stops being a measure. 指标一旦成为目标，就不再是好的指标。\n`,
    'permanent/Probes.md': '---\ntags: [interpretability]\n---\n# Frozen probes\n\nA frozen probe keeps its held-out accuracy. 冻结的探针，留出集上的准确率。 See [[Goodhart]].\n',
  };
  const open = async (options: AppOptions = {}): Promise<App> => {
    const app = await openWithPanel({ vault, language, ...options });
    await app.openFile(path);
    await panel(app).locator('.pending-analysis-title').filter({ hasText: 'Frozen' }).waitFor();
    return app;
  };
  const box = (app: App, step: number): Locator => steps(app).nth(step).locator('input');
  const unfold = async (app: App, step: number): Promise<Locator> => {
    await steps(app).nth(step).locator('.pending-analysis-step-rest').click();
    return panel(app).locator('.pending-analysis-step-body').nth(step);
  };
  const cards = (body: Locator): Locator => body.locator('.pending-analysis-card');
  const ticked = (text: string, step: number): string => text.replace(`- [ ] ${items[step] ?? ''}`, `- [x] ${items[step] ?? ''}`);
  const evidence = (app: App, step: number): Promise<string | null> => steps(app).nth(step).locator('.pending-analysis-step-evidence').textContent();
  const ended = async (app: App): Promise<void> => {
    expect(app.errors()).toEqual([]);
    await app.close();
  };

  describe(`reading, ${language}`, () => {
    it('fetches what there is to read, and waits for it until then', async () => {
      const app = await open({ vault: { ...vault, [path]: VAULT[path] } });
      expect(await evidence(app, 0)).toBe(t.steps.evidence['waits-for-text']);
      const body = await unfold(app, 0);
      await body.getByRole('button', { name: t.note.fetchNow }).click();
      await untilNote(app, path, 'content_verdict: full');
      await cards(body).first().waitFor();
      expect(await box(app, 0).isChecked()).toBe(false);
      await ended(app);
    });

    it('takes a sentence with one key, my words beside it, and gives both back', async () => {
      const app = await open();
      await box(app, 0).focus();
      await app.page.keyboard.press('Enter');
      const body = panel(app).locator('.pending-analysis-step-body').first();
      await cards(body).first().waitFor();
      await app.page.keyboard.press('ArrowDown');
      const quote = (await cards(body).first().getAttribute('data-id')) ?? '';
      expect(article[language]).toContain(quote);
      await app.page.keyboard.press('Enter');
      const taken = await untilNote(app, path, '## Key points');
      expect(taken).toContain(`- "${quote}" [[#^kp-1|source]]\n`);
      expect(taken).toContain(`- [x] ${items[0] ?? ''}`);
      await expect.poll(() => evidence(app, 0)).toBe(t.steps.evidence.added(1));
      expect(await cards(body).first().evaluate((card) => card === document.activeElement)).toBe(true);

      await app.page.keyboard.press('e');
      await app.page.keyboard.type('Audits hold. 审计可信。');
      await app.page.keyboard.press('Control+Enter');
      await untilNote(app, path, `source]]\n  Audits hold. 审计可信。\n`);
      expect(await body.locator('.pending-analysis-words').first().textContent()).toBe('Audits hold. 审计可信。');

      await app.page.keyboard.press('Enter');
      await expect.poll(() => app.read(path)).not.toContain('[[#^kp-1');
      const back = await app.read(path);
      expect(fullContentOf(back, names)).toBe(article[language]);
      expect(back).toContain(`- [ ] ${items[0] ?? ''}`);
      await ended(app);
    });

    it('keeps what I am writing while the note changes and when I come back to it', async () => {
      const app = await open();
      const body = await unfold(app, 0);
      await cards(body).first().focus();
      await app.page.keyboard.press('e');
      await app.page.keyboard.type('half a thought');
      await app.externalWrite(path, (await app.read(path)).replace('tags: [rss, example]', 'tags: [rss]'));
      await expect.poll(() => evidence(app, 3)).toBe(t.steps.evidence.tags(1));
      await app.page.keyboard.type(', and more');
      expect(await body.locator('textarea').first().inputValue()).toBe('half a thought, and more');
      await app.openFile('inbox/sinks.md');
      await panel(app).locator('.pending-analysis-title').filter({ hasText: 'A small calculus' }).waitFor();
      await app.openFile(path);
      await expect.poll(() => panel(app).locator('.pending-analysis-words-editor textarea').first().inputValue().catch(() => '')).toBe('half a thought, and more');
      expect(await app.read(path)).not.toContain('half a thought');
      await ended(app);
    });

    it('takes what I selected, and shows the article with its outline', async () => {
      const app = await open();
      const body = await unfold(app, 0);
      await body.getByRole('button', { name: t.steps.read.read }).click();
      await body.locator('.pending-analysis-article h3').first().waitFor();
      expect(await body.locator('.pending-analysis-outline-line').count()).toBe(2);
      await body.locator('.pending-analysis-article p').first().evaluate((p) => {
        const range = document.createRange();
        range.setStart(p.firstChild ?? p, 0);
        range.setEnd(p.firstChild ?? p, 22);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      });
      await body.getByRole('button', { name: t.steps.read.addSelection }).click();
      expect(await untilNote(app, path, '## Key points')).toContain(`- "${article[language].split('\n\n')[1]?.slice(0, 22).trim() ?? ''}`);
      await ended(app);
    });
  });

  describe(`linking, ${language}`, () => {
    it('links with one key, with the reason, and takes it back', async () => {
      const app = await open();
      const body = await unfold(app, 1);
      const card = cards(body).filter({ hasText: 'Goodhart' });
      await card.waitFor();
      await card.focus();
      await app.page.keyboard.press('Enter');
      const linked = await untilNote(app, path, /- \[\[Goodhart\]\]: .+/);
      expect(linked).toContain(`- [x] ${items[1] ?? ''}`);
      await expect.poll(() => card.locator('button').getAttribute('aria-pressed')).toBe('true');
      expect(await evidence(app, 1)).toMatch(/^1/);
      await card.locator('button').click();
      await expect.poll(() => app.read(path)).toBe(note);
      await ended(app);
    });

    it('links a note that nobody suggested', async () => {
      const app = await open({ vault: { ...vault, 'permanent/Gardens.md': '# Gardens\n\nTomatoes.\n' } });
      const body = await unfold(app, 1);
      await body.getByRole('button', { name: t.steps.link.search }).click();
      await app.page.keyboard.type('Gardens');
      await app.page.keyboard.press('Enter');
      expect(await untilNote(app, path, '- [[Gardens]]')).toBe(ticked(note, 1).replace('- \n', '- [[Gardens]]\n'));
      await ended(app);
    });
  });

  describe(`deciding, ${language}`, () => {
    it('shows what the decision rests on, and keeps the note as a literature note', async () => {
      const app = await open();
      const body = await unfold(app, 2);
      await body.locator('.pending-analysis-basis li').filter({ hasText: 'Goodhart' }).waitFor();
      await body.locator('[data-choice=literature]').click();
      expect(await untilNote(app, path, 'status: literature')).toBe(ticked(note, 2).replace('pending-analysis', 'literature'));
      await ended(app);
    });

    it('declines, ticked by that', async () => {
      const app = await open();
      const body = await unfold(app, 2);
      await body.locator('[data-choice=decline]').click();
      expect(await untilNote(app, path, 'status: declined')).toBe(ticked(note, 2).replace('pending-analysis', 'declined'));
      await ended(app);
    });

    it('opens the composer on a note to extend, and is ticked when that is written', async () => {
      const app = await open();
      const body = await unfold(app, 2);
      await body.locator('[data-choice="extend permanent/Goodhart.md"]').click();
      await app.page.locator('.pending-analysis-composer .mod-cta').click();
      expect(await untilNote(app, path, 'status: analyzed')).toContain(`- [x] ${items[2] ?? ''}`);
      await ended(app);
    });
  });

  describe(`tags and metadata, ${language}`, () => {
    it('adds a tag of the vault as the vault spells it, and a new one only when told twice', async () => {
      const app = await open();
      const body = await unfold(app, 3);
      const field = body.getByRole('textbox', { name: t.steps.tags.typed });
      await field.fill('measures');
      await field.press('Enter');
      await untilNote(app, path, 'tags: [rss, example, Measures]');
      expect(await app.read(path)).toContain(`- [x] ${items[3] ?? ''}`);
      await field.fill('审计');
      await field.press('Enter');
      await body.getByText(t.steps.tags.isNew('审计')).waitFor();
      expect(await app.read(path)).not.toContain('审计]');
      await body.getByRole('button', { name: t.steps.tags.addNew }).click();
      await untilNote(app, path, 'Measures, 审计]');
      await ended(app);
    });

    it('writes what is known of the article into the properties, as I corrected it', async () => {
      const app = await open();
      const body = await unfold(app, 3);
      const site = body.locator('[data-property-key=site]');
      await site.locator('input').fill('The blog: a "test"');
      await site.locator('button').click();
      expect(await untilNote(app, path, 'site:')).toBe(ticked(note, 3).replace('status: pending-analysis\n', `status: pending-analysis\nsite: 'The blog: a "test"'\n`));
      await body.locator('[data-action=write-all]').click();
      expect(await untilNote(app, path, 'reading_minutes: 1')).toContain(`language: ${language}\n`);
      await ended(app);
    });
  });

  describe(`the summary, ${language}`, () => {
    it('starts from the article’s own words, and goes where I say', async () => {
      const app = await open();
      const body = await unfold(app, 4);
      const field = body.locator('textarea');
      await expect.poll(() => field.inputValue()).toContain(article[language].split('\n\n')[1]?.slice(0, 20) ?? '');
      await field.fill('Kept out, it stays honest.');
      await body.locator('[data-action=summary-property]').click();
      await untilNote(app, path, 'summary: "Kept out, it stays honest."');
      await body.locator('[data-action=summary-excerpt]').click();
      expect(await untilNote(app, path, '> Kept out')).toBe(
        ticked(note, 4).replace('status: pending-analysis\n', 'status: pending-analysis\nsummary: "Kept out, it stays honest."\n').replace('> A probe that is never trained against stays a measurement.', '> Kept out, it stays honest.'),
      );
      await ended(app);
    });

    it('does not replace an article that stands nowhere else', async () => {
      const long = Array.from({ length: 60 }, (_, i) => `Sentence ${i} of the feed says that audits hold for a while.`).join(' ');
      const app = await open({ vault: { ...vault, [path]: pendingNote({ url: PROBES, excerpt: long }) } });
      const body = await unfold(app, 4);
      await body.getByText(t.steps.summary.unsafe).waitFor();
      await body.locator('textarea').fill('Mine.');
      expect(await body.locator('[data-action=summary-excerpt]').isDisabled()).toBe(true);
      await ended(app);
    });
  });

  describe(`any step, ${language}`, () => {
    it('is ticked by hand, and a plain box stays one', async () => {
      const app = await open({ vault: { ...vault, [path]: note.replace('## Related', '- [ ] Water the plants\n\n## Related') } });
      await box(app, 2).click();
      await untilNote(app, path, `- [x] ${items[2] ?? ''}`);
      expect(await steps(app).nth(5).locator('.pending-analysis-fold').count()).toBe(0);
      await steps(app).nth(5).getByText('Water the plants').click();
      await untilNote(app, path, '- [x] Water the plants');
      await ended(app);
    });

    it('is undone with one key, tick and all, also after it was done twice', async () => {
      const app = await open();
      await unfold(app, 0);
      const body = await unfold(app, 1);
      await panel(app).locator('.pending-analysis-card').first().focus();
      await app.page.keyboard.press('Enter');
      const once = await untilNote(app, path, '## Key points');
      await cards(body).filter({ hasText: 'Goodhart' }).locator('button').click();
      await untilNote(app, path, '[[Goodhart]]');
      await steps(app).first().locator('input').focus();
      await app.page.keyboard.press('u');
      await expect.poll(() => app.read(path)).toBe(once);
      await expect.poll(() => cards(body).filter({ hasText: 'Goodhart' }).locator('button').getAttribute('aria-pressed')).toBe('false');
      await app.page.keyboard.press('u');
      await expect.poll(() => app.read(path)).toBe(note);
      await expect.poll(() => box(app, 0).isChecked()).toBe(false);
      await ended(app);
    });

    it('ticks nothing when its work fails, and says so', async () => {
      const app = await open();
      const body = await unfold(app, 0);
      await cards(body).first().waitFor();
      await app.page.evaluate(() => { window.host.app.vault.process = () => Promise.reject(new Error('disk full')); });
      await cards(body).first().locator('.pending-analysis-card-button').click();
      await message(app).filter({ hasText: 'disk full' }).waitFor();
      expect(await app.read(path)).toBe(note);
      expect(await box(app, 0).isChecked()).toBe(false);
      await app.close();
    });

    it('offers the status and the next note when all are ticked', async () => {
      const app = await open({ vault: { ...vault, [path]: note.replace(/- \[ \]/g, '- [x]') } });
      await message(app).filter({ hasText: t.steps.complete.title }).waitFor();
      await panel(app).locator('[data-action=finish]').click();
      await untilNote(app, path, 'status: analyzed');
      await ended(app);
    });
  });
}
