import { readFrontmatter } from '../properties/frontmatter';
import { editDistance, nearest } from '../text/edit-distance';
import type { Blocks, FormatDate, TemplateValue } from './filters/filter';
import { FILTERS } from './filters/index';
import { codeText } from '../untrusted/code-text';
import type { Written } from '../untrusted/written';
import { PropertyLines } from './property-lines';
import { TemplatePlaces, WRITERS, type Place } from './template-places';

/** A text, or a list of them, as it comes from outside: the place it is put into says how it is written. */
export class Outside {
  constructor(readonly plain: TemplateValue) {}
}

/** What a template can name. A function gives what is safe wherever it stands. A name may take an argument: `{{date:YYYY-MM-DD}}`. */
export type TemplateVariables = ReadonlyMap<
  string,
  Outside | Written | readonly Written[] | Blocks | ((argument: string | undefined) => Written)
>;

/** How texts from outside are written: by the writers of their places, as words alone, or with a word that stands for each. */
export type Writing = 'placed' | 'words' | 'stand-in';

/** What a template is filled in with. */
export interface Filling {
  variables: TemplateVariables;
  /** What stands for some of the names among the properties. */
  ofProperties?: TemplateVariables;
  formatDate: FormatDate;
  writing?: Writing;
  /** Whether it is a file name's pattern, and no note. */
  isName?: boolean;
}

/** A mistake in a template: where, what, and what was probably meant. */
export interface TemplateError {
  /** Counted from 1. */
  line: number;
  reason: 'unknown-name' | 'unknown-filter' | 'unclosed' | 'broken-properties';
  name: string;
  suggestion: string | undefined;
}

/** A filled template, or every mistake in it. */
export type Rendered = { ok: true; text: string } | { ok: false; errors: TemplateError[] };

type Fail = (reason: TemplateError['reason'], name: string, known: Iterable<string>) => string;

/** Filters that begin lines of their own with a value. */
const BLOCK_FILTER = /\|\s*(?:blockquote|heading|list)\b/;
const PLACEHOLDER = /\{\{([^{}\n]*)\}\}/g;
const STEP = /\|\s*([\w-]+)\s*(?::\s*(?:"([^"]*)"|'([^']*)'|([^|\s]*)))?\s*/g;

/**
 * The template with its names filled in. A line that holds nothing but names without a value goes,
 * and the blank line below it. Text that a value brings is never read as template, and inside the
 * template's properties it is written so that YAML reads it back.
 */
export function renderTemplate(template: string, filling: Filling): Rendered {
  const errors: TemplateError[] = [];
  const source = template.split(/\r\n|\n|\r/);
  const whole = source.join('\n');
  const propertiesEnd = source[0]?.trimEnd() === '---' ? source.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  const properties = new PropertyLines(PLACEHOLDER);
  const bodyFrom = propertiesEnd < 0 ? 0 : source.slice(0, propertiesEnd + 1).join('\n').length;
  const places = new TemplatePlaces(whole, bodyFrom);
  let start = 0;
  const lines = source.map((line, index) => {
    const lineFrom = start;
    start += line.length + 1;
    const isProperty = index < propertiesEnd;
    const fail: Fail = (reason, name, known) => {
      errors.push({ line: index + 1, reason, name, suggestion: suggestionFor(name, [...known]) });
      return '';
    };
    const fill = (inside: string, offset = line.indexOf(`{{${inside}}}`)): TemplateValue | Blocks =>
      valueOf(
        inside,
        { ...filling, place: filling.isName === true ? 'name' : places.at(lineFrom + offset, BLOCK_FILTER.test(inside)) },
        fail,
      );
    if (line.replace(PLACEHOLDER, '').includes('{{')) fail('unclosed', line.trim(), []);
    const filled = isProperty
      ? properties.fill(line, fill)
      : line.replace(PLACEHOLDER, (_, inside: string, offset: number) => {
          const value = textOf(fill(inside, offset));
          return places.isInCell(lineFrom + offset) ? value.replace(/\\?\|/g, '\\|') : value;
        });
    const isGone = filled.trim() === '' && line.trim() !== '';
    return isGone ? undefined : filled;
  });
  if (errors.length > 0) return { ok: false, errors };
  const text = withoutGoneLines(lines).join('\n');
  // Without properties of its own, it gets none from a page's text at its head.
  if (propertiesEnd < 0) return { ok: true, text: readFrontmatter(text) === undefined ? text : `\n${text}` };
  const head = source.slice(0, propertiesEnd + 1).join('\n');
  const close = withoutGoneLines(lines.slice(0, propertiesEnd)).join('\n').length + 1;
  const line = brokenLine(text, close, head);
  return line === undefined
    ? { ok: true, text }
    : { ok: false, errors: [{ line, reason: 'broken-properties', name: '', suggestion: undefined }] };
}

