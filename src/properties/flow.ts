import type { CST } from 'yaml';

/** What stands between two offsets, replaced. */
export interface Splice {
  from: number;
  to: number;
  insert: string;
}

/** A list in brackets or a mapping in braces, as the parser's tokens have it. */
export type FlowCollection = CST.FlowCollection;

/** Adds an item behind the last one that stays; blanks, comments and a trailing comma stay where they are. */
export function flowItemAdded({ start, items }: FlowCollection, printed: string, gone: ReadonlySet<number>): Splice {
  const last = items.filter((item, index) => hasContent(item) && !gone.has(index)).at(-1);
  const at = last === undefined ? start.offset + start.source.length : endOf(last);
  return { from: at, to: at, insert: last === undefined ? printed : `, ${printed}` };
}

/** Takes items out, each with one comma beside it; `gone` are their numbers. */
export function flowItemsRemoved({ items }: FlowCollection, gone: ReadonlySet<number>): Splice[] {
  const splices: Splice[] = [];
  const kept = items.map((item, index) => hasContent(item) && !gone.has(index));
  const lastKept = kept.lastIndexOf(true);
  for (const [index, item] of items.entries()) {
    if (!gone.has(index)) continue;
    const next = commaBefore(items[index + 1]);
    // Behind the last one that stays the commas before go, otherwise those behind.
    const own = index > lastKept && lastKept >= 0 ? commaBefore(item) : undefined;
    const from = startOf(item);
    if (own !== undefined) splices.push({ from: own.offset, to: behindBlanks(item, own), insert: '' });
    const to = own === undefined && next !== undefined ? behindBlanks(items[index + 1], next) : endOf(item);
    splices.push({ from, to, insert: '' });
  }
  return splices;
}

function hasContent(item: CST.CollectionItem): boolean {
  return item.key !== undefined || item.value !== undefined || item.sep !== undefined;
}

function commaBefore(item: CST.CollectionItem | undefined): CST.SourceToken | undefined {
  return item?.start.find(({ type }) => type === 'comma');
}

/** Behind a comma and the blanks on its line. */
function behindBlanks(item: CST.CollectionItem | undefined, comma: CST.SourceToken): number {
  const next = item?.start[item.start.indexOf(comma) + 1];
  return next?.type === 'space' ? next.offset + next.source.length : comma.offset + 1;
}

/** Offset of an item's first character, an anchor or a tag before it included. */
function startOf({ start, key, sep, value }: CST.CollectionItem): number {
  const mark = start.find(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind');
  return mark?.offset ?? key?.offset ?? sep?.[0]?.offset ?? value?.offset ?? 0;
}

/** Offset behind an item's last character. */
function endOf({ key, sep = [], value }: CST.CollectionItem): number {
  const ends = [key, ...sep.filter(({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag'), value];
  return Math.max(...ends.map((token) => (token == null ? 0 : tokenEnd(token))));
}

/** Offset behind a token's last character; of a list in brackets or a mapping in braces behind what closes it. */
export function tokenEnd(token: CST.Token): number {
  if (token.type !== 'flow-collection') return token.offset + ('source' in token ? token.source.length : 0);
  const close = token.end[0];
  return close === undefined ? token.offset : close.offset + close.source.length;
}
