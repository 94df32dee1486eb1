import type { TFile } from './files';
import type { FilesByName } from './files-by-name';
import { folderOf, joinPath, nameOf } from './paths';

/** Splits `name#heading` into the path and the part from the `#` on. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const hash = linktext.indexOf('#');
  return hash < 0 ? { path: linktext, subpath: '' } : { path: linktext.slice(0, hash), subpath: linktext.slice(hash) };
}

/** The part of a link before the `#`. */
export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

/**
 * The file that a link's path leads to. A full path wins, then one relative to the source, then the file of
 * that name that is nearest: in the source's folder first, then by the shortest path.
 */
export function resolveLinkpath(index: FilesByName, linkpath: string, sourcePath: string): TFile | null {
  if (linkpath === '') return index.named(nameOf(sourcePath)).find((file) => file.path === sourcePath) ?? null;
  const wanted = linkpath.toLowerCase().replace(/^\//, '');
  const last = nameOf(wanted);
  const files = [...index.named(last), ...index.named(`${last}.md`)];
  const sameAs = (path: string) => (file: TFile) => {
    const lower = file.path.toLowerCase();
    return lower === path || lower === `${path}.md`;
  };
  if (wanted.startsWith('./') || wanted.startsWith('../')) {
    return files.find(sameAs(joined(folderOf(sourcePath).toLowerCase(), wanted))) ?? null;
  }
  const exact = files.find(sameAs(wanted));
  if (exact) return exact;
  const ending = files.filter((file) => {
    const lower = `/${file.path.toLowerCase()}`;
    return lower.endsWith(`/${wanted}`) || lower.endsWith(`/${wanted}.md`);
  });
  const isNear = (file: TFile) => (folderOf(file.path) === folderOf(sourcePath) ? 0 : 1);
  return ending.sort((a, b) => isNear(a) - isNear(b) || a.path.length - b.path.length || a.path.localeCompare(b.path))[0] ?? null;
}

/** The path from one note's folder to another file. */
export function relativePath(target: string, sourcePath: string): string {
  const from = folderOf(sourcePath)
    .split('/')
    .filter((part) => part !== '');
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function joined(folder: string, relative: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.reduce(joinPath, '');
}
