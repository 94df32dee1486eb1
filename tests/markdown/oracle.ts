import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { readBlocks } from '../../src/markdown/read-blocks';

/** A block as both readers can tell it: what it is, the text it ends with, and where. */
export type Told = readonly [kind: string, to: number];

const KINDS: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  code: 'code',
  math: 'math',
  html: 'html',
  table: 'table',
  thematicBreak: 'rule',
};

/**
 * The blocks of a text as micromark reads them, with GFM and math; definitions left out. Undefined for the few texts
 * that it fails at.
 */
export function toldByMicromark(text: string): Told[] | undefined {
  try {
    const tree = fromMarkdown(text, { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] });
    return joined(told(tree, text), text);
  } catch {
    return undefined;
  }
}

function told(parent: Parents, text: string): Told[] {
  return parent.children.flatMap((node): Told[] => {
    const kind = KINDS[node.type];
    if (kind !== undefined) return [[kind, endOf(text, node.position?.end.offset ?? NaN)]];
    return 'children' in node ? told(node, text) : [];
  });
}

/** Code directly below code as one: where indented code follows a container that its first line ends, micromark makes two of it. */
function joined(all: readonly Told[], text: string): Told[] {
  return all.filter(
    ([kind, to], i) => !(kind === 'code' && all[i + 1]?.[0] === 'code' && /^[ \t]*(?:[\r\n][ \t>]*)+\S/.test(text.slice(to, to + 500))),
  );
}

/** The blocks of a text as ours reads them; definitions left out. */
export function toldByOurs(text: string): Told[] {
  const all = readBlocks(text).flatMap(({ kind, to }): Told[] =>
    kind === 'definition' ? [] : [[kind === 'fence' ? 'code' : kind === 'block-id' ? 'paragraph' : kind, endOf(text, to)]],
  );
  return joined(all, text);
}

/** Blank lines at a block's end left out: readers differ in whether they belong to it. */
function endOf(text: string, to: number): number {
  return text.slice(0, to).replace(/(?:[\r\n][ \t>]*)+$|[ \t]+$/, '').length;
}
