import type { Dictionary } from '../i18n/dictionary';
import { LEAST_DECISIONS } from '../learning/lessons';
import type { LearnedRecord, WhatWasLearned } from '../learning/what-was-learned';
import type { Interest, QueueEntry } from '../queue/entry';
import type { Settings } from '../settings/settings';

/** A source or a word, in words. */
export interface OrderRow extends LearnedRecord {
  evidence: string;
  /** What its switch is called. */
  spoken: string;
}

/** Sources or words, with the setting that lists those switched off. */
export interface OrderSection {
  name: string;
  by: 'offSources' | 'offWords';
  rows: OrderRow[];
}

/** A note that more or less like it was asked for. */
export interface SaidRow {
  path: string;
  interest: Interest;
  text: string;
}

/** What sets the order, in words. */
export interface OrderModel {
  about: string;
  sections: OrderSection[];
  said: SaidRow[];
  isLearning: boolean;
  explores: boolean;
}

/** What the model is made from. */
export interface OrderFacts {
  /** Undefined while nothing was learned. */
  account: WhatWasLearned | undefined;
  decisions: number;
  entries: readonly Pick<QueueEntry, 'path' | 'title' | 'interest'>[];
  order: Settings['order'];
}

/** Says what the order goes by. */
export function orderModel({ account, decisions, entries, order }: OrderFacts, t: Dictionary): OrderModel {
  const sections = [
    { name: t.order.sources, by: 'offSources' as const, records: account?.sources ?? [] },
    { name: t.order.words, by: 'offWords' as const, records: account?.words ?? [] },
  ];
  return {
    about:
      decisions < LEAST_DECISIONS
        ? t.learned.notYet(decisions, LEAST_DECISIONS)
        : order.learns
          ? t.order.about(decisions)
          : t.order.learnsDesc,
    sections: sections.flatMap(({ records, ...section }) =>
      records.length === 0 ? [] : [{ ...section, rows: records.map((record) => rowOf(record, t)) }],
    ),
    said: entries.flatMap(({ path, title, interest }) =>
      interest === undefined ? [] : [{ path, interest, text: t.order[interest](title) }],
    ),
    isLearning: order.learns,
    explores: order.explores,
  };
}

function rowOf(record: LearnedRecord, { order: t }: Dictionary): OrderRow {
  const { name, kept, of, isFor, isOff } = record;
  const counted = isFor ? t.kept(kept, of) : t.declined(of - kept, of);
  const evidence = isOff ? t.off(counted) : counted;
  return { ...record, evidence, spoken: `${name}, ${evidence}, ${isFor ? t.speaksFor : t.speaksAgainst}` };
}
