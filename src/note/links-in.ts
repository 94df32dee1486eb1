import { withoutCode } from '../markdown/code-spans';

/** A link to a note, as a line of Markdown holds it. */
export interface LinkInLine {
  /** The note's name or path as the link has it, without heading, block and alias. */
  target: string;
  /** Where the link begins and ends in the line. */
  from: number;
  to: number;
}

/** `[[note#part|alias]]`, `[[note\|alias]]` of a table's cell, and `[text](note.md#part)`. */
const LINK = /\[\[([^\][|#^]+)(?:[#^][^\][|]*)?(?:\|[^\][]*)?\]\]|\[[^\][]*\]\(<?([^()<>#[]+?\.md)(?:#[^()<>[]*)?>?\)/g;
/** An address of the web, which may end in `.md` too. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
/** What hides a link, beside code: comments of Obsidian and HTML. */
const HIDDEN = /%%[^%]*%%|<!--[^<>]*-->/g;

/** The links to notes in a line, in order; those in code and in comments are none. */
export function linksIn(line: string): LinkInLine[] {
  const shown = withoutCode(line).replace(HIDDEN, (hidden) => ' '.repeat(hidden.length));
  const links = [...shown.matchAll(LINK)].filter(([, , address = '']) => !ADDRESS.test(address));
  return links.map((match) => ({
    // In a table's cell the bar is escaped.
    target: (match[1]?.replace(/\\$/, '') ?? decoded(match[2] ?? '')).trim(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
