import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { dictionaryFor } from '../../src/i18n/index';
import { pendingNote } from '../note/sample';
import type { App } from './app';
import type { AppOptions } from './browser';
import { openWithPanel, panel, PROBES, steps, VAULT } from './fixture';

/** The note whose steps are worked through. */
export const path = 'inbox/probes.md';

export const LANGUAGES = ['en', 'zh'] as const;

const ENGLISH = [
  'Read the full text and extract key points',
  'Link to existing notes',
  'Decide on a permanent note',
  'Add tags and metadata',
  'Update the summary',
];
const CHINESE = ['阅读全文并提取关键观点', '与现有 ZK 笔记建立链接', '确定是否转为永久笔记', '添加适当的标签和元数据', '更新摘要'];

const articles = {
  en: `### Held-out audits

Training against a frozen probe moved the behaviour of the model without moving the held-out accuracy of the probe. We kept one probe out of the loop for a year and read it every week.

### Moving probes

A probe that is retrained every hundred steps measures the optimiser and nothing else. Goodhart's law says the same of every measure that becomes a target.`,
  zh: `### 留出的审计

对着冻结的探针训练，模型的行为变了，而探针在留出集上的准确率没有变。我们让一个探针在训练之外待了整整一年，每周读它一次。

### 移动的探针

每一百步重新训练一次的探针，测到的只是优化器本身。古德哈特定律说的也是同一件事：指标一旦成为目标，就不再是好的指标。`,
};

/** A fetched note with its checklist in one language, and what tests do with its steps. */
export async function stepsIn(language: (typeof LANGUAGES)[number]) {
  const article = articles[language];
  const t = await dictionaryFor(language);
  const items = language === 'en' ? ENGLISH : CHINESE;
  const note = CHINESE.reduce(
    (text, item, index) => text.replace(item, items[index] ?? ''),
    pendingNote({ url: PROBES, fullContent: article }),
  );
  const vault: Record<string, string> = {
    ...VAULT,
    [path]: note,
    'permanent/Goodhart.md': `---\naliases: ["Goodhart's law", 古德哈特定律]\ntags: [Measures]\n---\n# Goodhart\n\nA measure that becomes a target stops being a measure. 指标一旦成为目标，就不再是好的指标。\n`,
    'permanent/Probes.md':
      '---\ntags: [interpretability]\n---\n# Frozen probes\n\nA frozen probe keeps its held-out accuracy. 冻结的探针，留出集上的准确率。 See [[Goodhart]].\n',
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
  const progress = (app: App, step: number): Promise<string | null> =>
    steps(app).nth(step).locator('.pending-analysis-step-progress').textContent();
  const ended = async (app: App): Promise<void> => {
    expect(app.errors()).toEqual([]);
    await app.close();
  };

  return { t, items, note, vault, article, open, box, unfold, cards, ticked, progress, ended };
}
