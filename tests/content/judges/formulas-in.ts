import type { Nodes } from 'mdast';
import { treeOf } from './markdown-tree';

/** The formulas of a Markdown text, as its readers find them. */
export function formulasIn(markdown: string): string[] {
  return formulasOf(treeOf(markdown));
}

function formulasOf(node: Nodes): string[] {
  if (node.type === 'math' || node.type === 'inlineMath') return [node.value];
  return 'children' in node ? node.children.flatMap(formulasOf) : [];
}
