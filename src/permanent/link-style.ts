import { fileName, withoutExtension } from '../text/path';
/** How the user has links written. */
export interface LinkStyle {
  form: 'wiki' | 'markdown';
  path: 'shortest' | 'relative' | 'absolute';
}

/** A link to be written: where it leads, from which note, to which part of the target, and what it shows. */
export interface WantedLink {
  target: string;
  from: string;
  /** What stands behind `#`. */
  part?: string | undefined;
  alias?: string | undefined;
}

/** The style that a link was written in; a link to a note in a folder, from another folder, shows it best. */
export function styleOfLink(link: string, { target, from }: { target: string; from: string }): LinkStyle {
  const form = link.startsWith('[[') ? 'wiki' : 'markdown';
  const address = form === 'wiki' ? (link.slice(2).split(/[|\]]/, 1)[0] ?? '') : decoded(/\]\(<?([^)>]*)/.exec(link)?.[1] ?? '');
  const path = withoutExtension(address);
  if (path === withoutExtension(relativePath(target, from)) && path.startsWith('..')) return { form, path: 'relative' };
  return { form, path: path === withoutExtension(target) && target.includes('/') ? 'absolute' : 'shortest' };
}

/** Whether a wikilink can name this path: these marks end its name, and blanks in a row become one. */
export function fitsWikilink(path: string): boolean {
  return !/[#|^[\]\\]|%%|\s{2}|[^\S ]|(?:^|\/)\s|\s(?:\.md)?(?:\/|$)/.test(path);
}

/**
 * A link in a style. The shortest path is a bare name only where that name is the only one; a path that cannot stand in a
 * wikilink is written in Markdown, from the vault's root on.
 */
export function writtenLink({ target, from, part = '', alias = '' }: WantedLink, style: LinkStyle, isUnique: boolean): string {
  const isWiki = style.form === 'wiki' && fitsWikilink(target);
  const isBare = style.path === 'shortest' && isUnique && isWiki === (style.form === 'wiki');
  const path = style.path === 'relative' ? relativePath(target, from) : isBare ? fileName(target) : target;
  const subpath = part === '' ? '' : `#${part}`;
  if (!isWiki) {
    const shown = alias === '' ? withoutExtension(fileName(target)).replace(/[[\]\\]/g, '\\$&') : alias;
    return `[${shown}](${encoded(path).replace(/[#|^[\]]/g, encodeURIComponent)}${encoded(subpath)})`;
  }
  const linkText = withoutExtension(path) + subpath;
  return `[[${linkText}${alias === '' || alias === linkText ? '' : `|${alias}`}]]`;
}

/**
 * A link to a note as a property has it: Obsidian knows wikilinks alone there. A relative path that leads out of the note's
 * folder is written from the vault's root on. Undefined where the target's path cannot stand in a wikilink.
 */
export function linkInProperty({ target, from, alias }: WantedLink, { path }: LinkStyle, isUnique: boolean): string | undefined {
  if (!fitsWikilink(target)) return undefined;
  const leadsOut = path === 'relative' && relativePath(target, from).startsWith('..');
  return writtenLink({ target, from, alias }, { form: 'wiki', path: leadsOut ? 'absolute' : path }, isUnique);
}

/** Whether a link's path, as it stands in the note at `from`, names the note at `path`: by its name, the end of its path, or relatively. */
export function namesNote(linkPath: string, from: string, path: string): boolean {
  const wanted = withoutExtension(linkPath).toLowerCase();
  const known = withoutExtension(path).toLowerCase();
  if (!/^\.{1,2}\//.test(wanted)) return known === wanted || known.endsWith(`/${wanted}`);
  const parts = from.toLowerCase().split('/').slice(0, -1);
  for (const part of wanted.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return known === parts.join('/');
}

/** The path from one note's folder to another note. */
function relativePath(target: string, from: string): string {
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** Blanks and what would end the link, as Obsidian writes them. */
function encoded(address: string): string {
  return address.replace(/[\s()<>%\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
