import type { Stops } from './roving-list';

/** How the keyboard finds its way among rows of which some, as headings, are no stops. */
export function stopsAmong<T>(rows: () => readonly T[], isStop: (row: T) => boolean): Pick<Stops<T>, 'nearest' | 'next'> {
  const next = (index: number, step: 1 | -1): number => {
    for (let at = index + step; ; at += step) {
      const row = rows()[at];
      if (row === undefined) return index;
      if (isStop(row)) return at;
    }
  };
  return {
    next,
    nearest: (index) => {
      const all = rows();
      const at = Math.min(Math.max(0, index), all.length - 1);
      const row = all[at];
      if (row === undefined || isStop(row)) return at;
      const below = next(at, 1);
      return below === at ? next(at, -1) : below;
    },
  };
}
