import { atOnce } from '../../src/slices';
import type { Decision, LearnableItem, Lessons } from '../../src/learning/lessons';
import { Learner, type Ranking } from '../../src/learning/rank';

const DAY_MS = 24 * 3600 * 1000;
export const NOW = Date.UTC(2026, 0, 20);

const subjects = {
  pottery: ['glaze', 'kiln', 'clay', 'stoneware', 'slip', 'firing', 'porcelain', 'bisque', 'wheel', 'oxide'],
  tides: ['tide', 'estuary', 'current', 'harbour', 'moon', 'spring', 'neap', 'gauge', 'swell', 'channel'],
  bees: ['hive', 'queen', 'swarm', 'comb', 'nectar', 'drone', 'forage', 'brood', 'pollen', 'colony'],
};

export type Subject = keyof typeof subjects;

/** The `n`th item on a subject: words of its own, so that no two read the same. */
export function itemOn(subject: Subject, n: number, made: Partial<LearnableItem> = {}): LearnableItem {
  const words = subjects[subject];
  const pick = (offset: number): string => words[(n * 3 + offset) % words.length] ?? '';
  const text = Array.from({ length: 8 }, (_, i) => pick(i * 7 + n)).join(' ');
  return { id: `${subject}-${String(n)}`, title: `${pick(0)} ${pick(4)}`, text, source: 'Weekly', date: NOW - n * DAY_MS, ...made };
}

/** `count` items on a subject. */
export function itemsOn(subject: Subject, count: number, made: Partial<LearnableItem> = {}): LearnableItem[] {
  return Array.from({ length: count }, (_, n) => itemOn(subject, n, made));
}

export function decisionsOn(items: readonly LearnableItem[], kept: boolean): Decision[] {
  return items.map(({ id }) => ({ id, kept }));
}

export function rank(lessons: Partial<Lessons>, learner = new Learner()): Ranking {
  return atOnce(learner.rank({ items: [], decisions: [], vault: [], now: NOW, ...lessons }));
}

export function idsOf({ rows }: Ranking): string[] {
  return rows.map(({ item }) => item.id);
}
