import { afterAll, describe, expect, it } from 'vitest';
import { fullContentOf } from '../../src/note/full-content';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { closeBrowser } from './browser';
import { panel, untilNote, VAULT } from './fixture';
import { LANGUAGES, path, stepsIn } from './steps-fixture';

afterAll(closeBrowser);

for (const language of LANGUAGES) {
  const { t, items, vault, article, open, box, unfold, cards, progress, ended } = await stepsIn(language);

  const source = language === 'zh' ? '来源' : 'source';

  describe(`reading, ${language}`, () => {
    it('fetches what there is to read, and waits for it until then', async () => {
      const app = await open({ vault: { ...vault, [path]: VAULT[path] } });
      expect(await progress(app, 0)).toBe(t.steps.progress['waits-for-text']);
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
      expect(article).toContain(quote);
      await app.page.keyboard.press('Enter');
      const taken = await untilNote(app, path, '## Key points');
      expect(taken).toContain(`- "${quote}" [[#^kp-1|${source}]]\n`);
      expect(taken).toContain(`- [x] ${items[0] ?? ''}`);
      await expect.poll(() => progress(app, 0)).toBe(t.steps.progress.added(1));
      expect(
        await cards(body)
          .first()
          .evaluate((card) => card === document.activeElement),
      ).toBe(true);

      await app.page.keyboard.press('e');
      await app.page.keyboard.type('Audits hold. 审计可信。');
      await app.page.keyboard.press('Control+Enter');
      await untilNote(app, path, `${source}]]\n  Audits hold. 审计可信。\n`);
      await expect.poll(() => body.locator('.pending-analysis-words').first().textContent()).toBe('Audits hold. 审计可信。');

      await app.page.keyboard.press('Enter');
      await expect.poll(() => app.read(path)).not.toContain('[[#^kp-1');
      const back = await app.read(path);
      expect(fullContentOf(back, names)).toBe(article);
      expect(back).toContain(`- [ ] ${items[0] ?? ''}`);
      await ended(app);
    });

    it('keeps what I am writing while the note changes, and writes it when I leave', async () => {
      const app = await open();
      const body = await unfold(app, 0);
      await cards(body).first().focus();
      await app.page.keyboard.press('e');
      await app.page.keyboard.type('half a thought');
      await app.externalWrite(path, (await app.read(path)).replace('tags: [rss, example]', 'tags: [rss]'));
      await expect.poll(() => progress(app, 3)).toBe(t.steps.progress.tags(1));
      await app.page.keyboard.type(', and more');
      expect(await body.locator('textarea').first().inputValue()).toBe('half a thought, and more');
      await app.openFile('inbox/sinks.md');
      await panel(app).locator('.pending-analysis-title').filter({ hasText: 'A small calculus' }).waitFor();
      // Leaving a field writes what stands in it.
      await untilNote(app, path, 'half a thought, and more');
      await app.openFile(path);
      await body.locator('.pending-analysis-words').getByText('half a thought, and more').waitFor();
      await ended(app);
    });

    it('takes what I selected, and shows the article with its outline', async () => {
      const app = await open();
      const body = await unfold(app, 0);
      await body.getByRole('button', { name: t.steps.read.read }).click();
      await body.locator('.pending-analysis-article h3').first().waitFor();
      expect(await body.locator('.pending-analysis-outline-line').count()).toBe(2);
      await body
        .locator('.pending-analysis-article p')
        .first()
        .evaluate((p) => {
          const range = document.createRange();
          range.setStart(p.firstChild ?? p, 0);
          range.setEnd(p.firstChild ?? p, 22);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
        });
      await body.getByRole('button', { name: t.steps.read.addSelection }).click();
      expect(await untilNote(app, path, '## Key points')).toContain(`- "${article.split('\n\n')[1]?.slice(0, 22).trim() ?? ''}`);
      await ended(app);
    });
  });
}
