/**
 * Whether a path lies under one of the filters: a folder (`Templates`, `Templates/`), a file, or, between
 * slashes, a regular expression, as Obsidian's own "Excluded files" has them. Case does not count.
 */
export function isExcluded(path: string, filters: readonly string[]): boolean {
  return filters.some((filter) => {
    const pattern = /^\/(.+)\/$/.exec(filter)?.[1];
    return pattern === undefined ? liesUnder(path, filter) : matches(path, pattern);
  });
}

function liesUnder(path: string, folder: string): boolean {
  const start = folder.replace(/^\/+|\/+$/g, '').toLowerCase();
  const own = path.toLowerCase();
  return start !== '' && (own === start || own === `${start}.md` || own.startsWith(`${start}/`));
}

function matches(path: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i').test(path);
  } catch {
    return false;
  }
}
