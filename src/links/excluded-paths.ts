/**
 * Whether a path lies under one of the filters: a folder (`Templates`, `Templates/`), a file, or, between
 * slashes, a regular expression, as Obsidian's own "Excluded files" has them. Case does not count.
 */
export function excluding(filters: readonly string[]): (path: string) => boolean {
  const tests = filters.flatMap((filter) => {
    const pattern = /^\/(.+)\/$/.exec(filter)?.[1];
    return pattern === undefined ? under(filter) : matching(pattern);
  });
  return (path) => {
    const own = path.toLowerCase();
    return tests.some((test) => test(own));
  };
}

type Test = (path: string) => boolean;

function under(filter: string): Test[] {
  const start = filter.replace(/^\/+|\/+$/g, '').toLowerCase();
  if (start === '') return [];
  return [
    (path) => path.startsWith(start) && (path.length === start.length || path.startsWith('/', start.length) || path === `${start}.md`),
  ];
}

function matching(pattern: string): Test[] {
  try {
    const regex = new RegExp(pattern, 'i');
    return [(path) => regex.test(path)];
  } catch {
    return [];
  }
}
