import { baseName } from '../text/path';

/** The archive that a declined note moves into, without slashes around it; empty where there is none, or it lies there already. */
export function archiveFor(path: string, folder: string): string {
  const home = folder.replace(/^\/+|\/+$/g, '');
  return path.startsWith(`${home}/`) ? '' : home;
}

/** Where a declined note goes: into its archive under its own name, with a number where the name is taken, or nowhere. */
export function archivePath(path: string, folder: string, exists: (path: string) => boolean): string {
  const home = archiveFor(path, folder);
  if (home === '') return path;
  const name = baseName(path);
  for (let copy = 1; ; copy += 1) {
    const to = `${home}/${copy === 1 ? name : `${name} ${copy}`}.md`;
    if (!exists(to)) return to;
  }
}
