import { argumentAt } from './arguments';
import { isCommand } from './commands';
import { isTransparent } from './environments';
import { insteadOf } from './instead';
import { Macros } from './macros';
import { TexReader, withoutComments } from './tex-reader';

/** Longest formula that is drawn, in characters, before and after a page's own commands are put in; and the deepest, in groups. */
const LONGEST = 20_000;
const DEEPEST = 100;
/** How far the lengths of a formula may move its parts in all, in em. */
const FARTHEST = 200;

/**
 * TeX that shows the same formula and does nothing else, wherever it is drawn: commands and environments of the list
 * alone, what others stand around kept, what `macros` and the formula itself define put in. It means nothing to anything
 * else that reads the note: no comments, no blank lines, no dollar of its own, no line that opens a Markdown block, no
 * template mark, tag, field or block id. Applied to its own result it changes nothing. Undefined for what is too long or
 * too deep to be drawn.
 */
export function inertTex(tex: string, macros: Macros = new Macros()): string | undefined {
  const source = withoutComments(tex.replace(/\r\n?/g, '\n'));
  if (source.length > LONGEST) return undefined;
  const written = new TexWriter(macros).written(source);
  return written === undefined ? undefined : joinLines(withoutMarks(written));
}

type Mode = 'math' | 'text' | 'math in text';

/** Commands whose group holds words. */
const WORDS =
  /^(?:text(?:rm|bf|it|tt|sf|up|normal|md|sc|sl|superscript|subscript|circled|[lrc]+lap)?|[hmf]box|emph|tag|(?:short)?intertext|qq|qqtext|f?colorbox|operatorname(?:withlimits)?)$/;

class TexWriter {
  private out = '';
  /** Whether what was written last would take a letter into its name. */
  private endsInName = false;
  /** One for each group that is open, the formula itself first. */
  private readonly modes: Mode[] = ['math'];
  private nextGroup: Mode | undefined;
  private lastCommand = '';
  /** Environments and brackets that grow, which a renderer nests like groups. */
  private nested = 0;
  private moved = 0;
  /** How long what was put in for a page's own commands is in all. */
  private putIn = 0;
  private isTooMuch = false;

  constructor(private readonly macros: Macros) {}

  written(tex: string): string | undefined {
    this.write(tex, 0);
    return this.isTooMuch ? undefined : this.out;
  }

  private get mode(): Mode {
    return this.modes.at(-1) ?? 'math';
  }

