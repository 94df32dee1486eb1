/** The fields of a bibliography's entry by name, lower case, as plain text. */
export type Reference = Readonly<Record<string, string>>;

/** How much of a page's bibliography is read, in UTF-16 units; real ones are shorter. */
const LONGEST = 2_000_000;

/** The entries of a BibTeX file by their keys: http://www.bibtex.org/Format/. What cannot be read is passed over. */
export function readBibTeX(source: string, longest = LONGEST): Map<string, Reference> {
  const entries = new Map<string, Reference>();
  const text = source.slice(0, longest);
  const opening = /@(\w+)\s*[{(]\s*([^\s,{}"]+)\s*,/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    // A brace too few must not take the entries that follow with it.
    const next = text.indexOf('\n@', opening.lastIndex);
    const { fields, end } = readFields(next < 0 ? text : text.slice(0, next), opening.lastIndex);
    entries.set(match[2] ?? '', fields);
    opening.lastIndex = Math.max(end, opening.lastIndex);
  }
  return entries;
}

function readFields(text: string, from: number): { fields: Reference; end: number } {
  const fields: Record<string, string> = {};
  const name = /\s*,?\s*([\w-]+)\s*=\s*/y;
  let at = from;
  for (;;) {
    name.lastIndex = at;
    const match = name.exec(text);
    if (match === null) return { fields, end: at };
    const value = readValue(text, name.lastIndex);
    fields[(match[1] ?? '').toLowerCase()] = plainText(value.text);
    at = value.end;
  }
}

/** In braces, in quotes, or a bare number or word. */
function readValue(text: string, from: number): { text: string; end: number } {
  const opener = text.charAt(from);
  if (opener !== '{' && opener !== '"') {
    const end = text.slice(from, from + 200).search(/[,}\s]/);
    return end < 0 ? { text: '', end: text.length } : { text: text.slice(from, from + end), end: from + end };
  }
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    const isEnd = opener === '{' ? depth === 0 : at > from && character === '"' && depth === 0;
    if (isEnd) return { text: text.slice(from + 1, at), end: at + 1 };
  }
  return { text: '', end: text.length };
}

const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
};

function plainText(value: string): string {
  return value
    .replace(/\\(["'`^~=.]|[cvuHkr](?=[\s{]))\s*\{?\\?([A-Za-z])\}?/g, (_, accent: string, letter: string) =>
      (letter + (ACCENTS[accent] ?? '')).normalize('NFC'),
    )
    .replace(/\\(?:url|href|emph|textit|textbf)\b/g, '')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/[{}]|\\[a-zA-Z]+\s?/g, '')
    .replace(/---?/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
}
