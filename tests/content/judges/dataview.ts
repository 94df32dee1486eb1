import type { Nodes } from 'mdast';
import { treeOf } from './markdown-tree';

/**
 * What Dataview finds in a note. Its published package holds the parser of expressions alone, so its readers of notes
 * are modelled here, by https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/ and where that leaves a
 * choice, so that more is found: lines in code are read, the lines of a list item as one, keys behind any marks.
 */
export function foundByDataview(note: string): string[] {
  const tree = treeOf(note);
  const lines = note.split('\n');
  const items = nodesOf(tree, 'listItem').map((item) =>
    lines
      .slice((item.position?.start.line ?? 1) - 1, item.position?.end.line)
      .map((line) => line.trim())
      .join(' ')
      .replace(/^(?:>\s*)*(?:[-*+]|\d+[.)])\s*/, ''),
  );
  return [
    ...[...lines, ...items].flatMap(fieldsOf),
    ...items.flatMap((item) => (DATE.test(item) ? ['a date of a task'] : [])),
    ...nodesOf(tree, 'listItem').flatMap((item) => ('checked' in item && typeof item.checked === 'boolean' ? ['a task'] : [])),
    ...nodesOf(tree, 'inlineCode', 'code').flatMap((code) => ('value' in code && isQuery(code) ? [`a query ${code.value}`] : [])),
  ];
}

/** The signs that its `import/inline-field.ts` reads in items, for when a task was made, due, done, planned and begun. */
const DATE = /[\u2795\u2705\u23f3\u231b\u{1f4c5}\u{1f4c6}\u{1f5d3}\u{1f6eb}]\ufe0f?\s*\d{4}-\d{2}-\d{2}/u;

/** `[key:: value]` and `(key:: value)`, else the whole line. */
function fieldsOf(line: string): string[] {
  const bracketed = Array.from(line.matchAll(/[[(]([^[\]()]*?)::/g), ([, key = '']) => key.trim());
  const [key, ...value] = line.split('::');
  const whole =
    value.length > 0 && /^[^\p{L}\p{N}]*[\p{L}\p{N}\p{Extended_Pictographic}\s_/-]+[_*~`]*\s*$/u.test(key ?? '') ? [key ?? ''] : [];
  return [...bracketed, ...whole]
    .filter((name) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name))
    .map((name) => `a field ${name.trim()}`);
}

/** Its default prefixes, and the languages of its blocks. */
function isQuery(code: Nodes): boolean {
  if (code.type === 'code' && /^dataview(?:js)?$/i.test(code.lang ?? '')) return true;
  return 'value' in code && /^\$?=/.test(code.value.trim());
}

function nodesOf(node: Nodes, ...types: string[]): Nodes[] {
  return [
    ...(types.includes(node.type) ? [node] : []),
    ...('children' in node ? node.children.flatMap((child) => nodesOf(child, ...types)) : []),
  ];
}
