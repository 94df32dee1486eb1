import { editScript, type EditKind } from './edit-script';

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
  const edits = editScript(linesOf(before), linesOf(after));
  const lines = edits.flatMap(({ kind, pieces }, at): DiffLine[] => {
    const all = pieces.map((line) => ({ kind, spans: [{ text: line.replace(/\n$/, ''), changed: false }] }));
    if (kind !== 'same') return all;
    const [behind, ahead] = [at > 0 ? 1 : 0, at < edits.length - 1 ? 1 : 0];
    if (all.length <= behind + ahead) return all;
    const gap: DiffLine[] = behind + ahead === 2 ? [{ kind: 'gap', spans: [] }] : [];
    return [...all.slice(0, behind), ...gap, ...(ahead === 0 ? [] : all.slice(-ahead))];
  });
  return edits.length < 2 && edits[0]?.kind === 'same' ? [] : withWordChanges(lines);
}

/** Lines with their ends; the last one may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** How many separate changes a difference holds. */
export function changeCount(lines: readonly DiffLine[]): number {
  const isChange = (line: DiffLine | undefined): boolean => line?.kind === 'removed' || line?.kind === 'added';
  return lines.filter((line, index) => isChange(line) && !isChange(lines[index - 1])).length;
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
  const words = editScript(wordsOf(old), wordsOf(fresh));
  const spans = (without: EditKind): DiffSpan[] =>
    words.filter(({ kind }) => kind !== without).map(({ kind, pieces }) => ({ text: pieces.join(''), changed: kind !== 'same' }));
  return [
    { kind: 'removed', spans: spans('added') },
    { kind: 'added', spans: spans('removed') },
  ];
}

/** Words of alphabets, blanks, and every other sign by itself: a Chinese sentence has no blanks to tell its words by. */
function wordsOf(line: string): string[] {
  return line.match(/[\w\u00c0-\u02af\u0370-\u1fff]+|\s+|[^]/gu) ?? [];
}
