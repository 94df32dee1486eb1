import { makeInert } from '../content/inert';
import type { Written } from './written';

declare const note: unique symbol;

/** Markdown of one note, brought into another. */
export type NoteText = Written & { readonly [note]: true };

/** What leads within a vault: wikilinks and embeds, links and pictures in Markdown without a scheme, also written as an entity, tags, ids of blocks. */
const OWN_MARK =
  /!?\[\[[^[\]\n]+\]\]|!?\[[^[\]\n`$<]*\]\((?![a-z][a-z\d+.-]*:|\/)(?:[^\s()<>`$[\]\\"&:]|&(?!#?\w{1,40};))+\)|(^|[\s(])(#[\p{L}\p{N}_/-]*[\p{L}_][\p{L}\p{N}_/-]*|\^[a-z\d-]+(?=[ \t]*$))/gimu;
/** More than a link: HTML, a command, a comment, code, a field. */
const MORE = /<[a-z/!?%]|%%|`|::|\{\{/i;
/** Marks the places of what stays while the rest is judged; such characters have no meaning of their own. */
const PLACE = /\ue000(\d+)\ue001/g;

/** Markdown as inert as an article, but for those of its marks within the vault that `isKept` lets stand. */
export function inertBut(markdown: string, isKept: (mark: string) => boolean, options: { headingLevel?: number } = {}): string {
  const kept: string[] = [];
  const marked = markdown.replace(/[\ue000\ue001]/g, '').replace(OWN_MARK, (whole, before = '', own?: string) => {
    const mark = own ?? whole;
    return !MORE.test(mark) && isKept(mark) ? `${before}\ue000${kept.push(mark) - 1}\ue001` : whole;
  });
  return makeInert(marked, options).replace(PLACE, (_, index: string) => kept[Number(index)] ?? '');
}

/**
 * What a note says, whoever wrote it there: a person's words beside a quote or a link, an article that was pasted or that
 * another pipeline wrote. What leads within the vault and the headings stay; whatever else does something is text.
 */
export function noteText(markdown: string): NoteText {
  return inertBut(markdown, () => true, { headingLevel: 1 }) as NoteText;
}
