import { afterAll, describe, expect, it } from 'vitest';
import { pendingNote } from '../note/sample';
import { closeBrowser } from './browser';
import { message, panel, PROBES, steps, untilNote } from './fixture';
import { LANGUAGES, path, stepsIn } from './steps-fixture';

afterAll(closeBrowser);

for (const language of LANGUAGES) {
  const { t, items, note, vault, article, open, box, unfold, cards, ticked, progress, ended } = await stepsIn(language);

  describe(`linking, ${language}`, () => {
    it('links with one key, with the reason, and takes it back', async () => {
      const app = await open();
      const body = await unfold(app, 1);
      const card = cards(body).filter({ hasText: 'Goodhart' });
      await card.waitFor();
      await card.focus();
      await app.page.keyboard.press('Enter');
      const linked = await untilNote(app, path, /- \[\[Goodhart\]\]: “.+”/);
      expect(linked).toContain(`- [x] ${items[1] ?? ''}`);
      await expect.poll(() => card.locator('button').getAttribute('aria-pressed')).toBe('true');
      expect(await progress(app, 1)).toMatch(/^1/);
      await card.locator('button').click();
      await expect.poll(() => app.read(path)).toBe(note);
      await ended(app);
    });

    it('links a note that nobody suggested', async () => {
      const app = await open({ vault: { ...vault, 'permanent/202602191530.md': '# Gardens | and ]] tomatoes\n' } });
      const body = await unfold(app, 1);
      await body.getByRole('button', { name: t.steps.link.search }).click();
      await app.page.keyboard.type('Gardens');
      expect(await app.page.locator('.prompt .suggestion-note').allTextContents()).toEqual(['permanent/202602191530']);
      await app.page.keyboard.press('Enter');
      expect(await untilNote(app, path, '- [[202602191530')).toBe(
        ticked(note, 1).replace('- \n', '- [[202602191530|Gardens and tomatoes]]\n'),
      );
      expect(await cards(body).locator('.pending-analysis-card-title[title="permanent/202602191530.md"]').textContent()).toBe(
        'Gardens | and ]] tomatoes',
      );
      await ended(app);
    });
  });

  describe(`deciding, ${language}`, () => {
    it('shows what the decision rests on, and keeps the note as a literature note', async () => {
      const app = await open({ settings: { literatureNotes: 'status' } });
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

    it('offers no board of another plugin to extend, suggested or looked for', async () => {
      const board = '---\nkanban-plugin: board\n---\n\n## Goodhart\n\n- [ ] A measure that becomes a target\n';
      const app = await open({ vault: { ...vault, 'permanent/Goodhart board.md': board } });
      const body = await unfold(app, 2);
      await body.locator('[data-choice="extend permanent/Goodhart.md"]').waitFor();
      expect(await body.locator('[data-choice="extend permanent/Goodhart board.md"]').count()).toBe(0);
      await body.locator('[data-choice=extend]').click();
      await app.page.locator('.prompt-input').fill('Goodhart');
      await expect.poll(() => app.page.locator('.prompt .suggestion-item').allTextContents()).toEqual(["Goodhart's lawpermanent/Goodhart"]);
      await app.close();
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
      expect(await untilNote(app, path, 'site:')).toBe(
        ticked(note, 3).replace('status: pending-analysis\n', `status: pending-analysis\nsite: 'The blog: a "test"'\n`),
      );
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
      await expect.poll(() => field.inputValue()).toContain(article.split('\n\n')[1]?.slice(0, 20) ?? '');
      await field.fill('Kept out, it stays honest.');
      await body.locator('[data-action=summary-property]').click();
      await untilNote(app, path, 'summary: "Kept out, it stays honest."');
      await body.locator('[data-action=summary-excerpt]').click();
      expect(await untilNote(app, path, '> Kept out')).toBe(
        ticked(note, 4)
          .replace('status: pending-analysis\n', 'status: pending-analysis\nsummary: "Kept out, it stays honest."\n')
          .replace('> A probe that is never trained against stays a measurement.', '> Kept out, it stays honest.'),
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
      await app.page.evaluate(() => {
        window.host.app.vault.process = () => Promise.reject(new Error('disk full'));
      });
      await cards(body).first().locator('.pending-analysis-card-button').click();
      await message(app).filter({ hasText: t.notWritten['disk-full'].title }).waitFor();
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
