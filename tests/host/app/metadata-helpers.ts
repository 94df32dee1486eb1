import type { CachedMetadata, Reference } from './cached-metadata';

/** All tags of a note, those of its frontmatter first, each with `#`. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  const own = parseFrontMatterTags(cache.frontmatter) ?? [];
  return [...own, ...(cache.tags ?? []).map(({ tag }) => tag)];
}

/** The property of that name, whatever its case. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  const entries = Object.entries((frontmatter ?? {}) as Record<string, unknown>);
  const isKey = (name: string) => (typeof key === 'string' ? name.toLowerCase() === key.toLowerCase() : key.test(name));
  return entries.find(([name]) => isKey(name))?.[1] ?? null;
}

/** A property as a list of strings: a string is split at commas and line ends. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  const parts = Array.isArray(value)
    ? value.filter((one) => one !== null).map(String)
    : typeof value === 'string'
      ? value.split(/[,\n]/)
      : [];
  const found = parts.map((part) => part.trim()).filter((part) => part !== '');
  return found.length > 0 ? found : null;
}

/** `aliases` or `alias`. */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

/** `tags` or `tag`, each with `#`; spaces divide tags too. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const found = parseFrontMatterStringArray(frontmatter, /^tags?$/i);
  return found?.flatMap((tags) => tags.split(/\s+/)).map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
}

/** Calls back for each link and embed until one answers true. */
export function iterateCacheRefs(cache: CachedMetadata, callback: (reference: Reference) => unknown): boolean {
  return iterateRefs([...(cache.links ?? []), ...(cache.embeds ?? [])], callback);
}

/** Calls back for each reference until one answers true. */
export function iterateRefs(references: Reference[], callback: (reference: Reference) => unknown): boolean {
  return references.some((reference) => callback(reference) === true);
}

/** A heading without what a link to it cannot hold. */
export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading as it is written after `#` in a link. */
export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/([:#|^\\\r\n]|%%|\[\[|\]\])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
