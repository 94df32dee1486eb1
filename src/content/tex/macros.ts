import type { TexReader } from './tex-reader';

type Defined = readonly [name: string, macro: Macro | { sameAs: string }];

interface Macro {
  parameters: number;
  /** What the first parameter is where it is not given in brackets. */
  byDefault?: string;
  body: string;
}

/** What a command stands for: TeX, or another command as it was when this one was named after it. */
export type Meaning = { tex: string } | { sameAs: string };

/** Commands that give a command its meaning, by the form of what they take. */
const DEFINERS: Readonly<Record<string, (reader: TexReader) => Defined | 'nothing' | undefined>> = {
  newcommand: command,
  renewcommand: command,
  providecommand: command,
  DeclareRobustCommand: command,
  def: plain,
  gdef: plain,
  edef: plain,
  xdef: plain,
  let: alias,
  DeclareMathOperator: operator,
  DeclarePairedDelimiter: delimiters,
  newenvironment: environment,
  renewenvironment: environment,
};

/**
 * What a page's own commands mean. A renderer keeps a definition for every note that is opened after it, so none is
 * written: what it stands for is put where it is used.
 */
export class Macros {
  private readonly known = new Map<string, Macro | { sameAs: string }>();

  /** Takes in the definition whose command, `definer`, was just read; whether `definer` is one. */
  define(definer: string, reader: TexReader): boolean {
    if (!Object.hasOwn(DEFINERS, definer)) return false;
    const start = reader.at;
    const defined = DEFINERS[definer]?.(reader);
    if (defined === undefined) reader.at = start;
    else if (defined !== 'nothing') this.set(...defined);
    return true;
  }

  private set(name: string, macro: Macro | { sameAs: string }): void {
    this.known.set(name, 'sameAs' in macro ? (this.known.get(macro.sameAs) ?? macro) : macro);
  }

  /** What the command `name`, just read, stands for with its arguments, which are passed; undefined where it has no meaning of its own. */
  expand(name: string, reader: TexReader): Meaning | undefined {
    const macro = this.known.get(name);
    if (macro === undefined || 'sameAs' in macro) return macro;
    const given: string[] = [];
    if (macro.byDefault !== undefined) given.push(reader.bracket() ?? macro.byDefault);
    while (given.length < macro.parameters) given.push(reader.argument() ?? '');
    const tex = macro.body.replace(/(\\[A-Za-z]+)?#([1-9#])/g, (_, before: string | undefined, number: string) => {
      const value = number === '#' ? '#' : (given[Number(number) - 1] ?? '');
      return (before ?? '') + (before !== undefined && /^[A-Za-z]/.test(value) ? ' ' : '') + value;
    });
    return { tex };
  }
}

function command(reader: TexReader): Defined | undefined {
  const name = nameIn(reader);
  const parameters = reader.bracket();
  const byDefault = parameters === undefined ? undefined : reader.bracket();
  const body = reader.group();
  if (name === undefined || body === undefined || !/^\s*[0-9]?\s*$/.test(parameters ?? '')) return undefined;
  return [name, { parameters: Number(parameters ?? 0), body, ...(byDefault !== undefined && { byDefault }) }];
}

function plain(reader: TexReader): Defined | undefined {
  const name = nameIn(reader);
  let parameters = 0;
  while (reader.pass(/\s*#[1-9]/y)) parameters += 1;
  const body = reader.group();
  return name === undefined || body === undefined ? undefined : [name, { parameters, body }];
}

function alias(reader: TexReader): Defined | undefined {
  const name = nameIn(reader);
  reader.pass(/\s*=/y);
  const body = reader.argument();
  if (name === undefined || body === undefined) return undefined;
  return [name, body.startsWith('\\') ? { sameAs: body.slice(1) } : { parameters: 0, body }];
}

function operator(reader: TexReader): Defined | undefined {
  const star = reader.pass(/\s*\*/y) ? '*' : '';
  const name = nameIn(reader);
  const body = reader.group();
  return name === undefined || body === undefined ? undefined : [name, { parameters: 0, body: `\\operatorname${star}{${body}}` }];
}

function delimiters(reader: TexReader): Defined | undefined {
  const name = nameIn(reader);
  const left = reader.group();
  const right = reader.group();
  return name === undefined || left === undefined || right === undefined
    ? undefined
    : [name, { parameters: 1, body: `${left} #1${right}` }];
}

/** An environment that the list does not have is written as another one, whatever it was to be. */
function environment(reader: TexReader): 'nothing' | undefined {
  reader.pass(/\*/y);
  const name = reader.group();
  while (reader.bracket() !== undefined);
  const begin = reader.group();
  return name !== undefined && begin !== undefined && reader.group() !== undefined ? 'nothing' : undefined;
}

/** The name that is defined, in braces or without. */
function nameIn(reader: TexReader): string | undefined {
  reader.pass(/\*/y);
  const named = reader.argument()?.trim() ?? '';
  return /^\\(?:[A-Za-z]+|[^A-Za-z\s])$/u.test(named) ? named.slice(1) : undefined;
}
