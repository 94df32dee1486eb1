const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMBERS = /(?:^|[^\d])((?:19|20)\d{2})(?:-|\/|\.| ?年 ?)(\d{1,2})(?:-|\/|\.| ?月 ?)(\d{1,2})(?!\d)/;
const ENGLISH = /\b(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?,? (\d{4}))\b/i;

/** The first day that a text names, as "January 5, 2026", "5th Jan 2026", "2026年1月5日" or "2026/1/5", as ISO 8601. */
export function writtenDate(text: string): string | undefined {
  const [, numberedYear, numberedMonth, numberedDay] = NUMBERS.exec(text) ?? [];
  const [, monthFirst, dayBehind, yearLast, dayFirst, monthBehind, yearBehind] = ENGLISH.exec(text) ?? [];
  if (numberedYear !== undefined) return isoDay(numberedYear, Number(numberedMonth), Number(numberedDay));
  const month = MONTHS.indexOf((monthFirst ?? monthBehind ?? '').slice(0, 3).toLowerCase()) + 1;
  return isoDay(yearLast ?? yearBehind ?? '', month, Number(dayBehind ?? dayFirst));
}

function isoDay(year: string, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
