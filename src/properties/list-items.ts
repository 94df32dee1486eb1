import { isAlias, isScalar, type CST, type YAMLSeq } from 'yaml';
import { flowItemAdded, flowItemsRemoved, tokenEnd, type Splice } from './flow';
import type { PropertyValue } from './property-value';
import { yamlScalar } from './scalar';

/**
 * What becomes of a list: for each item what is to stand in its place, the same text to leave it alone, undefined to
 * take it out; what comes behind the last one is added. An item that is no text, number or boolean is the empty text,
 * and stays.
 */
export type ListEdit = (items: readonly string[]) => readonly (string | undefined)[];

/** The items of a value as {@link ListEdit} sees them: a text has its words, however they are separated, and nothing has none. */
export function itemsOf(value: PropertyValue | undefined): string[] {
  if (Array.isArray(value)) return value.map(itemText);
  return itemText(value ?? null)
    .split(/[,\s]+/)
    .filter((item) => item !== '');
}

/** The list as an edit leaves it; items that it left alone are what they were, numbers too. */
export function editedItems(value: PropertyValue | undefined, edit: ListEdit): PropertyValue[] {
  const items = itemsOf(value);
  const isOne = value !== undefined && itemText(value) === items[0];
  const before: PropertyValue[] = Array.isArray(value) ? value : isOne ? [value] : items;
  return edit(items).flatMap((item, index) => {
    const old = before[index];
    if (old !== undefined && item === items[index]) return [old];
    return item === undefined ? [] : [item];
  });
}

/** The edit of a list where it stands, item by item; undefined where its items cannot be told apart. Offsets as in `source`. */
export function itemSplices(source: string, node: YAMLSeq.Parsed, edit: ListEdit, lineEnd: string): Splice[] | undefined {
  const token = node.srcToken;
  const items = itemsOf(node.items.map((item) => (isScalar(item) ? (item.value as PropertyValue) : null)));
  const wanted = edit(items);
  const gone = new Set(items.flatMap((_, index) => (wanted[index] === undefined ? [index] : [])));
  const replaced = node.items.flatMap((item, index): Splice[] => {
    const text = wanted[index];
    if (text === undefined || text === items[index] || !(isScalar(item) || isAlias(item))) return [];
    return [{ from: item.range[0], to: item.range[1], insert: yamlScalar(text) }];
  });
  const added = wanted.slice(items.length).flatMap((item) => (item === undefined ? [] : [yamlScalar(item)]));
  if (token?.type === 'flow-collection') {
    const more = added.length === 0 ? [] : [flowItemAdded(token, added.join(', '), gone)];
    return [...replaced, ...flowItemsRemoved(token, gone), ...more];
  }
  if (token?.type !== 'block-seq') return undefined;
  const lines = token.items.map((item) => itemLines(source, item)).filter((item) => item !== undefined);
  const last = lines.at(-1);
  if (last === undefined || lines.length !== items.length) return undefined;
  const removed = lines.filter((_, index) => gone.has(index)).map(({ from, to }) => ({ from, to, insert: '' }));
  const more = added.map((item) => `${last.indent}- ${item}${lineEnd}`).join('');
  return [...replaced, ...removed, ...(more === '' ? [] : [{ from: last.to, to: last.to, insert: more }])];
}

/** The whole lines of an item of a block list. */
function itemLines(source: string, { start, value }: CST.CollectionItem): { from: number; to: number; indent: string } | undefined {
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  if (dash === undefined) return undefined;
  const from = Math.max(source.lastIndexOf('\n', dash.offset), source.lastIndexOf('\r', dash.offset)) + 1;
  const indent = source.slice(from, dash.offset);
  return indent.trim() === '' ? { from, to: lineAfter(source, endOf(value) ?? dash.offset + 1), indent } : undefined;
}

/** Where the text of a token ends, without the comments and line ends behind it. */
function endOf(token: CST.Token | null | undefined): number | undefined {
  if (token == null) return undefined;
  if (token.type !== 'block-map' && token.type !== 'block-seq') return tokenEnd(token);
  return Math.max(token.offset, ...token.items.flatMap(({ key, value }) => [endOf(key) ?? 0, endOf(value) ?? 0]));
}

/** Where the line after the one ends that the character before `end` stands on. */
function lineAfter(source: string, end: number): number {
  if (/[\r\n]/.test(source.charAt(end - 1))) return end;
  const rest = /[^\r\n]*(?:\r\n|\n|\r)?/y;
  rest.lastIndex = end;
  rest.test(source);
  return rest.lastIndex;
}

/** A value as the text of an item; empty where it is none. */
export function itemText(value: PropertyValue): string {
  return typeof value === 'object' ? '' : String(value).trim();
}
