import { isRaw } from '../markdown/block';
import { readBlocks } from '../markdown/read-blocks';
import { codeText } from '../untrusted/code-text';
import { inlineText } from '../untrusted/inline-text';
import { lineText } from '../untrusted/line-text';
import { linkText } from '../untrusted/link-text';
import { propertyText, type PropertyText } from '../untrusted/property-text';
import type { Written } from '../untrusted/written';

/** Where a template has a value stand. A file name is made safe as a whole, once it is filled in. */
export type Place = 'property' | 'name' | 'code' | 'link' | 'line' | 'inline';

/** The one writer of each place of a note, for text from outside. */
export const WRITERS = {
  property: propertyText,
  code: codeText,
  link: linkText,
  line: lineText,
  inline: inlineText,
} as const satisfies Record<Exclude<Place, 'name'>, (text: string) => Written | PropertyText>;

/** What runs or hides a template's own text wherever it stands; Templater reads raw text. */
const COMMAND = /<%[\s\S]*?(?:%>|$(?![\s\S]))/g;
const INLINE = /%%[\s\S]*?(?:%%|$(?![\s\S]))|<[A-Za-z/!][^<>]*(?:>|$(?![\s\S]))|(`+)(?!`)[^\n]*?[^`\n]\1(?!`)|\$[^\s$][^$\n]*\$/g;

/** Tells the places of a template's values. */
export class TemplatePlaces {
  private readonly commands: readonly Range[];
  private readonly code: readonly Range[];
  private readonly tables: readonly Range[];

  /** `template` has LF line ends; its body begins at `bodyFrom`. */
  constructor(
    private readonly template: string,
    private readonly bodyFrom: number,
  ) {
    this.commands = rangesOf(template, COMMAND);
    const blocks = readBlocks(template, { from: bodyFrom }).filter((block) => isRaw(block));
    this.code = [...rangesOf(template, INLINE), ...blocks];
    // The bars of filters end no cell.
    const plain = template.replace(/\{\{[^{}\n]*\}\}/g, (name) => 'x'.repeat(name.length));
    this.tables = readBlocks(plain, { from: bodyFrom }).filter(({ kind }) => kind === 'table');
  }

  /** Whether what stands at an offset stands in a table's cell, which a bar would end. */
  isInCell(offset: number): boolean {
    return this.tables.some(({ from, to }) => from <= offset && offset < to);
  }

  /** The place of what stands at an offset; `isBlock` where a filter begins lines of its own with it. */
  at(offset: number, isBlock: boolean): Place {
    const holds = ({ from, to }: Range): boolean => from < offset && offset < to;
    if (this.commands.some(holds)) return 'code';
    if (offset < this.bodyFrom) return 'property';
    if (this.code.some(holds)) return 'code';
    const before = this.template.slice(this.template.lastIndexOf('\n', offset - 1) + 1, offset);
    if (before.lastIndexOf('[[') > before.lastIndexOf(']]')) return 'link';
    return isBlock || /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\{\{[^{}]*\}\})*$/.test(before) ? 'line' : 'inline';
  }
}

interface Range {
  from: number;
  to: number;
}

function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
}
