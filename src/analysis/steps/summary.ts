import { coverage } from '../../content/verdict/coverage';
import { countWords } from '../../text/count-words';
import { excerptOf, replaceExcerpt } from '../../note/excerpt';
import { fullContentOf } from '../../note/full-content';
import { withoutOwnIds } from '../../note/own-block-ids';
import { changesOnly } from '../../note/read-back';
import { sectionsOf, type SectionNames } from '../../note/sections';
import { structureOf } from '../../note/structure';
import { plainOf } from '../../markdown/plain-text';
import type { Step } from './step';
import { textOf, valueIn } from '../../properties/property-value';

/** Update the summary. */
export const summaryStep = {
  id: 'summary',
  patterns: ['summary', 'summaries', 'summarise', 'summarize', 'abstract', '摘要', '总结', '概括'],
  progress: ({ note }) => {
    if (textOf(valueIn(note.properties, 'summary')) !== '') return { kind: 'written' };
    return note.content === '' ? undefined : { kind: 'draft-ready' };
  },
} as const satisfies Step;

/** An excerpt of more words than this holds an article, or much of one; arXiv's abstracts end at about 300. */
const ARTICLE_WORDS = 330;
/** The share of an excerpt's runs of three words that must stand in the full content before it is safe to replace. */
const SAFE_COVERAGE = 0.92;

/** Whether the feed's text may be replaced, and why not: it holds an article that the full content does not. */
export function excerptIsSafe(text: string, names: SectionNames): boolean {
  const structure = structureOf(text, names);
  const excerpt = readable(excerptOf(text, structure, sectionsOf(text, structure, names)));
  if (countWords(excerpt) <= ARTICLE_WORDS) return true;
  return coverage(excerpt, plainOf(withoutOwnIds(fullContentOf(text, names)))) >= SAFE_COVERAGE;
}

/** `text` with a summary in place of the feed's text; refused where that would lose an article or hide another part of the note. Decided on the text as it is. */
export function withExcerptReplaced(
  text: string,
  names: SectionNames,
  summary: string,
): { ok: true; text: string } | { ok: false; reason: 'excerpt-unsafe' | 'misread' } {
  if (!excerptIsSafe(text, names)) return { ok: false, reason: 'excerpt-unsafe' };
  const replaced = replaceExcerpt(text, names, summary);
  return changesOnly('excerpt', text, replaced, names) ? { ok: true, text: replaced } : { ok: false, reason: 'misread' };
}

/** What a reader sees of a feed's markup. */
function readable(markup: string): string {
  return plainOf(
    markup
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(?:#\d+|#x[\da-f]+|[a-z]+);/gi, ' '),
  );
}
