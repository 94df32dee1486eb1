import type { Line } from '../text/lines';
import type { PropertyValue } from './property-value';

/** One property and where it stands. */
export interface Entry {
  key: string;
  /** Offsets of its whole lines, the last line end included; of the key and its value where the block is in braces. */
  from: number;
  to: number;
  /** Offset where the value starts: behind the colon and its blanks, or at the line's end. */
  valueFrom: number;
  /** Undefined where YAML refuses these lines. */
  readonly value: PropertyValue | undefined;
}

/** The line where a property starts, by its number in the block; without a key where nobody can tell what it is. */
export interface EntryStart {
  line: number;
  key: string | undefined;
  valueFrom: number;
}

/** The properties that start at these lines: each reaches to the next, but blank lines and comments between two belong to neither. */
export function entriesAt(
  lines: readonly Line[],
  starts: readonly EntryStart[],
  valueOf: (key: string, from: number, to: number, valueFrom: number) => PropertyValue | undefined,
): Entry[] {
  return starts.flatMap(({ line, key, valueFrom }, index) => {
    const first = lines[line];
    if (first === undefined || key === undefined) return [];
    const indent = indentOf(first.text);
    let last = (starts[index + 1]?.line ?? lines.length) - 1;
    while (last > line && isBetween(lines[last]?.text ?? '', indent)) last -= 1;
    const { from } = first;
    const to = lines[last]?.next ?? first.next;
    let value: { is: PropertyValue | undefined } | undefined;
    return [
      {
        key,
        from,
        to,
        valueFrom,
        get value() {
          return (value ??= { is: valueOf(key, from, to, valueFrom) }).is;
        },
      },
    ];
  });
}

/** How many blanks and tabs a line begins with. */
export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

function isBetween(line: string, indent: number): boolean {
  return line.trim() === '' || (line.trimStart().startsWith('#') && indentOf(line) <= indent);
}
