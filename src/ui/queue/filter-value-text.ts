import type { Dictionary } from '../../i18n/dictionary';
import type { FilterKind } from '../../queue/filter';

/** A filter's value as a person reads it. */
export function filterValueText(kind: FilterKind, value: string, t: Dictionary): string {
  if (kind === 'state') return textIn(t.state, value);
  if (kind === 'language') return textIn(t.queue.language, value);
  if (kind === 'reason') return textIn(t.attempt.said, value);
  return kind === 'tag' ? `#${value}` : value;
}

/** The word for a value; a value without one, as scripts may write, speaks for itself. */
function textIn(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
