import { stopWords } from '../links/text/stop-words';
import { termsOf, unitsOf } from '../links/text/units';
import type { Evidence } from './evidence';

/** A source or a word, and what became of the decided items that have it. */
export interface LearnedRecord {
  name: string;
  kept: number;
  /** How many were decided. */
  of: number;
  /** Whether it speaks for an item or against one. */
  isFor: boolean;
  /** Switched off: it counts for nothing. */
  isOff: boolean;
}

/** What the order goes by beside closeness to the vault. */
export interface WhatWasLearned {
  /** How many decisions it was learned from. */
  decisions: number;
  /** What tells most, first. */
  sources: LearnedRecord[];
  words: LearnedRecord[];
}

/** What is switched off, by name. */
interface SwitchedOff {
  offSources: readonly string[];
  offWords: readonly string[];
}

/** What fewer decided items have says nothing yet. */
const LEAST_OF = 3;
/** How far what was kept must lie from what is usual, in log odds, to be listed. */
const LEAST_LOG_ODDS = 0.4;
const MOST_SOURCES = 12;
/** For and against, each. */
const MOST_WORDS = 6;

/** Lists what tells most of what is kept and declined, each with its count, and all that is switched off. */
export function whatWasLearned(evidence: Evidence, { offSources, offWords }: SwitchedOff): WhatWasLearned {
  const { kept, declined } = evidence;
  return { decisions: kept.length + declined.length, sources: sourcesIn(evidence, offSources), words: wordsIn(evidence, offWords) };
}

interface Weighed extends LearnedRecord {
  weight: number;
}

function sourcesIn({ sources }: Evidence, off: readonly string[]): LearnedRecord[] {
  const all = [...sources.all()].flatMap(([name, record]): Weighed[] => {
    const weight = sources.logOddsOf(record);
    return name === '' ? [] : [{ name, kept: record.kept, of: record.ids.length, isFor: weight > 0, isOff: off.includes(name), weight }];
  });
  return telling(all, MOST_SOURCES);
}

/** The words of decided items' titles. */
function wordsIn({ items, kept, declined }: Evidence, off: readonly string[]): LearnedRecord[] {
  const isKept = new Set(kept);
  const found = new Map<number, { name: string; kept: number; of: number }>();
  for (const number of [...kept, ...declined]) {
    const title = items[number]?.title ?? '';
    const counted = new Set<number>();
    for (const { hash, start, end } of termsOf(unitsOf(title))) {
      if (end - start < 2 || stopWords.has(hash) || counted.has(hash)) continue;
      counted.add(hash);
      const record = found.get(hash) ?? { name: title.slice(start, end).toLowerCase(), kept: 0, of: 0 };
      record.of += 1;
      record.kept += Number(isKept.has(number));
      found.set(hash, record);
    }
  }
  const usual = logOdds(kept.length, kept.length + declined.length);
  const all = [...found.values()].map((record): Weighed => {
    const weight = logOdds(record.kept, record.of) - usual;
    return { ...record, isFor: weight > 0, isOff: off.includes(record.name), weight: weight * Math.sqrt(record.of) };
  });
  return [
    ...telling(
      all.filter(({ isFor }) => isFor),
      MOST_WORDS,
    ),
    ...telling(
      all.filter(({ isFor }) => !isFor),
      MOST_WORDS,
    ),
  ];
}

/** Those that tell most, what is switched off among them, whatever it tells. */
function telling(all: readonly Weighed[], most: number): LearnedRecord[] {
  return all
    .filter(({ of, weight, isOff }) => isOff || (of >= LEAST_OF && Math.abs(weight) >= LEAST_LOG_ODDS))
    .sort((a, b) => Number(b.isOff) - Number(a.isOff) || Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
    .map(({ weight: _, ...record }) => record);
}

/** Log odds of so many of so many, drawn to even chances by one of each. */
function logOdds(kept: number, of: number): number {
  return Math.log((kept + 1) / (of - kept + 1));
}
