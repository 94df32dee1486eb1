import { localDate } from '../text/local-date-time';

/** For when an item can be put off without choosing a date. */
export const LATER = ['tomorrow', 'monday', 'month'] as const;
export type Later = (typeof LATER)[number];

const MONDAY = 1;
const WEEK = 7;

/** The day that is meant, seen from `now`, as in `2026-02-23`. */
export function dayOf(later: Later, now: Date): string {
  const day = new Date(now);
  if (later === 'tomorrow') day.setDate(day.getDate() + 1);
  else if (later === 'monday') day.setDate(day.getDate() + ((MONDAY - day.getDay() + WEEK - 1) % WEEK) + 1);
  else {
    const date = day.getDate();
    day.setDate(1);
    day.setMonth(day.getMonth() + 1);
    // A month has its last day where it has not this one.
    day.setDate(Math.min(date, new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate()));
  }
  return localDate(day);
}

/** The day that a property tells, as in `2026-02-23`; '' where it tells none. */
export function dayIn(text: string): string {
  return /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(text.trim())?.[0] ?? '';
}
