import { collapseSpace } from '../text/collapse-space';
import { yamlValue } from '../properties/scalar';
import type { Blocks, TemplateValue } from './filters/filter';

/** A property whose value is one placeholder and nothing else, or such an item of a list. */
const WHOLE = /^(?:\s*(?:-\s+)?[^\s:#'"[{][^:#]*:\s+|\s*-\s+)\{\{[^{}]*\}\}\s*$/;

/**
 * A line of properties with its placeholders filled in as YAML: a value that is all of its property is written as
 * one, in quotes the quotes are escaped, and a list in brackets has its items written one by one. The filter `yaml`
 * has done that itself.
 */
export function inProperties(line: string, placeholder: RegExp, valueOf: (inside: string) => TemplateValue | Blocks): string {
  const isWhole = WHOLE.test(line);
  return line.replace(placeholder, (_, inside: string, offset: number) => {
    const value = valueOf(inside);
    const list = typeof value === 'string' ? [value] : 'items' in value ? value.items : value;
    const text = list.join(', ');
    if (/\|\s*yaml\s*$/.test(inside)) return text;
    if (isWhole) return text === '' ? '' : yamlValue(typeof value === 'string' ? value : list);
    const before = line.slice(0, offset);
    if (isOpen(before, '"')) return collapseSpace(text).replace(/[\\"]/g, '\\$&');
    if (isOpen(before, "'")) return collapseSpace(text).replace(/'/g, "''");
    return isOpenList(before) ? list.map((item) => yamlValue([item]).slice(1, -1)).join(', ') : text;
  });
}

function isOpen(before: string, quote: string): boolean {
  return /[:\-[,]\s*$/.test(before.slice(0, Math.max(0, before.indexOf(quote)))) && before.split(quote).length % 2 === 0;
}

function isOpenList(before: string): boolean {
  return before.lastIndexOf('[') > before.lastIndexOf(']') && /:\s*\[/.test(before);
}
