import { atOnce } from '../../src/slices';
import type { LearnableItem, Lessons } from '../../src/learning/lessons';
import { Learner, type Ranking } from '../../src/learning/rank';

const DAY_MS = 24 * 3600 * 1000;
export const NOW = Date.UTC(2026, 0, 20);

const subjects = {
  pottery: ['glaze', 'kiln', 'clay', 'stoneware', 'slip', 'firing', 'porcelain', 'bisque', 'wheel', 'oxide'],
  tides: ['tide', 'estuary', 'current', 'harbour', 'moon', 'spring', 'neap', 'gauge', 'swell', 'channel'],
  bees: ['hive', 'queen', 'swarm', 'comb', 'nectar', 'drone', 'forage', 'brood', 'pollen', 'colony'],
};

/** An item with its text as it is written. */
export type WrittenItem = Omit<LearnableItem, 'text'> & { text: string };

/** Lessons of items with their texts as they are written. */
export type WrittenLessons = Omit<Lessons, 'items' | 'closeness' | 'citations'> & {
  items: readonly WrittenItem[];
  closeness: (id: string) => number;
  citations?: (id: string) => number;
};

export type Subject = keyof typeof subjects;

/** The `n`th item on a subject: words of its own, so that no two read the same. */
export function itemOn(subject: Subject, n: number, made: Partial<WrittenItem> = {}): WrittenItem {
  const words = subjects[subject];
  const pick = (offset: number): string => words[(n * 3 + offset) % words.length] ?? '';
  const text = Array.from({ length: 8 }, (_, i) => pick(i * 7 + n)).join(' ');
  return { id: `${subject}-${String(n)}`, title: `${pick(0)} ${pick(4)}`, text, source: 'Weekly', date: NOW - n * DAY_MS, ...made };
}

/** `count` items on a subject. */
export function itemsOn(subject: Subject, count: number, made: Partial<WrittenItem> = {}): WrittenItem[] {
  return Array.from({ length: count }, (_, n) => itemOn(subject, n, made));
}

/** The same decision on all of these. */
export function decisionsOn(items: readonly WrittenItem[], kept: boolean): [id: string, kept: boolean][] {
  return items.map(({ id }) => [id, kept]);
}

const counted = new WeakMap<Learner, Map<string, LearnableItem['text']>>();

/** Ranks them; a learner counts each text once. */
export function rank(lessons: Partial<WrittenLessons>, learner = new Learner()): Ranking {
  const texts = counted.get(learner) ?? new Map<string, LearnableItem['text']>();
  counted.set(learner, texts);
  const countedItem = ({ text, ...item }: WrittenItem): LearnableItem => {
    const key = `${item.title}\n${text}`;
    const known = texts.get(key) ?? learner.vocabulary.count(item.title, text);
    texts.set(key, known);
    return { ...item, text: known };
  };
  const { items = [], decided = new Map(), closeness = () => 0, citations = () => 0, now = NOW, wishes } = lessons;
  return atOnce(
    learner.rank({
      items: items.map(countedItem),
      decided,
      closeness: ({ id }) => closeness(id),
      citations: ({ id }) => citations(id),
      now,
      ...(wishes && { wishes }),
    }),
  );
}

export function idsOf({ rows }: Ranking): string[] {
  return rows.map(({ item }) => item.id);
}
