declare const tag: unique symbol;

/** A tag that Obsidian reads, without `#`: it has no white space and no marks, so it is nothing else wherever it stands. */
export type Tag = string & { readonly [tag]: true };

/** What is no part of a tag: https://help.obsidian.md/tags#Tag+format */
const FOREIGN = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+/gu;

/** What somebody typed as a valid tag; undefined when nothing is left, or only digits. */
export function tagFrom(typed: string): Tag | undefined {
  const name = typed
    .trim()
    .replace(/^#+/, '')
    .replace(/\s+/g, '-')
    .replace(FOREIGN, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
  return name === '' || /^\d+$/.test(name) ? undefined : (name as Tag);
}

/** Those of a note's tags that are valid as they stand; what is none is left out, as Obsidian does. */
export function validTags(tags: readonly string[]): Tag[] {
  return tags.filter((name): name is Tag => tagFrom(name) === name);
}

/** Whether two tags are one, as Obsidian has it: case does not tell them apart. */
export function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
