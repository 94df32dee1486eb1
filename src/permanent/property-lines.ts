import { yamlScalar, yamlValue } from '../properties/scalar';
import { collapseSpace } from '../text/collapse-space';
import type { Blocks, TemplateValue } from './filters/filter';

/** What stands for a placeholder, by what is inside its braces. */
type ValueOf = (inside: string) => TemplateValue | Blocks;

/** Dashes of list items, then a key with its colon, where they are there; then the value. */
const LINE = /^([ \t]*(?:-[ \t]+)*)((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`,-][^{}]*?|-[^\s{}][^{}]*?)[ \t]*:(?:[ \t]+|$))?(.*)$/;

/** The head of a text that stands, indented, on the lines below. */
const BLOCK_TEXT = /^(?:[&!]\S+[ \t]+)*[|>][-+\d]*[ \t]*(?:#.*)?$/;

/**
 * The lines of a template's properties, one after the other, with their placeholders filled in so that YAML reads each
 * value back as it was: what comes from a page never ends a value. What it cannot place it leaves on its line.
 */
export class PropertyLines {
  /** The indentation of the key whose text stands below it. */
  private textBelow: number | undefined;
  /** How many brackets and braces of lists and mappings are open. */
  private depth = 0;

  constructor(private readonly placeholder: RegExp) {}

  /** The next line; empty where all its values are, several lines where a list takes an item each. */
  fill(line: string, valueOf: ValueOf): string {
    const [, before = '', key = '', value = ''] = LINE.exec(line) ?? [];
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (this.textBelow !== undefined && (line.trim() === '' || indent.length > this.textBelow)) return this.inText(line, indent, valueOf);
    this.textBelow = BLOCK_TEXT.test(value) && (key !== '' || before !== '') ? indent.length : undefined;
    const isInside = this.depth > 0;
    if (!line.trimStart().startsWith('#')) this.depth += depthOf(line.replace(this.placeholder, ''));
    const isPlain = !isInside && /^(?:\{\{|[^\s"'[\]{}#&*!|>%@`,])/.test(value) && (key !== '' || before.includes('-'));
    return isPlain ? this.plain(before + key, value, valueOf) : this.inPlace(line, valueOf, isInside);
  }

  /** Within a text of several lines: further lines are indented as the placeholder's is. */
  private inText(line: string, indent: string, valueOf: ValueOf): string {
    return line.replace(this.placeholder, (_, inside: string) =>
      textOf(valueOf(inside))
        .trim()
        .split(/\r\n|\n|\r/)
        .join(`\n${indent}`),
    );
  }

  /** A value that is nothing but placeholders and plain words: it is written as one, in quotes where it must be. */
  private plain(before: string, value: string, valueOf: ValueOf): string {
    const comment = /[ \t]+#[^{}]*$/.exec(value)?.[0] ?? '';
    const content = value.slice(0, value.length - comment.length).trimEnd();
    const placeholders = [...content.matchAll(this.placeholder)];
    if (placeholders.length === 0) return before + value;
    // The filter `yaml` has written its value itself.
    if (placeholders.some(([, inside = '']) => isYaml(inside)))
      return before + content.replace(this.placeholder, (_, inside: string) => collapseSpace(textOf(valueOf(inside)))) + comment;
    const [only] = placeholders;
    if (only?.[0] === content) {
      const given = valueOf(only[1] ?? '');
      const list = typeof given === 'string' ? undefined : itemsOf(given);
      if (before.trimEnd().endsWith('-'))
        return (list ?? [textOf(given)])
          .filter((item) => item !== '')
          .map((item) => `${before}${yamlScalar(item)}${comment}`)
          .join('\n');
      if (list !== undefined) return before + (list.length === 0 ? '' : yamlValue(list)) + comment;
    }
    const text = content.replace(this.placeholder, (_, inside: string) => textOf(valueOf(inside)));
    return before + (text.trim() === '' ? '' : yamlScalar(text)) + comment;
  }

  /** In quotes the quotes are escaped, in brackets and braces each item is written by itself; elsewhere it stays on its line. */
  private inPlace(line: string, valueOf: ValueOf, isInside: boolean): string {
    return line.replace(this.placeholder, (_, inside: string, offset: number) => {
      const value = valueOf(inside);
      const text = collapseSpace(textOf(value));
      if (isYaml(inside)) return text;
      const before = line.slice(0, offset);
      if (isOpen(before, '"')) return text.replace(/[\\"]/g, '\\$&');
      if (isOpen(before, "'")) return text.replace(/'/g, "''");
      const isItem = isInside || depthOf(before.replace(this.placeholder, '')) > 0;
      return isItem
        ? itemsOf(value)
            .map((item) => yamlScalar(item))
            .join(', ')
        : text;
    });
  }
}

function isYaml(inside: string): boolean {
  return /\|\s*yaml\s*$/.test(inside);
}

function itemsOf(value: TemplateValue | Blocks): readonly string[] {
  return typeof value === 'string' ? [value] : 'items' in value ? value.items : value;
}

function textOf(value: TemplateValue | Blocks): string {
  return itemsOf(value).join(', ');
}

function isOpen(before: string, quote: string): boolean {
  return /[:\-[{,]\s*$/.test(before.slice(0, Math.max(0, before.indexOf(quote)))) && before.split(quote).length % 2 === 0;
}

/** How many brackets and braces a line opens, those in quotes left out. */
function depthOf(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
}
