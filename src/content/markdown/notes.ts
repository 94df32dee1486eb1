import type { Converter } from './rule';

/** What the rule for marks writes. */
const MARKS = 'sup[data-note-ref], a[data-note-ref], span[data-note-ref]';

/** Keeps an article's footnotes apart from those of the note it goes into. */
export const NOTE_PREFIX = 'article-';

/**
 * Footnote ids for the marks (`data-note-ref`) and bodies (`data-note`) that have each other, in the
 * order of the marks. A note the page calls by a word keeps it; others are counted.
 */
export function numberNotes(root: Element): Map<Element, string> {
  const bodies = new Map<string, Element>();
  for (const body of root.querySelectorAll('[data-note]')) {
    const key = body.getAttribute('data-note') ?? '';
    if (!bodies.has(key)) bodies.set(key, body);
  }
  const ids = new Map<Element, string>();
  const taken = new Set<string>();
  let count = 0;
  for (const mark of root.querySelectorAll(MARKS)) {
    const body = bodies.get(mark.getAttribute('data-note-ref') ?? '');
    if (body === undefined || body.contains(mark)) continue;
    let id = ids.get(body);
    if (id === undefined) {
      count += 1;
      const word = wordOf(body);
      id = NOTE_PREFIX + (word === undefined || taken.has(word) ? String(count) : word);
      if (word !== undefined) taken.add(word);
      ids.set(body, id);
    }
    ids.set(mark, id);
  }
  return ids;
}

function wordOf(body: Element): string | undefined {
  return /^cite-([A-Za-z][A-Za-z0-9-]{2,40})$/.exec(body.getAttribute('data-note') ?? '')?.[1]?.toLowerCase();
}

/** The footnote definitions of an article, in the order of their marks. */
export function writeNotes(root: Element, converter: Converter): string {
  const seen = new Set<string>();
  const written: string[] = [];
  const bodies = new Map(Array.from(root.querySelectorAll('[data-note]'), (body) => [converter.noteId(body), body]));
  for (const mark of root.querySelectorAll(MARKS)) {
    const id = converter.noteId(mark);
    const body = bodies.get(id);
    if (id === undefined || body === undefined || seen.has(id)) continue;
    seen.add(id);
    const blocks = converter.blocks(body);
    const isPlain = !/^(?:[>|#]|[-*+] |\d+[.)] |`{3}|\$\$)/.test(blocks);
    const [first = '', ...more] = (isPlain ? blocks : `\n${blocks}`).split('\n');
    written.push([`[^${id}]: ${first}`.trimEnd(), ...more.map((line) => (line === '' ? '' : `    ${line}`))].join('\n'));
  }
  return written.map((note, i) => (i > 0 && written[i - 1]?.includes('\n') === true ? `\n${note}` : note)).join('\n');
}
