import { endsBlockId } from '../../../markdown/block-id';
import { startsField, startsTag } from '../../../markdown/obsidian-syntax';
import { characterAt, characterBefore, isLeftFlanking, isPunctuation, isRightFlanking, isSpace } from './flanking';
import type { Stretch } from './lay-marks';

/** Where the line stands decides what its beginning and end may mean. */
export type LineContext = 'paragraph' | 'heading' | 'cell' | 'link-part';

/**
 * The stretches as one string in which nothing that was text is markup, neither in CommonMark and
 * GFM nor in Obsidian's dialect. Only what would be read as markup where it stands is escaped.
 */
export function escapeText(stretches: readonly Stretch[], context: LineContext): string {
  const written = stretches.map(({ text }) => text).join('');
  if (!stretches.some(({ text, kind }) => kind.endsWith('text') && SUSPECT.test(text))) return written;
  const line = new Line(stretches, written);
  markPairs(line);
  markBrackets(line);
  markSingles(line, context);
  if (context === 'paragraph') markLineStarts(line);
  if (context === 'heading')
    line.each(/(?:^|[ \t])(#+)[ \t]*$/g, (_, at) => {
      line.escape(at);
    });
  return line.written();
}

/** What may be markup anywhere, at the start of a line, together with other characters, or before a link. */
const SUSPECT = /[\\`*_~=%$[\]<&>#^|]|^[-+:\d]|::|:\/\/|www\.|!$/i;

/** A line being escaped: as its marks see it, with code and addresses blanked out so that nothing in them counts. */
class Line {
  readonly seen: string;
  private readonly isText: Uint8Array;
  readonly isLinkText: Uint8Array;
  private readonly replaced = new Map<number, string>();

  constructor(
    stretches: readonly Stretch[],
    private readonly source: string,
  ) {
    this.seen = stretches.map(({ text, kind }) => (kind === 'verbatim' ? blank(text) : text)).join('');
    this.isText = new Uint8Array(source.length);
    this.isLinkText = new Uint8Array(source.length);
    let at = 0;
    for (const { text, kind } of stretches) {
      if (kind === 'text' || kind === 'link-text') this.isText.fill(1, at, at + text.length);
      if (kind === 'link-text') this.isLinkText.fill(1, at, at + text.length);
      at += text.length;
    }
  }

  /** Calls `found` for each match with the match and the index of its first group, or of itself. */
  each(pattern: RegExp, found: (match: RegExpMatchArray, at: number) => void): void {
    // Most lines have none, and looking costs far less than going through matches.
    if (this.seen.search(pattern) < 0) return;
    for (const match of this.seen.matchAll(pattern)) {
      const [whole, group] = match;
      found(match, match.index + (group === undefined ? 0 : whole.lastIndexOf(group)));
    }
  }

  escape(at: number, replacement = `\\${this.source.charAt(at)}`): void {
    if (this.isText[at] === 1 && !this.replaced.has(at)) this.replaced.set(at, replacement);
  }

  isTextAt(at: number): boolean {
    return this.isText[at] === 1;
  }

  isTextWithin(from: number, to: number): boolean {
    return this.isText.subarray(from, to).every((flag) => flag === 1);
  }

  /** Where the text of the link around `from` ends, if it does so before `to`: a link's own end is no mark that touches. */
  endOfLinkText(from: number, to: number): number {
    if (this.isLinkText[from] !== 1) return to;
    const end = this.isLinkText.subarray(from, to).indexOf(0);
    return end >= 0 && this.seen.charAt(from + end) === ']' ? from + end : to;
  }

  written(): string {
    if (this.replaced.size === 0) return this.source;
    let [written, from] = ['', 0];
    for (const [at, replacement] of Array.from(this.replaced).sort(([a], [b]) => a - b)) {
      written += this.source.slice(from, at) + replacement;
      from = at + 1;
    }
    return written + this.source.slice(from);
  }
}

/** Its ends stay, as they meet what stands beside it. */
function blank(text: string): string {
  if (text.length < 3) return text;
  return text.charAt(0) + 'x'.repeat(text.length - 2) + text.charAt(text.length - 1);
}

interface Run {
  from: number;
  to: number;
  opens: boolean;
  closes: boolean;
}

/** Marks that count in pairs: a run is escaped only if another stands where it could be its partner. */
function markPairs(line: Line): void {
  escapePaired(line, runs(line.seen, /\*+/g));
  escapePaired(line, runs(line.seen, /_+/g, isWordBoundary));
  escapePaired(line, runs(line.seen, /~+/g));
  escapePaired(line, runs(line.seen, /={2,}/g));
  escapePaired(line, runs(line.seen, /\$/g, isFormulaEdge));
  line.each(/\${2,}|%{2,}/g, ([run], at) => {
    for (let i = at; i < at + run.length; i += 1) line.escape(i);
  });
  const ticks = runs(line.seen, /`+/g);
  if (ticks.length > 1) for (const run of ticks) escapeRun(line, run);
}

