import { makeInert } from '../content/inert';
import { readBlocks } from '../markdown/read-blocks';
import { ownWords } from '../untrusted/written';
import { renderTemplate, type Filling, type Rendered } from './template';

/**
 * A note's text from its template, after a last look at the whole: where a value has come alive beside its neighbours,
 * which it could not alone, all of them are written as words without marks. What the template and the person's own
 * words bring is theirs: the look compares with the same note in which a word stands for each value from outside.
 */
export function renderNote(template: string, filling: Filling): Rendered {
  const rendered = renderTemplate(template, filling);
  if (!rendered.ok) return rendered;
  // The article was judged when it came, and is the same in both.
  const judged = { ...filling, variables: new Map([...filling.variables, ['content', ownWords('x')] as const]) };
  const [values, words] = [renderTemplate(template, judged), renderTemplate(template, { ...judged, writing: 'stand-in' })];
  if (!values.ok || !words.ok || isAsInert(values.text, words.text)) return rendered;
  return renderTemplate(template, { ...filling, writing: 'words' });
}

/** Whether a text holds no more that does something than another: the judge of articles finds no more marks to break, and there are as many blocks. */
function isAsInert(text: string, other: string): boolean {
  const [here, there] = [blocksOf(text), blocksOf(other)];
  return marksIn(text) <= marksIn(other) && here === there;
}

const BREAKS = /\\|&lt;|\u200b|[☐☑#]/g;

function marksIn(text: string): number {
  return countOf(makeInert(text)) - countOf(text);
}

function countOf(text: string): number {
  return text.match(BREAKS)?.length ?? 0;
}

function blocksOf(text: string): string {
  return readBlocks(text)
    .map(({ kind, level }) => `${kind}${level}`)
    .join(' ');
}
