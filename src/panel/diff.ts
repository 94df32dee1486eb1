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

/** Where one line stands for another, only the words that differ are marked. */
function withWordChanges(lines: readonly DiffLine[]): DiffLine[] {
  const result = [...lines];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const isPair = line.kind === 'removed' && next?.kind === 'added' && lines[index - 1]?.kind !== 'removed' && lines[index + 2]?.kind !== 'added';
    if (!isPair) return;
    const [old, fresh] = [line.spans[0]?.text ?? '', next.spans[0]?.text ?? ''];
    if (old.length > LONGEST || fresh.length > LONGEST) return;
    const words = diffWordsWithSpace(old, fresh);
    result[index] = { kind: 'removed', spans: words.filter((word) => !word.added).map((word) => ({ text: word.value, changed: word.removed })) };
    result[index + 1] = { kind: 'added', spans: words.filter((word) => !word.removed).map((word) => ({ text: word.value, changed: word.added })) };
  });
  return result;
}
