import { diffWordsWithSpace, structuredPatch } from 'diff';

/** A piece of a line; `changed` marks what the other side does not have. */
export interface DiffSpan {
  text: string;
  changed: boolean;
}

/** A line of a difference between two texts. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added' | 'gap';
  spans: DiffSpan[];
}

/** The longest line whose words are compared, in characters. */
const LONGEST = 2000;

/** The changed lines of two texts with a line of context around each; a gap stands for what is left out. */
export function diffLines(before: string, after: string): DiffLine[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 1 });
  return hunks.flatMap((hunk, index) => {
    const lines = hunk.lines.filter((line) => !line.startsWith('\\')).map(lineOf);
    return [...(index > 0 ? [{ kind: 'gap' as const, spans: [] }] : []), ...withWordChanges(lines)];
  });
}

/** How many separate changes a difference holds. */
export function changeCount(lines: readonly DiffLine[]): number {
  const isChange = (line: DiffLine | undefined): boolean => line?.kind === 'removed' || line?.kind === 'added';
  return lines.filter((line, index) => isChange(line) && !isChange(lines[index - 1])).length;
}

function lineOf(line: string): DiffLine {
  const kind = line.startsWith('-') ? 'removed' : line.startsWith('+') ? 'added' : 'same';
  return { kind, spans: [{ text: line.slice(1), changed: false }] };
}

/** Where lines stand for others, each for the one at its place, only the words that differ are marked. */
function withWordChanges(lines: readonly DiffLine[]): DiffLine[] {
  const result = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.kind !== 'removed') continue;
    const removed = runLength(lines, at, 'removed');
    const added = runLength(lines, at + removed, 'added');
    for (let pair = 0; pair < Math.min(removed, added); pair += 1) {
      const [old, fresh] = wordChanges(lines[at + pair], lines[at + removed + pair]);
      if (old !== undefined) result[at + pair] = old;
      if (fresh !== undefined) result[at + removed + pair] = fresh;
    }
    at += removed + added - 1;
  }
  return result;
}

function runLength(lines: readonly DiffLine[], from: number, kind: DiffLine['kind']): number {
  let length = 0;
  while (lines[from + length]?.kind === kind) length += 1;
  return length;
}

function wordChanges(removed: DiffLine | undefined, added: DiffLine | undefined): [DiffLine?, DiffLine?] {
  const [old, fresh] = [removed?.spans[0]?.text ?? '', added?.spans[0]?.text ?? ''];
  if (old.length > LONGEST || fresh.length > LONGEST) return [];
  const words = diffWordsWithSpace(old, fresh);
  return [
    { kind: 'removed', spans: words.filter((word) => !word.added).map((word) => ({ text: word.value, changed: word.removed })) },
    { kind: 'added', spans: words.filter((word) => !word.removed).map((word) => ({ text: word.value, changed: word.added })) },
  ];
}
