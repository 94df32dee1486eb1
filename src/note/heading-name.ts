/** Whether a heading is one of the given names, whatever adorns it. */
export function isNamed(heading: string, names: readonly string[]): boolean {
  return names.includes(heading) || comparable(names).has(normalised(heading));
}

/** Lists of names as {@link normalised} has them: every heading of every pending note is held against them. */
const comparables = new WeakMap<readonly string[], ReadonlySet<string>>();

function comparable(names: readonly string[]): ReadonlySet<string> {
  const known = comparables.get(names) ?? new Set(names.map(normalised));
  comparables.set(names, known);
  return known;
}

/** Words alone, with nothing to take off: what nearly every heading is. */
const BARE = /^[A-Za-z][A-Za-z\d-]*(?: [A-Za-z\d-]+)*$/;
/** A heading longer than this is a sentence, and no section's name. */
const LONGEST = 500;

/** A heading as people compare them: its words, without case, width, numbering, and what adorns them. */
function normalised(heading: string): string {
  if (BARE.test(heading)) return heading.toLowerCase();
  if (heading.length > LONGEST) return '';
  const words = withoutNumber(withoutEmoji(withoutMarks(heading).normalize('NFKC')).replace(/\s+/g, ' ').trim());
  // A name may consist of what is taken off elsewhere: it is then compared as it is.
  return (trimmed(words) || heading.trim()).toLowerCase();
}

/** Without Obsidian's own marks and Markdown's: comments, links but their text, a block id, tags, emphasis. */
function withoutMarks(heading: string): string {
  return heading
    .replace(/%%[^%]*%%|<!--.*?-->|<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]|!?\[([^[\]]*)\]\([^()]*\)/g, ' $1$2 ')
    .replace(/[ \t]\^[A-Za-z\d-]+[ \t]*$/, '')
    .replace(/(^|\s)#[^\s#]+(?=\s|$)/g, '$1')
    .replace(/[*_`~=]+/g, '');
}

/** Made when they are used, as the engine checks every literal with the `u` flag while it reads the file. */
let signs: { emoji: RegExp; before: RegExp; behind: RegExp } | undefined;

function signPatterns(): { emoji: RegExp; before: RegExp; behind: RegExp } {
  signs ??= {
    emoji: new RegExp('(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|\\uFE0E|\\uFE0F|\\u200D|\\u20E3)+', 'gu'),
    before: new RegExp('^[\\p{P}\\p{S}\\s]+', 'u'),
    behind: new RegExp('[\\p{P}\\p{S}\\s]+$', 'u'),
  };
  return signs;
}

function withoutEmoji(text: string): string {
  return text.replace(signPatterns().emoji, ' ');
}

/** `1.`, `2.3`, `(4)`, `IV.`, `b)`, `一、`, `（二）` before the words. */
function withoutNumber(text: string): string {
  return text.replace(/^[\d.]+[ \t]+/, '').replace(/^\(?(?:\d+(?:\.\d+)*|[ivx]+|[a-z]|[一二三四五六七八九十]+)[.)、:][ \t]*/i, '');
}

/** Without punctuation and signs at either end. */
function trimmed(text: string): string {
  const { before, behind } = signPatterns();
  return text.replace(before, '').replace(behind, '');
}
