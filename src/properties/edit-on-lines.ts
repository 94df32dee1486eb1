import { listChanged, valueReplaced } from './change-value';
import { indentOf } from './entry';
import type { Splice } from './flow';
import type { Frontmatter } from './frontmatter';
import { yamlValue } from './scalar';
import { printedProperty, type Wanted } from './wanted';
import { parsePair } from './yaml-block';

/** The edits of a block whose properties have lines of their own; or the key of a property that cannot be edited. */
export function splicesOnLines(
  text: string,
  frontmatter: Frontmatter,
  wanted: readonly Wanted[],
  lineEnd: string,
): Splice[] | { refused: string } {
  const splices: Splice[] = [];
  let added = '';
  for (const property of wanted) {
    if (property.entry === undefined) {
      // Of a block that is no list of properties nobody knows what a further line would do to it.
      if (frontmatter.problem !== undefined && frontmatter.entries.length === 0) return { refused: property.key };
      added += `${indent(text, frontmatter)}${printedProperty(property)}${lineEnd}`;
      continue;
    }
    const edits = splicesOf(text, property, lineEnd);
    if (edits === undefined) return { refused: property.key };
    splices.push(...edits);
  }
  return added === '' ? splices : [...splices, { from: frontmatter.close, to: frontmatter.close, insert: added }];
}

/** The blanks that the block's properties begin with. */
function indent(text: string, { entries }: Frontmatter): string {
  const from = entries[0]?.from ?? 0;
  const line = text.slice(from, entries[0]?.valueFrom ?? 0);
  return line.slice(0, indentOf(line));
}

function splicesOf(text: string, { entry, change, value }: Wanted, lineEnd: string): Splice[] | undefined {
  if (entry === undefined) return undefined;
  const { from, to } = entry;
  if (entry.value === undefined) return unreadableReplaced(text, { entry, change });
  if (value === undefined) return [{ from, to, insert: '' }];
  const source = text.slice(from, to);
  const pair = parsePair(source);
  if (pair === undefined || change === undefined) return undefined;
  const edits = typeof change === 'function' ? listChanged({ source, pair }, change, lineEnd) : valueReplaced({ source, pair }, change);
  return edits?.map((edit) => ({ from: from + edit.from, to: from + edit.to, insert: edit.insert }));
}

/** A value that YAML refuses gives way where it is all on its line, so that nothing else can be part of it. */
function unreadableReplaced(text: string, { entry, change }: Pick<Wanted, 'change'> & { entry: NonNullable<Wanted['entry']> }) {
  const raw = text.slice(entry.valueFrom, entry.to).trimEnd();
  if (/[\r\n]/.test(raw) || typeof change === 'function') return undefined;
  if (change === undefined) return [{ from: entry.from, to: entry.to, insert: '' }];
  const quote = raw.startsWith('"') ? 'double' : raw.startsWith("'") ? 'single' : 'plain';
  const comment = raw.slice(Math.max(raw.lastIndexOf('"'), raw.lastIndexOf("'"), 0)).search(/[ \t]+#/);
  const kept = comment < 0 ? '' : raw.slice(Math.max(raw.lastIndexOf('"'), raw.lastIndexOf("'"), 0) + comment);
  return [{ from: entry.valueFrom, to: entry.valueFrom + raw.length - kept.length, insert: yamlValue(change, quote) }];
}
