import type { Line } from '../text/lines';
import { entriesAt, indentOf, type Entry, type EntryStart } from './entry';
import type { PropertyValue } from './property-value';
import { isQuotedTwice, simpleValue } from './simple-value';
import { parseBlock } from './yaml-block';

/** A quoted key with the colon behind it. */
const QUOTED_KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=[ \t]|$)/;

/** What no plain key begins with. `-`, `?` and `:` begin one where no blank stands behind them. */
const NO_KEY = /^(?:[#"'[\]{},&*!|>%@`\s]|[-?:](?:\s|$))/;

/**
 * The properties of a block that YAML refuses, line by line, each read by itself. A line that is neither a property nor
 * part of the one above, as far as can be told, belongs to none: no edit touches it.
 */
export function scanEntries(text: string, lines: readonly Line[]): Entry[] {
  const first = lines.find((line) => line.text.trim() !== '' && !line.text.trimStart().startsWith('#'));
  const indent = indentOf(first?.text ?? '');
  const starts: EntryStart[] = [];
  for (const [index, line] of lines.entries()) {
    const own = line.text.slice(indent);
    const isContinued = own.trim() === '' || /^[ \t#]/.test(own) || /^-(?:[ \t]|$)/.test(own);
    if (isContinued || line.text.slice(0, indent).trim() !== '') continue;
    const found = keyIn(own);
    const colon = line.from + indent + (found?.length ?? 0);
    starts.push({ line: index, key: found?.key, valueFrom: colon + indentOf(text.slice(colon, line.to)) });
  }
  return entriesAt(lines, starts, (key, from, to, valueFrom) => {
    const source = text.slice(valueFrom, to);
    return simpleValue(source) ?? (isQuotedTwice(source) ? undefined : valueAlone(text.slice(from, to), key));
  });
}

/** The key a line begins with, and how long it is with its colon. */
function keyIn(line: string): { key: string; length: number } | undefined {
  const quoted = QUOTED_KEY.exec(line);
  if (quoted !== null) return { key: unquoted(quoted[1] ?? ''), length: quoted[0].length };
  if (NO_KEY.test(line)) return undefined;
  const colon = line.search(/:(?=[ \t]|$)/);
  return colon < 0 || / #/.test(line.slice(0, colon)) ? undefined : { key: line.slice(0, colon).trimEnd(), length: colon + 1 };
}

function valueAlone(source: string, key: string): PropertyValue | undefined {
  const block = parseBlock(source);
  return block === undefined || block.hasTwins || Object.keys(block.values).length !== 1 ? undefined : block.values[key];
}

function unquoted(key: string): string {
  return key.startsWith('"') ? key.slice(1, -1).replace(/\\(.)/g, '$1') : key.slice(1, -1).replace(/''/g, "'");
}
