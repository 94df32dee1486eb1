const LABEL = /^\[(?=(?:\\[^]|[^[\]\\])*[^\s[\]])((?:\\[^]|[^[\]\\]){1,999})\]:/;
const GAP = /^[ \t]*(?:\n[ \t]*)?/;
const DESTINATION = /^(?:<(?:\\.|[^<>\\\n])*>|(?!<)[^\s\p{Cc}]+)/u;
const TITLE = /^(?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\))/;
const LINE_REST = /^[ \t]*(?:\n|$)/;

/**
 * How many of a paragraph's first lines are link reference definitions. The lines come without what their containers
 * put before them.
 */
export function definitionLines(lines: readonly string[]): number {
  let rest = lines[0]?.trimStart().startsWith('[') === true ? lines.map((line) => line.trimStart()).join('\n') : '';
  let count = 0;
  while (rest.startsWith('[')) {
    const length = definitionLength(rest);
    if (length === undefined) break;
    count += rest.slice(0, length).replace(/\n$/, '').split('\n').length;
    rest = rest.slice(length);
  }
  return count;
}

/** The length of the definition that a text begins with, its line end included. */
function definitionLength(text: string): number | undefined {
  const label = LABEL.exec(text)?.[0].length;
  if (label === undefined) return undefined;
  const destinationAt = label + (GAP.exec(text.slice(label))?.[0].length ?? 0);
  const destination = DESTINATION.exec(text.slice(destinationAt))?.[0];
  if (destination === undefined || !isBalanced(destination)) return undefined;
  const end = destinationAt + destination.length;
  const lineEnd = LINE_REST.exec(text.slice(end))?.[0].length;
  const gap = GAP.exec(text.slice(end))?.[0].length ?? 0;
  const title = gap === 0 ? undefined : TITLE.exec(text.slice(end + gap))?.[0].length;
  const titled = title === undefined ? undefined : LINE_REST.exec(text.slice(end + gap + title))?.[0].length;
  if (title !== undefined && titled !== undefined) return end + gap + title + titled;
  return lineEnd === undefined ? undefined : end + lineEnd;
}

/** Whether a destination without angle brackets has as many closing parentheses as opening ones, each after its own. */
function isBalanced(destination: string): boolean {
  if (destination.startsWith('<')) return true;
  let depth = 0;
  for (const [mark] of destination.matchAll(/\\.|[()]/g)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    if (depth < 0 || depth > 32) return false;
  }
  return depth === 0;
}
