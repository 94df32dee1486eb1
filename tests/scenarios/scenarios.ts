import { until, type Driver, type Scenario } from './driver';

const ROW = '.pending-analysis-panel .pending-analysis-row-title';
const BOX = '.pending-analysis-panel .pending-analysis-step input[type=checkbox]';

const titles = (app: Driver) => (): Promise<string[]> => app.texts(ROW);
const note = (app: Driver, path: string) => (): Promise<string> => app.read(path).catch(() => '');

/** Ten things that only the app itself can prove, or disprove. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'loads, is switched off and on again, and shows its queue',
    play: async (app) => {
      await app.run('open-panel');
      const before = await until('three rows', titles(app), (rows) => rows.length === 3);
      await app.enable(false);
      await until('no rows', titles(app), (rows) => rows.length === 0);
      await app.enable(true);
      await app.run('open-panel');
      await until('the same rows', titles(app), (rows) => rows.join() === before.join());
    },
  },
  {
    name: 'an item is ticked from the panel and from the editor',
    play: async (app) => {
      await app.run('open-panel');
      await app.open('inbox/probes.md');
      await until(
        'five steps',
        () => app.texts('.pending-analysis-panel .pending-analysis-step'),
        (steps) => steps.length === 5,
      );
      await app.click(BOX);
      await until('a tick in the note', note(app, 'inbox/probes.md'), (text) => text.includes('- [x] 阅读全文'));
      await app.type('- [ ] 更新摘要', '- [x] 更新摘要');
      await until('both in the note', note(app, 'inbox/probes.md'), (text) => text.split('- [x]').length === 3);
      await until(
        'two of five in the panel',
        () => app.texts('.pending-analysis-panel'),
        ([text = '']) => text.includes('2 of 5'),
      );
    },
  },
  {
    name: 'what is typed while a fetch writes is kept',
    play: async (app) => {
      await app.open('inbox/whole.md');
      await app.type('## Related', 'My own words, not saved yet.\n\n## Related');
      await app.run('fetch-full-content');
      const text = await until('the article', note(app, 'inbox/whole.md'), (now) => now.includes('content_verdict: full'));
      if (!text.includes('My own words, not saved yet.')) throw new Error(`Lost what was typed:\n${text}`);
      if (!/## Full Content\s+Paragraph 1/.test(text)) throw new Error(`The article is not in its section:\n${text}`);
    },
  },
  {
    name: 'properties that cannot be read are queued, and repaired',
    play: async (app) => {
      await app.run('open-panel');
      await until('it is in the queue', titles(app), (rows) => rows.some((row) => row.includes('quotes')));
      await app.open('inbox/quotes.md');
      await app.click('.pending-analysis-panel button', 'Repair this line');
      await until('a line that is YAML', note(app, 'inbox/quotes.md'), (text) => /^title: (?:'Tell "quotes"|"Tell \\"quotes)/m.test(text));
    },
  },
  {
    name: 'a setting takes what is typed into it',
    play: async (app) => {
      await app.setting('File name', '{{date:YYYY}} {{title}}');
      const data = '.obsidian/plugins/pending-analysis/data.json';
      await until('the setting is stored', note(app, data), (text) => text.includes('"{{date:YYYY}} {{title}}"'));
    },
  },
  {
    name: 'a base shows the queue',
    play: async (app) => {
      await app.run('create-base');
      const rows = (): Promise<string[]> => app.texts('.pending-analysis-base .pending-analysis-row-title');
      await until('the readable notes in the base', rows, (shown) => shown.length >= 2);
    },
  },
  {
    name: 'the command line answers in JSON',
    needs: 'cli',
    play: async (app) => {
      const answer = await until(
        'an answer',
        async () => (await app.cli?.('list', { limit: '1' })) ?? '',
        (text) => text !== '',
      );
      const { ok, pending } = JSON.parse(answer) as { ok: boolean; pending: number };
      if (!ok || pending !== 3) throw new Error(answer);
    },
  },
  {
    name: 'links of both forms ask before they decline',
    play: async (app) => {
      for (const link of [
        'obsidian://pending-analysis/decline?path=inbox%2Fprobes.md',
        'obsidian://pending-analysis?action=decline&path=inbox%2Fwhole.md',
      ]) {
        const path = decodeURIComponent(link.split('path=')[1] ?? '');
        await app.link(link);
        await until(
          'a question',
          () => app.texts('.modal-container .modal'),
          ([text = '']) => text.includes('Nothing happens until you agree'),
        );
        if (!(await app.read(path)).includes('status: pending-analysis')) throw new Error(`Declined unasked: ${path}`);
        await app.click('.modal-container button', 'Decline');
        await until('declined', note(app, path), (text) => text.includes('status: declined'));
      }
    },
  },
  {
    name: 'the panel works in a window of its own while the main one is minimised',
    needs: 'popOut',
    play: async (app) => {
      await app.run('open-panel');
      await until('three rows', titles(app), (rows) => rows.length === 3);
      await app.popOut?.();
      await app.write('inbox/new.md', (await app.read('inbox/probes.md')).replace(/Frozen probes stay honest/g, 'A new one'));
      await until('a fourth row there', titles(app), (rows) => rows.includes('A new one'));
    },
  },
  {
    name: 'what was declined before a restart is brought back after it',
    play: async (app) => {
      const before = await app.read('inbox/probes.md');
      await app.open('inbox/probes.md');
      await app.run('decline');
      await until('declined', note(app, 'inbox/probes.md'), (text) => text.includes('status: declined'));
      await app.restart();
      // The undo history is read behind the start.
      await until(
        'undo',
        () =>
          app.run('undo').then(
            () => true,
            () => false,
          ),
        (ran) => ran,
      );
      await until('as it was', note(app, 'inbox/probes.md'), (text) => text === before);
    },
  },
];
