import { listChanged, valueReplaced } from './change-value';
import { flowItemAdded, flowItemsRemoved, type Splice } from './flow';
import type { Frontmatter } from './frontmatter';
import { printedProperty, type Wanted } from './wanted';
import { keyOf, parseBlock } from './yaml-block';

/** The edits of a block in braces; or the key of a property that cannot be edited. */
export function splicesInBraces(
  text: string,
  { open, close }: Frontmatter,
  wanted: readonly Wanted[],
  lineEnd: string,
): Splice[] | { refused: string } {
  const source = text.slice(open, close);
  const map = parseBlock(source)?.map;
  const token = map?.srcToken;
  if (map === undefined || token?.type !== 'flow-collection') return { refused: wanted[0]?.key ?? '' };
  const splices: Splice[] = [];
  const gone = new Set<number>();
  const added: string[] = [];
  for (const property of wanted) {
    const { key, change } = property;
    const index = map.items.findIndex((pair) => keyOf(pair) === key);
    const pair = map.items[index];
    if (pair === undefined) added.push(printedProperty(property));
    else if (change === undefined || property.value === undefined) gone.add(index);
    else {
      const edits = typeof change === 'function' ? listChanged({ source, pair }, change, lineEnd) : valueReplaced({ source, pair }, change);
      if (edits === undefined) return { refused: key };
      splices.push(...edits);
    }
  }
  splices.push(...flowItemsRemoved(token, gone));
  if (added.length > 0) splices.push(flowItemAdded(token, added.join(', '), gone));
  return splices.map(({ from, to, insert }) => ({ from: open + from, to: open + to, insert }));
}
