import { FOOTNOTE_PREFIX } from '../inert/footnotes';
import { rename } from '../standardise/elements';
import type { Survey } from './survey';

/** A footnote that is marked in the text. */
export interface Footnote {
  id: string;
  body: Element;
}

/**
 * Takes the footnotes (`data-note`) that are marked (`data-note-ref`) out of the page, in the order of
 * their marks, and names each mark's footnote in its attribute; a mark without a footnote is text. A footnote
 * the page calls by a word keeps it; others are counted.
 */
export function takeFootnotes({ marks, footnotes }: Survey): Footnote[] {
  const bodies = new Map<string, Element>();
  for (const body of footnotes) {
    const key = body.getAttribute('data-note') ?? '';
    if (!bodies.has(key)) bodies.set(key, body);
  }
  const ids = new Map<Element, string>();
  const words = new Set<string>();
  for (const mark of marks) {
    const body = bodies.get(mark.getAttribute('data-note-ref') ?? '');
    if (body === undefined || body.contains(mark)) {
      rename(mark, 'span');
      continue;
    }
    const id = ids.get(body) ?? newId(body, ids.size + 1, words);
    ids.set(body, id);
    mark.setAttribute('data-note-ref', id);
    // What is blank is left out, and white space moved out of what is not.
    mark.textContent = mark.textContent.trim() || id;
  }
  for (const body of ids.keys()) takeOut(body);
  return Array.from(ids, ([body, id]) => ({ id, body }));
}

function newId(body: Element, count: number, words: Set<string>): string {
  const word = /^cite-([A-Za-z][A-Za-z0-9-]{2,40})$/.exec(body.getAttribute('data-note') ?? '')?.[1]?.toLowerCase();
  if (word === undefined || words.has(word)) return FOOTNOTE_PREFIX + String(count);
  words.add(word);
  return FOOTNOTE_PREFIX + word;
}

/** What stood on both sides of it stays apart; an item of a list leaves nothing. */
function takeOut(body: Element): void {
  if (body.localName === 'li') body.remove();
  else body.replaceWith(body.cloneNode(false));
}

/** Definitions of footnotes from the Markdown of each. */
export function writeFootnotes(footnotes: readonly { id: string; markdown: string }[]): string {
  const definitions = footnotes.map(({ id, markdown }) => {
    const isPlain = !/^(?:[>|#]|[-*+] |\d+[.)] |`{3}|\$\$)/.test(markdown);
    const [first = '', ...more] = (isPlain ? markdown : `\n${markdown}`).split('\n');
    return [`[^${id}]: ${first}`.trimEnd(), ...more.map((line) => (line === '' ? '' : `    ${line}`))].join('\n');
  });
  return definitions.map((footnote, i) => (i > 0 && definitions[i - 1]?.includes('\n') === true ? `\n${footnote}` : footnote)).join('\n');
}
