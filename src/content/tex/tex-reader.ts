/** The next piece of TeX: a command by its name without backslash, a brace, a dollar, or text without any of these. */
export type TexToken = { kind: 'command'; name: string } | { kind: 'open' | 'close' | 'dollars' } | { kind: 'text'; text: string };

/** Longest argument in brackets. */
const LONGEST_BRACKET = 2000;

/** Reads TeX without comments from its start to its end, one piece at a time; every look ahead is bounded or remembered. */
export class TexReader {
  at = 0;
  /** Where the group that is opened at an index is closed. */
  private readonly closes: ReadonlyMap<number, number>;

  constructor(readonly tex: string) {
    this.closes = closingBraces(tex);
  }

  next(): TexToken | undefined {
    const character = this.tex.charAt(this.at);
    if (character === '') return undefined;
    if (character === '\\') return { kind: 'command', name: this.name() };
    if (character === '{' || character === '}') {
      this.at += 1;
      return { kind: character === '{' ? 'open' : 'close' };
    }
    if (character === '$') {
      this.at += this.matched(/\$+/y)?.length ?? 1;
      return { kind: 'dollars' };
    }
    const text = this.matched(/[^\\{}$]+/y) ?? character;
    this.at += text.length;
    return { kind: 'text', text };
  }

  /** The name behind the backslash that stands here: letters, or one other character; empty at the end. */
  private name(): string {
    const name = this.matched(/\\(?:[A-Za-z]+|[^]|$)/uy) ?? '\\';
    this.at += name.length;
    return name.slice(1);
  }

  /** What is in the group that comes next, which is passed; undefined where none comes. */
  group(): string | undefined {
    const start = this.at + (this.matched(/\s*/y)?.length ?? 0);
    const end = this.closes.get(start);
    if (end === undefined) return undefined;
    this.at = end + 1;
    return this.tex.slice(start + 1, end);
  }

  /** What is in the brackets that come next, which are passed; undefined where none come. */
  bracket(): string | undefined {
    const start = this.at + (this.matched(/\s*/y)?.length ?? 0);
    if (this.tex.charAt(start) !== '[') return undefined;
    for (let i = start + 1; i < Math.min(this.tex.length, start + LONGEST_BRACKET); i += 1) {
      const character = this.tex.charAt(i);
      if (character === ']') {
        this.at = i + 1;
        return this.tex.slice(start + 1, i);
      }
      if (character === '}') return undefined;
      if (character === '\\') i += 1;
      else if (character === '{') i = this.closes.get(i) ?? this.tex.length;
    }
    return undefined;
  }

  /** A group, or the one piece that stands for it. */
  argument(): string | undefined {
    const group = this.group();
    if (group !== undefined) return group;
    this.pass(/\s+/y);
    const token = this.matched(/\\(?:[A-Za-z]+|[^])|[^\\{}]/uy);
    this.at += token?.length ?? 0;
    return token;
  }

  /** Passes what `pattern`, a sticky one, finds here; whether it found anything. */
  pass(pattern: RegExp): boolean {
    const found = this.matched(pattern);
    this.at += found?.length ?? 0;
    return found !== undefined;
  }

  private matched(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.tex)?.[0];
  }
}

/** Where each group ends; groups that do not are left out. */
function closingBraces(tex: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < tex.length; i += 1) {
    const character = tex.charAt(i);
    if (character === '\\') i += 1;
    else if (character === '{') open.push(i);
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined) closes.set(start, i);
    }
  }
  return closes;
}

/** TeX without its comments, each up to its line's end. */
export function withoutComments(tex: string): string {
  return tex.replace(/\\[^]|%[^\n]*/g, (found) => (found.startsWith('%') ? '' : found));
}
