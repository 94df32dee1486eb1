import { readFrontmatter, type Frontmatter } from './frontmatter';
import { sameValue, type PropertyValue } from './property-value';

/**
 * The first property that an edit of the block has broken: one that was not to change and did, one that is not what it
 * was to be, or any where the block was readable before and is no more. Undefined where the edit did what it was to do,
 * `wanted` being the value of each property edited, undefined for one taken out. Of a block that was unreadable before,
 * the lines of the other properties are compared.
 */
export function brokenKey(
  { head, frontmatter: before }: { head: string; frontmatter: Frontmatter },
  edited: string,
  wanted: ReadonlyMap<string, PropertyValue | undefined>,
): string | undefined {
  const after = readFrontmatter(edited);
  const [anyKey = ''] = wanted.keys();
  if (after?.to !== edited.length) return anyKey;
  const values = new Map(after.entries.map((entry) => [entry.key, entry.value]));
  for (const [key, value] of wanted) if (value === undefined ? values.has(key) : !sameValue(values.get(key), value)) return key;
  if (before.problem === undefined && after.problem !== undefined) return after.problem.key ?? anyKey;
  const others = (of: Frontmatter) => of.entries.filter(({ key }) => !wanted.has(key));
  const [kept, left] = [others(before), others(after)];
  if (kept.length !== left.length) return anyKey;
  return kept.find((entry, index) => {
    const now = left[index];
    if (now?.key !== entry.key) return true;
    return before.problem === undefined
      ? !sameValue(entry.value, now.value)
      : head.slice(entry.from, entry.to) !== edited.slice(now.from, now.to);
  })?.key;
}
