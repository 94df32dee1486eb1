/** A path's file name, without its folder. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path without `.md` at its end, in whatever case. */
export function withoutExtension(path: string): string {
  return path.replace(/\.md$/i, '');
}

/** A note's name as links and titles show it: its file name without `.md`. */
export function baseName(path: string): string {
  return withoutExtension(fileName(path));
}

/** Whether a file lies in a folder, at whatever depth. A folder without a name is the top one: only what lies in no other does. */
export function isInFolder(path: string, folder: string): boolean {
  const home = folder.replace(/^\/+|\/+$/g, '');
  return home === '' ? !path.includes('/') : path.startsWith(`${home}/`);
}
