const OVER: readonly (readonly [signs: string, command: string, wide?: string])[] = [
  ['^ˆ\u0302', 'hat', 'widehat'],
  ['~˜∼\u0303', 'tilde', 'widetilde'],
  ['¯ˉ_-−\u0304\u0305', 'bar', 'overline'],
  ['‾―', 'overline'],
  ['→⃗', 'vec', 'overrightarrow'],
  ['←⃖', 'overleftarrow'],
  ['↔', 'overleftrightarrow'],
  ['.˙\u0307', 'dot'],
  ['¨\u0308', 'ddot'],
  ['⃛', 'dddot'],
  ['ˇ\u030c', 'check'],
  ['˘\u0306', 'breve'],
  ['´ˊ\u0301', 'acute'],
  ['`ˋ\u0300', 'grave'],
  ['°˚\u030a', 'mathring'],
  ['⏞', 'overbrace'],
  ['⎴', 'overbracket'],
  ['⏜', 'overparen'],
];
const UNDER: typeof OVER = [
  ['_¯‾―-−\u0331\u0332', 'underline'],
  ['→', 'underrightarrow'],
  ['←', 'underleftarrow'],
  ['⏟', 'underbrace'],
  ['⎵', 'underbracket'],
  ['⏝', 'underparen'],
];

/** The command of the sign over or under something, which goes over all of it where it `isWide`; undefined for another sign. */
export function accentOf(sign: string, where: 'over' | 'under', isWide: boolean): string | undefined {
  if (Array.from(sign).length !== 1) return undefined;
  const [, command, wide] = (where === 'over' ? OVER : UNDER).find(([signs]) => signs.includes(sign)) ?? [];
  return command && `\\${isWide ? (wide ?? command) : command}`;
}