/**
 * The line at which the properties of a filled template cannot be read, end elsewhere than the template's, at offset
 * `close`, or have a key that the template has not: a value has become more than a value.
 */
function brokenLine(text: string, close: number, template: string): number | undefined {
  const frontmatter = readFrontmatter(text);
  if (frontmatter?.close !== close) return 1;
  if (frontmatter.problem !== undefined) return frontmatter.problem.line;
  const known = new Set(readFrontmatter(template.replace(PLACEHOLDER, 'x'))?.entries.map(({ key }) => key));
  const strange = frontmatter.entries.find(({ key }) => !known.has(key));
  return strange && text.slice(0, strange.from).split('\n').length;
}

function valueOf(inside: string, filling: Filling & { place: Place }, fail: Fail): TemplateValue | Blocks {
  const { variables, ofProperties, formatDate, place } = filling;
  const [, name = '', argument] = /^\s*([^|:]+?)\s*(?::([^|]*?))?\s*(?=\||$)/.exec(inside) ?? [];
  const variable = (place === 'property' ? ofProperties?.get(name) : undefined) ?? variables.get(name);
  if (variable === undefined) return fail('unknown-name', name, variables.keys());
  const given = typeof variable === 'function' ? variable(argument) : placed(variable, filling);
  let value: TemplateValue | undefined;
  for (const [, filterName = '', double, single, bare] of inside.matchAll(STEP)) {
    const filter = FILTERS.get(filterName);
    if (filter === undefined) return fail('unknown-filter', filterName, FILTERS.keys());
    value = filter.apply(value ?? (isBlocks(given) ? given.items : given), double ?? single ?? bare, formatDate);
  }
  return value ?? given;
}

/** A value as its place has it. What a person's code would read is words alone, whoever wrote it. */
function placed(
  value: Outside | Written | readonly Written[] | Blocks,
  { place, writing = 'placed' }: Filling & { place: Place },
): TemplateValue | Blocks {
  if (place === 'name') return value instanceof Outside ? value.plain : value;
  if (!(value instanceof Outside)) return place === 'code' ? mapped(isBlocks(value) ? value.text : value, codeText) : value;
  if (writing === 'stand-in') return mapped(value.plain, (text) => (text === '' ? '' : 'x'));
  return mapped(value.plain, writing === 'words' && place !== 'property' ? codeText : WRITERS[place]);
}

function mapped(value: TemplateValue, change: (text: string) => string): TemplateValue {
  return typeof value === 'string' ? change(value) : value.map(change);
}

/** A value as the text that stands in its place. */
function textOf(value: TemplateValue | Blocks): string {
  if (typeof value === 'string') return value;
  return isBlocks(value) ? value.text : value.join(', ');
}

function isBlocks(value: TemplateValue | Blocks): value is Blocks {
  return typeof value === 'object' && 'items' in value;
}

function withoutGoneLines(lines: readonly (string | undefined)[]): string[] {
  const kept: string[] = [];
  lines.forEach((line, index) => {
    const followsGone = index > 0 && lines[index - 1] === undefined;
    const isSecondBlank = line === '' && followsGone && (kept.at(-1) ?? '') === '';
    if (line !== undefined && !isSecondBlank) kept.push(line);
  });
  return kept;
}

function suggestionFor(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  return near !== undefined && editDistance(name, near) * 2 <= Math.max(name.length, near.length) ? near : undefined;
}
