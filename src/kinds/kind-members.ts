import type { Body } from './body';
import { likeness, usualKeys, type Candidate } from './candidate';
import type { Mark } from './kind';
import { foldersOf } from './place';
import { DATE_NAMES } from './property-names';
import type { Shape } from './split-shapes';
import { wordOf } from './word';

/** Whether notes without a link are messages all the same: they say from whom they came, and when. */
export function isMail(members: readonly Candidate[]): boolean {
  const keys = usualKeys(members);
  return SENDERS.some((name) => keys.has(name)) && DATE_NAMES.some((name) => keys.has(name));
}

const SENDERS: readonly string[] = [
  ...['from', 'sender', 'message id', 'newsletter', 'feed', 'feed title', 'channel', 'podcast'],
  ...['公众号', '发件人', '差出人', 'absender', 'expéditeur', 'remitente', 'mittente'],
];

/** Whether a note is one of several items: a digest, a list of links. */
export function isList(body: Body | undefined): boolean {
  return body !== undefined && body.link === undefined && body.addresses >= 3;
}

/** Notes without a link that are of a shape all the same: they have its property, left empty. */
export function alike(unlinked: readonly Candidate[], { members, folder }: Shape): Candidate[] {
  const property = wordOf(members[0]?.own?.property ?? '');
  const usual = usualKeys(members);
  return unlinked.filter(({ keys, note }) => {
    const isThere = folder === undefined || note.path.startsWith(`${folder}/`);
    return isThere && keys.has(property) && likeness(keys, usual) >= 0.5;
  });
}

/** How many notes lie in the folders of a shape; where the folder is the mark, of those only that are somewhat like it. */
export function beside(others: readonly Candidate[], { members }: Shape, mark: Mark): number {
  const folders = new Set(members.map(({ note }) => foldersOf(note.path).at(-1)));
  const usual = usualKeys(members);
  const isOnlyFolder = mark.property === undefined && mark.tag === undefined;
  return others.filter(({ note, keys }) => folders.has(foldersOf(note.path).at(-1)) && (!isOnlyFolder || likeness(keys, usual) >= 0.3))
    .length;
}

/** The innermost folder that holds all of some notes; undefined where that is the vault. */
export function commonFolder(members: readonly Candidate[]): string | undefined {
  const [first = [], ...others] = members.map(({ note }) => foldersOf(note.path));
  return first.filter((folder) => others.every((one) => one.includes(folder))).at(-1);
}
