import { each, type Filter } from './filter';

/** A date in a moment pattern; what is no date stays as it is. */
export const date: Filter = {
  apply: each((text, pattern, formatDate) => {
    const day = dayOf(text.trim());
    return day === undefined ? text : formatDate(day, pattern ?? 'YYYY-MM-DD');
  }),
  examples: [
    ['{{published|date:"YYYY"}}', '2026'],
    ['{{title|date}}', 'Frozen probes: 审计'],
    ['{{none|date}}', ''],
  ],
};

/** A date without a time is that day here, whatever the time zone. Anything but ISO 8601 and its like is none. */
function dayOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(text)) return undefined;
  const day = new Date(text.length === 10 ? `${text}T00:00` : text);
  return Number.isNaN(day.getTime()) ? undefined : day;
}
