import type { Reference } from './cached-metadata';

/** A stretch of a text, and what it says. */
export interface Found extends Span {
  text: string;
}

/** A link or embed in a text. */
export interface FoundReference extends Found {
  isEmbed: boolean;
  reference: Reference;
}

const wikilink = /(!?)\[\[([^[\]\n]+)\]\]/g;
const markdownLink =
  /(!?)\[((?:[^[\]\n\\]|\\.|\[[^[\]\n]*\])*)\]\(\s*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"\n]*")?\s*\)/g;
const tag = /(^|[\s([])(#[\p{L}\p{N}\p{Extended_Pictographic}_/-]+)/gmu;
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** A stretch of a text. */
export interface Span {
  from: number;
  to: number;
}

/** The text with stretches of it, in order, replaced by spaces: offsets and lines stay. */
export function blank(text: string, spans: Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (from < at) continue;
    parts.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]/g, ' '));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** Wikilinks and links to files, in order; links that leave the vault are not among them. */
export function inlineReferences(text: string): FoundReference[] {
  const found = [...text.matchAll(wikilink)].map((match) => ({
    ...pieceOf(match),
    isEmbed: match[1] === '!',
    reference: wikiReference(match[0], match[2] ?? ''),
  }));
  for (const match of text.matchAll(markdownLink)) {
    const target = (match[3] ?? '').replace(/^<|>$/g, '');
    if (target === '' || scheme.test(target) || target.startsWith('//')) continue;
    const reference = { link: decoded(target), original: match[0], displayText: match[2] ?? '' };
    found.push({ ...pieceOf(match), isEmbed: match[1] === '!', reference });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Tags in a text, those inside links left out; a tag of digits alone is none. */
export function tagsIn(text: string, references: FoundReference[]): Found[] {
  return [...text.matchAll(tag)]
    .map((match) => ({ from: match.index + (match[1] ?? '').length, to: match.index + match[0].length, text: match[2] ?? '' }))
    .filter((found) => !/^#[\p{N}/_-]*$/u.test(found.text))
    .filter((found) => !references.some((one) => one.from <= found.from && found.to <= one.to));
}

/** Links that are the whole value of a property, or of one entry of a list (`key.0`). */
export function frontmatterReferences(frontmatter: Record<string, unknown>): (Reference & { key: string })[] {
  return Object.entries(frontmatter).flatMap(([key, value]) => referencesOf(key, value));
}

function referencesOf(key: string, value: unknown): (Reference & { key: string })[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => referencesOf(`${key}.${index}`, entry));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, entry]) => referencesOf(`${key}.${name}`, entry));
  if (typeof value !== 'string') return [];
  const [first] = inlineReferences(value.trim());
  return first && first.text === value.trim() && !first.isEmbed ? [{ key, ...first.reference }] : [];
}

function wikiReference(original: string, inner: string): Reference {
  const bar = inner.indexOf('|') || -1;
  const link = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  const shown =
    bar < 0
      ? link
          .split('#')
          .filter((part) => part !== '')
          .join(' > ')
      : inner.slice(bar + 1).trim();
  return { link, original, displayText: shown };
}

function pieceOf(match: RegExpExecArray): Found {
  return { from: match.index, to: match.index + match[0].length, text: match[0] };
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
