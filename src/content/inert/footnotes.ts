import { withoutCode } from '../../markdown/code-spans';
import type { InertLine } from './lines';

/** Keeps an article's footnotes apart from those of the note it goes into. */
export const FOOTNOTE_PREFIX = 'article-';

/**
 * The ids that footnotes with both a mark and a definition get, by the ids they have; all others
 * are text. A definition that comes a second time is made text here.
 */
export function balanceFootnotes(lines: readonly InertLine[]): Map<string, string> {
  const defined = new Set<string>();
  const marked = new Set<string>();
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const id = /^\[\^([^\]\s^[]{1,100})\]:/.exec(line.content)?.[1];
    if (id !== undefined && defined.has(id)) line.content = `\\${line.content}`;
    else if (id !== undefined) defined.add(id);
    const rest = withoutCode(id === undefined ? line.content : line.content.slice(id.length + 4));
    for (const [, mark] of rest.matchAll(/\\.|\[{2,}|\[\^([^\]\s^[]{1,100})\]/g)) if (mark !== undefined) marked.add(mark);
  }
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of defined) {
    if (!marked.has(id)) continue;
    let own = id.startsWith(FOOTNOTE_PREFIX) ? id : FOOTNOTE_PREFIX + id;
    own = own.replace(/[^\p{L}\p{N}-]/gu, '-');
    while (taken.has(own.toLowerCase())) own += '-2';
    taken.add(own.toLowerCase());
    ids.set(id, own);
  }
  return ids;
}
