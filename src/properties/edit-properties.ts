import { lineEndOf } from '../text/lines';
import { splice } from '../text/splice';
import { splicesInBraces } from './edit-in-braces';
import { splicesOnLines } from './edit-on-lines';
import type { Splice } from './flow';
import { entriesOf, readFrontmatter } from './frontmatter';
import { brokenKey } from './guard';
import { editedItems, itemsOf } from './list-items';
import { sameValue, type PropertyValue } from './property-value';
import { isList, oneLine } from './scalar';
import { printedProperty, type PropertyChange, type Wanted } from './wanted';

/** A note's text after an edit of its properties; or the property for which it was refused, and nothing is to be written. */
export type PropertyEdit = { ok: true; text: string } | { ok: false; reason: 'properties-unsafe'; key: string };

/**
 * `text` with some of its properties changed; all else stays byte for byte. A value keeps its quotes and its comment, a
 * list its form and the items left alone; a list that becomes empty is taken out. New properties go behind the last one,
 * in the order given; a note without properties gets a block. What is so already changes nothing.
 *
 * Every edit of properties comes through here. It is refused when a value cannot be read or its key is there twice,
 * and when the block, read again, holds anything else than before but for these properties.
 */
export function editProperties(text: string, changes: Readonly<Record<string, PropertyChange>>): PropertyEdit {
  const frontmatter = readFrontmatter(text);
  const lineEnd = lineEndOf(text);
  const wanted: Wanted[] = [];
  for (const [name, change] of Object.entries(changes)) {
    const [entry, twin] = frontmatter === undefined ? [] : entriesOf(frontmatter, name);
    const isUnreadable = entry !== undefined && entry.value === undefined;
    if (twin !== undefined || (isUnreadable && typeof change === 'function')) return refused(name);
    const value = valueAfter(entry?.value, change);
    if (entry === undefined ? value !== undefined : isUnreadable || !sameValue(entry.value, value))
      wanted.push({ key: entry?.key ?? name, entry, change, value });
  }
  if (wanted.length === 0) return { ok: true, text };
  if (frontmatter === undefined) return { ok: true, text: withBlock(text, wanted, lineEnd) };
  // At the head alone, as the body may be long.
  const head = text.slice(0, frontmatter.to);
  const edits = frontmatter.inBraces
    ? splicesInBraces(head, frontmatter, wanted, lineEnd)
    : splicesOnLines(head, frontmatter, wanted, lineEnd);
  if (!Array.isArray(edits)) return refused(edits.refused);
  const edited = spliced(head, edits);
  const broken = brokenKey({ head, frontmatter }, edited, new Map(wanted.map(({ key, value }) => [key, value])));
  return broken === undefined ? { ok: true, text: edited + text.slice(head.length) } : refused(broken);
}

/** What a property holds after a change of it; undefined where it goes. */
function valueAfter(value: PropertyValue | undefined, change: PropertyChange): PropertyValue | undefined {
  if (typeof change === 'string') return change === value ? value : oneLine(change);
  if (typeof change !== 'function') return change === undefined || !isList(change) ? change : change.map(oneLine);
  const items = itemsOf(value);
  const edited = change(items);
  if (edited.length === items.length && edited.every((item, index) => item === items[index])) return value;
  const left = editedItems(value, change);
  return left.length === 0 ? undefined : left;
}

/** A note without properties gets a block of them at its head. */
function withBlock(text: string, wanted: readonly Wanted[], lineEnd: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = wanted.map((property) => `${printedProperty(property)}${lineEnd}`);
  return `${mark}---${lineEnd}${lines.join('')}---${lineEnd}${text.slice(mark.length)}`;
}

/** From the end, so that no edit moves the place of the next; of two at one place the later comes behind. */
function spliced(text: string, edits: readonly Splice[]): string {
  return [...edits]
    .reverse()
    .sort((one, other) => other.from - one.from || other.to - one.to)
    .reduce((note, { from, to, insert }) => splice(note, from, to, insert), text);
}

function refused(key: string): PropertyEdit {
  return { ok: false, reason: 'properties-unsafe', key };
}
