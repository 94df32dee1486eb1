import { baseName } from '../text/path';

/**
 * Where a declined note goes: into the archive folder under its own name, with a number where the name is
 * taken; where it is, when there is no such folder or it lies there already.
 */
export function archivePath(path: string, folder: string, exists: (path: string) => boolean): string {
  const home = folder.replace(/^\/+|\/+$/g, '');
  if (home === '' || path.startsWith(`${home}/`)) return path;
  const name = baseName(path);
  for (let copy = 1; ; copy += 1) {
    const to = `${home}/${copy === 1 ? name : `${name} ${copy}`}.md`;
    if (!exists(to)) return to;
  }
}
