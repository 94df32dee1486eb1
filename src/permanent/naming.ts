import { safeFileName, type FileName } from '../untrusted/safe-file-name';

/** The path of a new note: a name every platform and every link can carry, numbered when it is taken. */
export function newNotePath(folder: string, name: string, exists: (path: string) => boolean): string {
  const names: FileName[] = [
    ...folder
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .map((part) => safeFileName(part)),
    safeFileName(name),
  ];
  const base = names.join('/');
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${base}.md` : `${base} ${number}.md`;
    if (!exists(path)) return path;
  }
}
