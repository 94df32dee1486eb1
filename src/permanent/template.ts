import { closest, distance } from 'fastest-levenshtein';
import { readFrontmatter } from '../properties/frontmatter';
import type { Blocks, FormatDate, TemplateValue } from './filters/filter';
import { FILTERS } from './filters/index';
import { PropertyLines } from './property-lines';

/** What a template can name. A name may take an argument: `{{date:YYYY-MM-DD}}`. */
export type TemplateVariables = ReadonlyMap<string, TemplateValue | Blocks | ((argument: string | undefined) => TemplateValue)>;

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

const PLACEHOLDER = /\{\{([^{}\n]*)\}\}/g;
const STEP = /\|\s*([\w-]+)\s*(?::\s*(?:"([^"]*)"|'([^']*)'|([^|\s]*)))?\s*/g;

/**
 * The template with its names filled in. A line that holds nothing but names without a value goes,
 * and the blank line below it. Text that a value brings is never read as template, and inside the
 * template's properties it is written so that YAML reads it back.
 */
export function renderTemplate(
  template: string,
  variables: TemplateVariables,
  formatDate: FormatDate,
  ofProperties: TemplateVariables = variables,
): Rendered {
  const errors: TemplateError[] = [];
  const source = template.split(/\r\n|\n|\r/);
  const propertiesEnd = source[0]?.trimEnd() === '---' ? source.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  const properties = new PropertyLines(PLACEHOLDER);
  const lines = source.map((line, index) => {
    const isProperty = index < propertiesEnd;
    const fail: Fail = (reason, name, known) => {
      errors.push({ line: index + 1, reason, name, suggestion: suggestionFor(name, [...known]) });
      return '';
    };
    const fill = (inside: string): TemplateValue | Blocks =>
      valueOf(inside, { variables: isProperty ? ofProperties : variables, formatDate }, fail);
    if (line.replace(PLACEHOLDER, '').includes('{{')) fail('unclosed', line.trim(), []);
    const filled = isProperty ? properties.fill(line, fill) : line.replace(PLACEHOLDER, (_, inside: string) => textOf(fill(inside)));
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

function valueOf(
  inside: string,
  { variables, formatDate }: { variables: TemplateVariables; formatDate: FormatDate },
  fail: Fail,
): TemplateValue | Blocks {
  const [, name = '', argument] = /^\s*([^|:]+?)\s*(?::([^|]*?))?\s*(?=\||$)/.exec(inside) ?? [];
  const variable = variables.get(name);
  if (variable === undefined) return fail('unknown-name', name, variables.keys());
  const given = typeof variable === 'function' ? variable(argument) : variable;
  let value: TemplateValue | undefined;
  for (const [, filterName = '', double, single, bare] of inside.matchAll(STEP)) {
    const filter = FILTERS.get(filterName);
    if (filter === undefined) return fail('unknown-filter', filterName, FILTERS.keys());
    value = filter.apply(value ?? (isBlocks(given) ? given.items : given), double ?? single ?? bare, formatDate);
  }
  return value ?? given;
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
  if (known.length === 0) return undefined;
  const near = closest(name, known);
  return distance(name, near) * 2 <= Math.max(name.length, near.length) ? near : undefined;
}
