import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/** The formulas of a Markdown text, as its readers find them. */
export function formulasIn(markdown: string): string[] {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  return formulasOf(tree);
}

function formulasOf(node: Nodes): string[] {
  if (node.type === 'math' || node.type === 'inlineMath') return [node.value];
  return 'children' in node ? node.children.flatMap(formulasOf) : [];
}
