import { parseDocument, stringify, type Document } from 'yaml';
import { readFrontmatter, type Entry, type Frontmatter, type PropertyValue } from './frontmatter';
import { lineEndOf } from '../text/lines';
import { splice } from '../text/splice';

/** What the plugin writes into properties. */
export type WritableValue = string | number | boolean | readonly string[];

/**
 * `text` with one property set; only that property's lines change. The old value's quoting, list
 * style and trailing comment stay where the new value allows; a new property goes behind the last
 * one; a note without properties gets a block. The same value again changes nothing.
 */
export function setProperty(text: string, key: string, value: WritableValue): string {
  return setProperties(text, { [key]: value });
}

/** `text` with several properties set; new ones come in the order given. */
export function setProperties(text: string, values: Readonly<Record<string, WritableValue>>): string {
  const lineEnd = lineEndOf(text);
  const frontmatter = readFrontmatter(text);
  if (frontmatter === undefined) {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const lines = Object.entries(values).map(([key, value]) => line(key, value, lineEnd));
    return `${mark}---${lineEnd}${lines.join('')}---${lineEnd}${text.slice(mark.length)}`;
  }
  if (frontmatter.unlined !== undefined) {
    const changed = Object.entries(values).filter(([key, value]) => !same(frontmatter.unlined?.[key], value));
    return changed.length === 0
      ? text
      : editedWhole(text, frontmatter, (block) => {
          for (const [key, value] of changed) block.set(key, value);
        });
  }
  let added = '';
  const edits: { from: number; to: number; insert: string }[] = [];
  for (const [key, value] of Object.entries(values)) {
    const entry = frontmatter.entries.find((other) => other.key === key);
    if (entry === undefined) added += line(key, value, lineEnd);
    else if (!same(entry.value, value))
      edits.push({ from: entry.valueFrom, to: entry.to, insert: restyled(text.slice(entry.valueFrom, entry.to), value, lineEnd) });
  }
  edits.push({ from: frontmatter.close, to: frontmatter.close, insert: added });
  // From the end, so that no edit moves the place of the next; at the head alone, as the body may be long.
  const head = edits
    .sort((one, other) => other.from - one.from)
    .reduce((note, { from, to, insert }) => splice(note, from, to, insert), text.slice(0, frontmatter.to));
  return head + text.slice(frontmatter.to);
}

/** `text` without the property's lines. A block that becomes empty stays. */
export function removeProperty(text: string, key: string): string {
  const frontmatter = readFrontmatter(text);
  if (frontmatter?.unlined !== undefined)
    return Object.hasOwn(frontmatter.unlined, key)
      ? editedWhole(text, frontmatter, (block) => {
          block.delete(key);
        })
      : text;
  const entry = frontmatter?.entries.find((other) => other.key === key);
  return entry === undefined ? text : splice(text, entry.from, entry.to, '');
}

/** A block whose properties have no lines of their own is written anew, braces and comments kept. */
function editedWhole(text: string, { from, close }: Frontmatter, edit: (block: Document) => void): string {
  const start = from + (/^.*(?:\r\n|\n|\r)/.exec(text.slice(from, close))?.[0].length ?? 0);
  const block = parseDocument(text.slice(start, close));
  edit(block);
  return splice(text, start, close, block.toString({ lineWidth: 0 }).replace(/\r?\n/g, lineEndOf(text)));
}

/** A value as YAML on one line: a scalar, or a flow list. Safe as a block mapping's value whatever it holds. */
export function yamlValue(value: WritableValue, style: 'plain' | 'double' | 'single' = 'plain'): string {
  if (Array.isArray(value)) return `[${value.map((item: string) => scalar(item, 'plain')).join(', ')}]`;
  return scalar(value as string | number | boolean, style);
}

function scalar(given: string | number | boolean, style: 'plain' | 'double' | 'single'): string {
  const value = typeof given === 'string' ? oneLine(given) : given;
  const defaultStringType = { plain: 'PLAIN', double: 'QUOTE_DOUBLE', single: 'QUOTE_SINGLE' } as const;
  const options = { lineWidth: 0, defaultStringType: defaultStringType[style], blockQuote: false } as const;
  const printed = stringify(value, { ...options, defaultKeyType: 'PLAIN' }).trimEnd();
  // Plain scalars end at a comma or bracket inside a flow list, and YAML 1.1 readers take these for times or booleans.
  const risky =
    typeof value === 'string' &&
    style === 'plain' &&
    printed === value &&
    /[,[\]{}]|^(?:yes|no|on|off|y|n)$|^\d+:\d|^[=<]|\s#/i.test(value);
  return risky ? scalar(value, 'double') : printed;
}

function oneLine(value: string): string {
  return value.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim();
}

function line(key: string, value: WritableValue, lineEnd: string): string {
  return `${scalar(key, 'plain')}: ${yamlValue(value)}${lineEnd}`;
}

/** The new value in the old one's style. `old` ends behind the last line end of the property. */
function restyled(old: string, value: WritableValue, lineEnd: string): string {
  const ending = /(?:\r\n|\n|\r)$/.exec(old)?.[0] ?? '';
  const body = old.slice(0, old.length - ending.length);
  const firstLine = /^[^\r\n]*/.exec(body)?.[0] ?? '';
  const multiLine = firstLine !== body;
  const comment = trailingComment(multiLine ? '' : firstLine);
  const indent = /^[^\r\n]*(?:\r\n|\n|\r)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*([ \t]*)- /.exec(body)?.[1];
  if (indent !== undefined && Array.isArray(value) && value.length > 0) {
    const items = value.map((item: string) => `${indent}- ${scalar(item, 'plain')}`);
    return [firstLine, ...items].join(lineEnd) + ending;
  }
  const style = firstLine.startsWith('"') ? 'double' : firstLine.startsWith("'") ? 'single' : 'plain';
  const gap = old === '' || /^[\r\n]/.test(old) ? ' ' : '';
  return gap + yamlValue(value, style) + comment + ending;
}

/** The comment behind a value on one line, with the blanks before it. */
function trailingComment(firstLine: string): string {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(firstLine)?.[0].length ?? 0;
  return /[ \t]+#.*$/.exec(firstLine.slice(quoted))?.[0] ?? '';
}

function same(current: Entry['value'], value: WritableValue): boolean {
  if (!Array.isArray(value)) return current === value;
  return Array.isArray(current) && current.length === value.length && current.every((item: PropertyValue, i) => item === value[i]);
}
