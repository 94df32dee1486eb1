/** What became of a piece of a text. */
export type EditKind = 'same' | 'removed' | 'added';

/** Pieces of two texts one after the other, in each change those that went before those that came. */
export interface Edit {
  kind: EditKind;
  pieces: string[];
}

/** With more changes than this, what lies between the first and the last one counts as changed: the work grows with their square. */
const MOST = 1000;

/** The shortest way from one sequence of pieces to another: E. W. Myers, An O(ND) difference algorithm, Algorithmica 1, 1986. */
export function editScript(before: readonly string[], after: readonly string[]): Edit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const end = before.length - tail;
  const edits: Edit[] = [];
  const add = (kind: EditKind, pieces: readonly string[]): void => {
    if (pieces.length > 0) edits.push({ kind, pieces: [...pieces] });
  };
  let [x, y] = [head, head];
  add('same', before.slice(0, head));
  for (const run of [
    ...commonRuns(before.slice(head, end), after.slice(head, after.length - tail)),
    { x: end - head, y: after.length - tail - head, length: 0 },
  ]) {
    add('removed', before.slice(x, head + run.x));
    add('added', after.slice(y, head + run.y));
    x = head + run.x + run.length;
    y = head + run.y + run.length;
    add('same', before.slice(head + run.x, x));
  }
  add('same', before.slice(end));
  return edits;
}

/** Pieces that both have, from `x` in the one and `y` in the other. */
interface Run {
  x: number;
  y: number;
  length: number;
}

/** The runs of pieces that stay, in order; none where there are too many changes. */
function commonRuns(before: readonly string[], after: readonly string[]): Run[] {
  if (before.length === 0 || after.length === 0) return [];
  const most = Math.min(MOST, before.length + after.length);
  // The farthest x on each diagonal x - y, after each number of changes.
  const farthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(farthest.slice(most + 1 - changes - 1, most + 1 + changes + 2));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const left = farthest[most + diagonal] ?? 0;
      const right = farthest[most + 2 + diagonal] ?? 0;
      let x = diagonal === -changes || (diagonal !== changes && left < right) ? right : left + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      farthest[most + 1 + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return backtrack(trace, before.length, after.length);
    }
  }
  return [];
}

function backtrack(trace: readonly Int32Array[], width: number, height: number): Run[] {
  const runs: Run[] = [];
  let [x, y] = [width, height];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const known = (diagonal: number): number => trace[changes]?.[diagonal + changes + 1] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -changes || (diagonal !== changes && known(diagonal - 1) < known(diagonal + 1));
    const fromX = changes === 0 ? 0 : isDown ? known(diagonal + 1) : known(diagonal - 1);
    const fromY = changes === 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1);
    const startX = changes === 0 ? 0 : isDown ? fromX : fromX + 1;
    if (x > startX) runs.unshift({ x: startX, y: y - (x - startX), length: x - startX });
    [x, y] = [fromX, fromY];
  }
  return runs;
}