  private write(tex: string, depth: number): void {
    const reader = new TexReader(tex);
    const arePaired = (tex.replace(/\\[^]/g, '').match(/\$+/g)?.length ?? 0) % 2 === 0;
    for (let token = reader.next(); token !== undefined && !this.isTooMuch; token = reader.next()) {
      switch (token.kind) {
        case 'text':
          this.add(token.text.replace(/#/g, '\\#'));
          break;
        case 'open':
          this.open();
          break;
        case 'close':
          this.close();
          break;
        case 'dollars':
          this.dollars(arePaired);
          break;
        case 'command':
          this.command(token.name, reader, depth);
      }
      if (this.out.length > LONGEST || this.modes.length + this.nested > DEEPEST) this.isTooMuch = true;
    }
  }

  private add(text: string): void {
    if (this.endsInName && /^[A-Za-z]/.test(text)) this.out += ' ';
    this.out += text;
    if (text === '') return;
    this.endsInName = false;
    this.lastCommand = '';
  }

  private addCommand(name: string): void {
    this.add(`\\${name}`);
    this.endsInName = /[A-Za-z]$/.test(name);
    this.lastCommand = name;
  }

  private open(): void {
    this.modes.push(this.nextGroup ?? this.mode);
    this.nextGroup = undefined;
    this.add('{');
  }

  private close(): void {
    if (this.modes.length > 1 && this.mode === 'math in text' && this.modes.at(-2) === 'text') this.leaveMath();
    if (this.modes.length > 1) this.modes.pop();
    this.add('}');
  }

  private leaveMath(): void {
    this.modes.pop();
    this.addCommand(')');
  }

  /** Formulas within text within a formula, `\text{if $x$}`; elsewhere two enclose what is a formula already, and one is a sign. */
  private dollars(arePaired: boolean): void {
    if (!arePaired) this.addCommand('$');
    else if (this.mode === 'math in text') this.leaveMath();
    else if (this.mode === 'text') {
      this.addCommand('(');
      this.modes.push('math in text');
    }
  }

  private command(name: string, reader: TexReader, depth: number): void {
    if (this.macros.define(name, reader)) return;
    const meaning = this.macros.expand(name, reader);
    if (meaning !== undefined && 'tex' in meaning) {
      this.putIn += meaning.tex.length + 1;
      if (depth < DEEPEST && this.putIn <= LONGEST) this.write(meaning.tex, depth + 1);
      else this.isTooMuch = true;
      return;
    }
    this.known(meaning?.sameAs ?? name, reader);
  }

  private known(name: string, reader: TexReader): void {
    if (/^\s?$/.test(name)) {
      this.add(name === '' ? '' : '\\ ');
      return;
    }
    const isLetters = /^[A-Za-z]/.test(name);
    if (!isLetters && !SIGNS.includes(name)) {
      this.add(name === '`' ? '' : name);
      return;
    }
    const argument = isLetters && !isCommand(name) ? undefined : argumentAt(name, reader.tex, reader.at);
    const moved = argument?.lengths.reduce((sum, length) => sum + Math.abs(length), this.moved) ?? FARTHEST;
    if (argument === undefined || moved > FARTHEST) {
      this.instead(name, reader);
      return;
    }
    this.moved = moved;
    this.enter(name);
    this.addCommand(name);
    this.add(argument.written);
    reader.at += argument.length;
  }

  /** Words begin with the command's group, and formulas within them with `\(`. */
  private enter(name: string): void {
    if (WORDS.test(name)) this.nextGroup = 'text';
    else if (name === '(' && this.mode === 'text') this.modes.push('math in text');
    else if (name === ')' && this.mode === 'math in text') this.modes.pop();
    else if (name === 'begin' || name === 'left') this.nested += 1;
    else if (name === 'end' || name === 'right') this.nested -= 1;
  }

  private instead(name: string, reader: TexReader): void {
    if (name === 'begin' || name === 'end') this.environment(name, reader);
    else if (/^(?:eq|page|auto|name|c|C|v)?ref$|^[cC]ite[a-z]*$|^url$|^nolinkurl$|^unicode$/.test(name)) this.words(name, reader);
    else if (insteadOf(name) === undefined) this.byName(name);
    else this.replace(name, reader);
  }

  private replace(name: string, reader: TexReader): void {
    const { leftOut, written } = insteadOf(name) ?? { leftOut: '', written: '' };
    for (const part of leftOut) {
      if (part === '*') reader.pass(/\s*\*/y);
      else if (part === 'd') reader.group();
      else if (part === 'l') {
        if (reader.group() === undefined) reader.pass(/\s*[-+]?[\s\d.,]{0,30}(?:[a-z]{2}(?![a-z]))?/y);
      } else while (reader.bracket() !== undefined);
    }
    if (written === '') return;
    this.enter(written.slice(1));
    this.addCommand(written.slice(1));
    // Whatever is left in front of the formula is none of its arguments.
    if (reader.pass(/\s*(?=\[)/y)) this.add(/[A-Za-z]$/.test(written) ? '{}' : ' ');
  }

  private byName(name: string): void {
    if (this.mode === 'text') this.add(name);
    else if (/^(?:left|right|middle)$/.test(this.lastCommand)) this.add('.');
    else this.add(`{\\operatorname{${name}}}`);
  }

  /** What names a place elsewhere, or a character by its number. */
  private words(name: string, reader: TexReader): void {
    while (reader.bracket() !== undefined);
    const argument = reader.group() ?? '';
    const code = name === 'unicode' ? Number(argument.trim().replace(/^x/, '0x')) : Number.NaN;
    const isCharacter = Number.isInteger(code) && code >= 0xa0 && code < 0xd800;
    const plain = isCharacter ? String.fromCodePoint(code) : argument.replace(/[^\p{L}\p{N} .,:;/+-]+/gu, ' ').trim();
    if (plain !== '') this.add(this.mode === 'text' ? plain : `\\text{${plain}}`);
  }

  /** An environment that the list does not have aligns its rows, if it is one of a formula at all. */
  private environment(name: string, reader: TexReader): void {
    const environment = reader.group()?.trim() ?? '';
    while (name === 'begin' && (reader.bracket() !== undefined || reader.pass(/\s*\{[\sclrpmbXLCRS|@!*\d.]*\}/y)));
    if (isTransparent(environment)) return;
    this.enter(name);
    this.add(`\\${name}{aligned}`);
  }
}

/** Characters that are commands behind a backslash: narrow spaces, signs of TeX, brackets, the accents of words. */
const SIGNS = ',:;!>{}|_#$%&\\()[]/-\'"^~=.@*+';

/** Without what means something to Markdown, Obsidian or a plugin, and nothing or the same in TeX. */
function withoutMarks(tex: string): string {
  return tex
    .replace(/``/g, '“')
    .replace(/`/g, '‘')
    .replace(/~{2,}/g, (run) => run.split('').join(' '))
    .replace(/<(?=[A-Za-z/!?%])/g, '< ')
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\[(?=\^)/g, '[{}')
    .replace(/\](?=\()/g, '] ')
    .replace(/:(?=:)/g, ': ')
    .replace(/(^|[^\\])[ \t]+\^/g, '$1^');
}

/** Lines that could open a block in Markdown follow on the line before; none ends with a backslash whose space was trimmed. */
function joinLines(tex: string): string {
  const lines: string[] = [];
  for (const line of tex.split('\n').map((text) =>
    text
      .replace(/[ \t]+/g, ' ')
      .trim()
      .replace(/((?:^|[^\\])(?:\\\\)*)\\$/, '$1')
      .trimEnd(),
  )) {
    if (line === '') continue;
    const last = lines.length - 1;
    if (last < 0 || /^[\\A-Za-z{&(]/.test(line)) lines.push(line);
    else lines[last] = `${lines[last] ?? ''} ${line}`;
  }
  return lines.join('\n');
}
