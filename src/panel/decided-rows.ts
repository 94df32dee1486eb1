import type { DecidedItem } from '../decided/decided-item';
import { reasonIn, sourceIn, type DecidedFacts } from '../decided/decided-note';
import type { Outcome } from '../decided/outcome';
import type { Words } from './words';

/** The heading of what was decided on one day. */
export interface DayHeading {
  /** When the day began, in ms since 1970. */
  day: number;
  items: number;
}

/** A row of the list of what was decided. */
export type DecidedRow = DayHeading | DecidedItem;

/** What dates are written with. */
export interface DecidedWords extends Words {
  formatDate: (date: Date, pattern: string) => string;
}

/** When the local day of a moment began, both in ms since 1970. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Items under the days on which they were decided, in the same order. */
export function decidedRows(items: readonly DecidedItem[]): DecidedRow[] {
  const rows: DecidedRow[] = [];
  let heading: DayHeading | undefined;
  for (const item of items) {
    const day = startOfDay(item.lead.at);
    if (heading?.day !== day) rows.push((heading = { day, items: 0 }));
    heading.items += 1;
    rows.push(item);
  }
  return rows;
}

/** What a day is called. */
export function dayName(day: number, now: number, { t, formatDate }: DecidedWords): string {
  const today = startOfDay(now);
  if (day === today) return t.decided.today;
  // A day has 23 to 25 hours.
  return day === startOfDay(today - 1) ? t.decided.yesterday : formatDate(new Date(day), t.dateFormat);
}

/** What a row shows of an item, in words. */
export interface DecidedModel {
  title: string;
  source: string;
  /** When, and what: behind the source, dots included. */
  rest: string;
  /** Why it was declined, or what was written; empty for nothing. */
  because: string;
  outcome: Outcome;
  /** How many notes stand as this one. */
  notes: number;
  /** What takes it back is called. */
  takeBack: string;
}

/** The model of an item's row; `facts` are its leading note's. */
export function decidedModel({ lead, notes }: DecidedItem, facts: DecidedFacts | undefined, words: DecidedWords): DecidedModel {
  const { t, nameOf, formatDate } = words;
  const source = facts === undefined ? '' : sourceIn(facts);
  const parts = [formatDate(new Date(lead.at), t.timeFormat), t.decided.outcome[lead.outcome]];
  return {
    title: nameOf(lead.path),
    source,
    rest: source === '' ? parts.join(' · ') : parts.map((part) => ` · ${part}`).join(''),
    because: because(lead, facts, words),
    outcome: lead.outcome,
    notes: notes.length,
    takeBack: lead.isKnown ? t.queue.undo : t.decided.makePending,
  };
}

function because({ outcome, made }: DecidedItem['lead'], facts: DecidedFacts | undefined, { t, nameOf }: DecidedWords): string {
  if (outcome === 'declined' && facts !== undefined) return reasonIn(facts);
  const [first] = made;
  return outcome === 'written' && first !== undefined ? t.decided.wentTo(nameOf(first), made.length - 1) : '';
}
