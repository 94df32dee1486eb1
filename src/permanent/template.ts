import { closest, distance } from 'fastest-levenshtein';
import type { TemplateValue } from './filters/filter';
import { FILTERS } from './filters/index';

/** What a template can name. A name may take an argument: `{{date:YYYY-MM-DD}}`. */
export type TemplateVariables = ReadonlyMap<string, TemplateValue | ((argument: string | undefined) => TemplateValue)>;

/** A mistake in a template: where, what, and what was probably meant. */
export interface TemplateError {
  /** Counted from 1. */
  line: number;
  reason: 'unknown-name' | 'unknown-filter' | 'unclosed';
  name: string;
  suggestion: string | undefined;
}

export type Rendered = { ok: true; text: string } | { ok: false; errors: TemplateError[] };

const PLACEHOLDER = /\{\{([^{}\n]*)\}\}/g;
const STEP = /\|\s*([\w-]+)\s*(?::\s*(?:"([^"]*)"|'([^']*)'|([^|\s]*)))?\s*/g;

/**
 * The template with its names filled in. A line that holds nothing but names without a value goes,
 * and the blank line below it. Text that a value brings is never read as template.
 */
export function renderTemplate(template: string, variables: TemplateVariables): Rendered {
  const errors: TemplateError[] = [];
  const lines = template.split('\n').map((line, index) => {
    const fail = (reason: TemplateError['reason'], name: string, known: Iterable<string>): string => {
      errors.push({ line: index + 1, reason, name, suggestion: suggestionFor(name, [...known]) });
      return '';
    };
    if (line.replace(PLACEHOLDER, '').includes('{{')) fail('unclosed', line.trim(), []);
    const filled = line.replace(PLACEHOLDER, (_, inside: string) => valueOf(inside, variables, fail));
    const isGone = filled.trim() === '' && line.trim() !== '';
    return isGone ? undefined : filled;
  });
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, text: withoutGoneLines(lines).join('\n') };
}

function valueOf(
  inside: string,
  variables: TemplateVariables,
  fail: (reason: TemplateError['reason'], name: string, known: Iterable<string>) => string,
): string {
  const [, name = '', argument] = /^\s*([^|:]+?)\s*(?::([^|]*?))?\s*(?=\||$)/.exec(inside) ?? [];
  const variable = variables.get(name);
  if (variable === undefined) return fail('unknown-name', name, variables.keys());
  let value = typeof variable === 'function' ? variable(argument) : variable;
  for (const [, filterName = '', double, single, bare] of inside.matchAll(STEP)) {
    const filter = FILTERS.get(filterName);
    if (filter === undefined) return fail('unknown-filter', filterName, FILTERS.keys());
    value = filter.apply(value, double ?? single ?? bare);
  }
  return typeof value === 'string' ? value : value.join(', ');
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
