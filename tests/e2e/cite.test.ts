import { afterAll, expect, it } from 'vitest';
import { closeBrowser } from './browser';
import { openWithPanel, untilNote, VAULT } from './fixture';

afterAll(closeBrowser);

const path = 'inbox/probes.md';

it('cites an item: copied from its menu, added to the file of references, and both undone', async () => {
  const app = await openWithPanel({ settings: { bibFile: 'papers/refs.bib' } });
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.openFile(path);
  await app.rightClickFile(path);
  await app.menu().getByText('Copy citation').click();
  await untilNote(app, path, 'citekey: ');
  const [, key = ''] = /^citekey: (.*)$/m.exec(await app.read(path)) ?? [];
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(`[@${key}]`);
  await app.runCommand('pending-analysis:append-to-bib');
  await untilNote(app, 'papers/refs.bib', `@online{${key},\n`);
  await app.runCommand('pending-analysis:undo');
  await expect.poll(() => app.exists('papers/refs.bib')).toBe(false);
  await app.runCommand('pending-analysis:undo');
  await expect.poll(() => app.read(path)).toBe(VAULT[path]);
  expect(app.errors()).toEqual([]);
  await app.close();
});

it('offers no file of references where the settings name none', async () => {
  const app = await openWithPanel();
  await app.rightClickFile(path);
  const titles = await app.menuTitles();
  expect(titles).toContain('Copy BibTeX');
  expect(titles).not.toContain('Add to file of references');
  await app.close();
});

it('suggests what a fetched paper cites, and what cites it, and says so', async () => {
  const reference = 'A. Lind. Averages of noisy walks. *Annals of Slow Mathematics*, 3(2):11–29, 1974.';
  const fetched = (text: string, more = ''): string => `content_verdict: full\ncontent_hash: x${more}\n---\n\n## Full Content\n\n${text}\n`;
  const vault = {
    'inbox/paper.md': `---\nstatus: pending-analysis\ntitle: Restarts\nurl: https://arxiv.org/abs/2601.01234\n${fetched(`Prose about restarts.[^1]\n\n[^1]: ${reference}`)}`,
    'permanent/Walks average out.md': '---\ntitle: Averages of noisy walks\nauthor: Ada Lind\nyear: 1974\n---\n\nIn the long run.\n',
    'permanent/Another year.md': '---\ntitle: Averages of noisy walks\nauthor: Ada Lind\nyear: 1975\n---\n\nNothing of the kind.\n',
    'permanent/Later.md': `---\nstatus: literature\nurl: https://e.example/later\n${fetched('Later.\n\n### References\n\n- Restarts. arXiv:2601.01234v2.')}`,
  };
  const app = await openWithPanel({ vault });
  const suggested = async (): Promise<unknown> => {
    const answer = JSON.parse(await app.runCli('pending-analysis:suggest', { path: 'inbox/paper.md' })) as {
      suggestions?: { path: string; strength: number; reasons: { text: string }[] }[];
    };
    return answer.suggestions
      ?.filter(({ strength }) => strength >= 3)
      .map(({ path: target, reasons }) => `${target}: ${reasons[0]?.text ?? ''}`)
      .sort();
  };
  await expect.poll(suggested).toEqual(['permanent/Later.md: cites this item', 'permanent/Walks average out.md: is cited here']);
  expect(app.errors()).toEqual([]);
  await app.close();
});
