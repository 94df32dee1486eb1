import { safeTitle } from '../../untrusted/safe-title';
import { quoteFinder, type FindQuote } from '../find-quote';
import { harmlessMarkdown } from '../harmless';
import type { DraftArticle, DraftTask } from './draft-task';
import { unquoted } from './lines';

/** Notes of one idea each that a model proposes. */
export interface AtomicNotesDraft {
  notes: { title: string; body: string; quote: { text: string; from: number; to: number } }[];
  /** Notes whose quote is not in the article, and that were dropped with it. */
  dropped: number;
}

/** Splits an article into notes of one idea each, every one resting on a sentence of it. */
export const atomicNotesTask: DraftTask<DraftArticle & { count: number }, AtomicNotesDraft> = {
  id: 'atomic-notes',
  instructions: ({ count }, language) =>
    `Split the article into at most ${count} notes of one idea each, in ${language}. For each note write a line "# " with its claim as title, then a line "> " with the one sentence of the article it rests on, copied exactly, then two to four sentences in your own words. Nothing else.`,
  view: ({ title, article }) => ({ title, article }),
  read(answer, { article, count }) {
    const find = quoteFinder(article);
    const drafts = answer.split(/^(?=#{1,6}\s)/m).flatMap((part) => readNote(part, article, find));
    const notes = drafts.filter((draft) => draft !== 'dropped').slice(0, count);
    return { notes, dropped: drafts.filter((draft) => draft === 'dropped').length };
  },
};

function readNote(part: string, article: string, find: FindQuote): (AtomicNotesDraft['notes'][number] | 'dropped')[] {
  const [, heading = '', rest = ''] = /^#{1,6}\s+(.+)\n([\s\S]*)$/.exec(part) ?? [];
  const title = safeTitle(heading.replace(/[*_`#[\]]/g, ''));
  if (title === '') return [];
  const lines = rest.split('\n');
  const quoted = lines
    .filter((line) => line.startsWith('>'))
    .map((line) => line.replace(/^>\s*/, ''))
    .join(' ');
  const place = find(unquoted(quoted));
  if (place === undefined) return ['dropped'];
  const body = harmlessMarkdown(lines.filter((line) => !line.startsWith('>')).join('\n'));
  return [{ title, body, quote: { ...place, text: article.slice(place.from, place.to) } }];
}
