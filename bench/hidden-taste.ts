import { Learner } from '../src/learning/rank';
import type { LearnableItem } from '../src/learning/lessons';
import { atOnce } from '../src/slices';

const WEEKS = 10;
const DAYS = 7;
const A_DAY = 24;
const FIVE = 5;
const DAY_MS = 24 * 3600 * 1000;
const START = Date.UTC(2026, 0, 5);
/** Words that are a subject's own, and those that any item may have. */
const OWN_WORDS = 40;
const COMMON_WORDS = 300;
const TEXT_WORDS = 60;
const OWN_SHARE = 0.3;
const SUBJECTS = 14;
const SOURCES = 10;
/** What the person keeps: nearly all of two subjects, some of a third, and little else. */
const TASTE: Readonly<Record<number, number>> = { 2: 0.9, 7: 0.9, 11: 0.4 };
const ELSE = 0.03;

/** One week of the person's evenings. */
export interface Week {
  /** Shares of what was looked at that they kept, 0 to 1: of the daily five, of five taken by chance, of the five latest. */
  learned: number;
  chance: number;
  latest: number;
  /** Subjects among the daily five. */
  subjects: number;
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator, Numerical Recipes' constants). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

interface MadeUp extends LearnableItem {
  subject: number;
  isLiked: boolean;
}

/**
 * Plays a person with a hidden taste, who looks at five items each day for ten weeks and decides on them. Two dozen items
 * arrive each day; what nobody looked at stays. Nothing is known of the person's notes: closeness is the same for all.
 */
export function tenWeeks(seed: number): Week[] {
  const next = numbersFrom(seed);
  const upTo = (count: number): number => Math.floor(next() * count);
  const learner = new Learner();
  const item = (day: number, n: number): MadeUp => {
    const subject = upTo(SUBJECTS);
    const word = (): string => (next() < OWN_SHARE ? `subject${subject}word${upTo(OWN_WORDS)}` : `common${upTo(COMMON_WORDS)}`);
    const words = (count: number): string => Array.from({ length: count }, word).join(' ');
    const title = words(7);
    return {
      id: `${day}-${n}`,
      title,
      text: learner.vocabulary.count(title, words(TEXT_WORDS)),
      source: `feed ${(subject + upTo(4)) % SOURCES}`,
      date: START + day * DAY_MS,
      subject,
      isLiked: next() < (TASTE[subject] ?? ELSE),
    };
  };
  const items: MadeUp[] = [];
  const decided = new Map<string, boolean>();
  const weeks: Week[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const [five, chance, latest]: [MadeUp[], MadeUp[], MadeUp[]] = [[], [], []];
    for (let day = week * DAYS; day < (week + 1) * DAYS; day++) {
      for (let n = 0; n < A_DAY; n++) items.push(item(day, n));
      const pending = items.filter(({ id }) => !decided.has(id));
      chance.push(...Array.from({ length: FIVE }, () => pending[upTo(pending.length)]).flatMap((one) => one ?? []));
      latest.push(...pending.slice(-FIVE));
      const { rows } = atOnce(learner.rank({ items, decided, closeness: () => 0, now: START + day * DAY_MS }));
      const unlike = rows.find(({ isUnlike }) => isUnlike);
      const best = rows.filter(({ isUnlike }) => !isUnlike).slice(0, unlike === undefined ? FIVE : FIVE - 1);
      const ids = new Set([...best, ...(unlike === undefined ? [] : [unlike])].map((row) => row.item.id));
      const today = items.filter(({ id }) => ids.has(id));
      five.push(...today);
      for (const { id, isLiked } of today) decided.set(id, isLiked);
    }
    const share = (of: readonly MadeUp[]): number => of.filter(({ isLiked }) => isLiked).length / of.length;
    weeks.push({
      learned: share(five),
      chance: share(chance),
      latest: share(latest),
      subjects: new Set(five.map(({ subject }) => subject)).size,
    });
  }
  return weeks;
}
