import { isScalar, isSeq } from 'yaml';
import type { Splice } from './flow';
import { itemSplices, itemsOf, itemText, type ListEdit } from './list-items';
import type { PropertyValue } from './property-value';
import { isList, yamlScalar, yamlValue, type ScalarStyle, type WritableValue } from './scalar';
import { behindColon, type YamlPair } from './yaml-block';

/** A property as YAML reads it, in the source that its offsets count in. */
export interface Place {
  source: string;
  pair: YamlPair;
}

/** A new value in the place of the old, in quotes of the same kind; undefined where it has no place. */
export function valueReplaced(place: Place, value: WritableValue): Splice[] | undefined {
  const node = place.pair.value;
  const style = isList(value) || !isScalar(node) ? undefined : STYLES.get(node.type ?? '');
  return replacedBy(place, yamlValue(value, style));
}

const STYLES: ReadonlyMap<string, ScalarStyle> = new Map([
  ['QUOTE_DOUBLE', 'double'],
  ['QUOTE_SINGLE', 'single'],
]);

/** Printed YAML in the place of a value: its anchor and its tag go with it, a comment behind it stays. */
function replacedBy({ source, pair }: Place, printed: string): Splice[] | undefined {
  const colon = behindColon(pair);
  if (colon === undefined) return undefined;
  const node = pair.value;
  if (node === null || node.range[0] === node.range[1]) return [{ from: colon, to: colon, insert: ` ${printed}` }];
  const to = colon + source.slice(colon, node.range[1]).trimEnd().length;
  const onLine = /^[^\r\n]*/.exec(source.slice(colon, to))?.[0] ?? '';
  // Below its key: the value comes up to it, and a comment there stays behind it.
  if (/^[ \t]*(?:#.*)?$/.test(onLine))
    return [
      { from: colon, to: colon, insert: ` ${printed}` },
      { from: colon + onLine.length, to, insert: '' },
    ];
  const blanks = /^[ \t]*/.exec(onLine)?.[0].length ?? 0;
  return [{ from: colon + blanks, to, insert: blanks === 0 ? ` ${printed}` : printed }];
}

/** An edit of a list in its place. A single text becomes a list; undefined where there is none to edit. */
export function listChanged(place: Place, edit: ListEdit, lineEnd: string): Splice[] | undefined {
  const { source, pair } = place;
  const node = pair.value;
  if (node !== null && isSeq(node)) return itemSplices(source, node, edit, lineEnd);
  if (node !== null && !isScalar(node)) return undefined;
  const value = (node?.value ?? null) as PropertyValue;
  const items = itemsOf(value);
  const wanted = edit(items);
  if (wanted.length === items.length && wanted.every((item, index) => item === items[index])) return [];
  // One text that stays keeps its spelling: `007` is to be no other number.
  const spelled =
    node === null || items.length !== 1 || itemText(value) !== items[0] ? undefined : source.slice(node.range[0], node.range[1]);
  const isSafe = spelled !== undefined && !/[,[\]{}\r\n]/.test(spelled);
  const printed = wanted.flatMap((item, index) =>
    item === undefined ? [] : [index === 0 && isSafe && item === items[0] ? spelled : yamlScalar(item)],
  );
  return replacedBy(place, `[${printed.join(', ')}]`);
}
