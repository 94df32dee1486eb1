/** A moment as a property of type date and time has it: `2026-02-21T09:34:12`, local and without a zone. */
export function localDateTime(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}
