import type { CachedMetadata } from '../cached-metadata';
import type { TFile } from '../files';
import { NotModelled } from '../not-modelled';

/** A filter as it stands in a `.base` file. */
export type Filter = string | { and: Filter[] } | { or: Filter[] } | { not: Filter[] };

/** What filters look at. */
export interface Row {
  file: TFile;
  cache: CachedMetadata | null;
}

const string = String.raw`("(?:[^"\\]|\\.)*")`;
const atom = new RegExp(
  String.raw`^(!?)(?:file\.ext == ${string}|file\.hasProperty\(${string}\)|list\(note\.([\w-]+)\)\.contains\(${string}\))`,
);

/** Whether a row passes. Of the expressions only those that plugins' tests have needed are played. */
export function passes(row: Row, filter: Filter): boolean {
  if (typeof filter === 'string') return anyOf(row, filter.trim());
  if ('and' in filter) return filter.and.every((part) => passes(row, part));
  if ('or' in filter) return filter.or.some((part) => passes(row, part));
  return !filter.not.some((part) => passes(row, part));
}

function anyOf(row: Row, expression: string): boolean {
  const found = atom.exec(expression);
  if (!found) throw new NotModelled(`the Bases expression ${expression}`);
  const rest = expression.slice(found[0].length);
  const value = isTrue(row, found) !== (found[1] === '!');
  if (rest === '') return value;
  if (!rest.startsWith(' || ')) throw new NotModelled(`the Bases expression ${expression}`);
  return anyOf(row, rest.slice(4)) || value;
}

function isTrue({ file, cache }: Row, [, , extension, property, name, wanted]: RegExpExecArray): boolean {
  const front = cache?.frontmatter ?? {};
  if (extension !== undefined) return file.extension === JSON.parse(extension);
  if (property !== undefined) return (JSON.parse(property) as string) in front;
  const value: unknown = front[name ?? ''];
  return (Array.isArray(value) ? value : [value]).includes(JSON.parse(wanted ?? '""'));
}