type Narrow = (run: Run, before: string, after: string) => Run;

const isWordBoundary: Narrow = (run, before, after) => ({
  ...run,
  opens: run.opens && (!run.closes || isPunctuation(before)),
  closes: run.closes && (!run.opens || isPunctuation(after)),
});

/** Obsidian, like Pandoc: a dollar opens before and closes after something that is not white space, and does not close before a digit. */
const isFormulaEdge: Narrow = (run, before, after) => ({ ...run, opens: !isSpace(after), closes: !isSpace(before) && !/\d/.test(after) });

function runs(seen: string, pattern: RegExp, narrow: Narrow = (run) => run): Run[] {
  if (seen.search(pattern) < 0) return [];
  return Array.from(seen.matchAll(pattern), (match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const before = characterBefore(seen, from);
    const after = characterAt(seen, to);
    return narrow({ from, to, opens: isLeftFlanking(before, after), closes: isRightFlanking(before, after) }, before, after);
  });
}

/** With more marks than this a text was not written by hand, and readers look for the partner of each among all before it. */
const FLOOD = 500;

function escapePaired(line: Line, found: readonly Run[]): void {
  if (found.length === 0) return;
  if (found.length > FLOOD) {
    for (const run of found) escapeRun(line, run);
    return;
  }
  const firstOpen = found.findIndex(({ opens }) => opens);
  const lastClose = found.findLastIndex(({ closes }) => closes);
  found.forEach((run, i) => {
    const hasPartner = (run.opens && lastClose > i) || (run.closes && firstOpen >= 0 && firstOpen < i);
    const isJoined = !line.isTextAt(run.from) || !line.isTextAt(run.to - 1);
    if (hasPartner || isJoined) escapeRun(line, run);
  });
}

function escapeRun(line: Line, { from, to }: Run): void {
  for (let i = from; i < to; i += 1) line.escape(i);
}

function markBrackets(line: Line): void {
  // Wikilinks and embeds, footnotes, and what would make a link of the text before it.
  line.each(/\[{2,}/g, ([run], at) => {
    for (let i = at; i < at + run.length; i += 1) line.escape(i);
  });
  line.each(/\[(?=\^)|](?=\()/g, (_, at) => {
    line.escape(at);
  });
  line.each(/[!^](?=\[)/g, (_, at) => {
    if (line.seen.charAt(at) === '^' || !line.isTextAt(at + 1)) line.escape(at);
  });
  const isFlood = (line.seen.match(/\[/g)?.length ?? 0) > FLOOD;
  line.each(/[[\]]/g, (_, at) => {
    if (isFlood || line.isLinkText[at] === 1) line.escape(at);
  });
}

function markSingles(line: Line, context: LineContext): void {
  // A bare address that code or a mark touches would swallow it.
  line.each(/(?:https?(:)\/\/|www(\.))\S*/gi, (match, at) => {
    const from = match.index ?? at;
    if (!line.isTextWithin(from, line.endOfLinkText(from, from + match[0].length))) line.escape(from + match[0].search(/[:.]/));
  });
  line.each(/\\(?=[!-/:-@[-`{-~\n]|$)/g, (_, at) => {
    line.escape(at);
  });
  line.each(/<(?=[A-Za-z/!?%])/g, (_, at) => {
    line.escape(at, '&lt;');
  });
  line.each(/&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][\dA-Za-z]{1,31};)/g, (_, at) => {
    line.escape(at, '&amp;');
  });
  line.each(/#/g, (_, at) => {
    if (startsTag(line.seen, at)) line.escape(at);
  });
  line.each(/\^/g, (_, at) => {
    if (endsBlockId(line.seen, at)) line.escape(at);
  });
  line.each(/::/g, (_, at) => {
    if (startsField(line.seen, at)) line.escape(at + 1);
  });
  if (context === 'cell')
    line.each(/\|/g, (_, at) => {
      line.escape(at);
    });
}

/** What opens a block at the start of a line. */
function markLineStarts(line: Line): void {
  line.each(/^#{1,6}(?=[ \t]|$)/gm, (_, at) => {
    line.escape(at);
  });
  line.each(/^>/gm, (_, at) => {
    line.escape(at);
  });
  line.each(/^[-+*](?=[ \t]|$)/gm, (_, at) => {
    line.escape(at);
  });
  line.each(/^\d{1,9}([.)])(?=[ \t]|$)/gm, (_, at) => {
    line.escape(at);
  });
  line.each(/^(?:`{3,}|~{3,})/gm, (_, at) => {
    line.escape(at);
  });
  line.each(/^(?:=+|-+)[ \t]*$|^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/gm, (_, at) => {
    line.escape(at);
  });
  line.each(/^[|:-](?=[ \t|:-]*-[ \t|:-]*$)/gm, (_, at) => {
    line.escape(at);
  });
  // A task, a callout, a link definition.
  line.each(/^\[(?=.\][ \t]|![^\]\n]*\]|[^\]\n]*\]:)/gmu, (_, at) => {
    line.escape(at);
  });
}
