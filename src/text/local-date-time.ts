/** A moment as a property of type date and time has it: `2026-02-21T09:34:12`, local and without a zone. */
export function localDateTime(at: Date): string {
  return `${localDate(at)}T${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}

/** The day of a moment as a property of type date has it: `2026-02-21`, by the local calendar. */
export function localDate(at: Date): string {
  return [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())].join('-');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
