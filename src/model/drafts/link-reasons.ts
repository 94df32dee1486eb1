import { harmlessLine } from '../harmless';
import type { DraftArticle, DraftTask } from './draft-task';

/** Why the article should link to each of some notes, by the note's path. Notes nobody asked about are not in it. */
export const linkReasonsTask: DraftTask<
  DraftArticle & { notes: readonly { path: string; name: string }[] },
  { reasons: Map<string, string> }
> = {
  id: 'link-reasons',
  instructions: (_input, language) =>
    `For each numbered note say in at most twelve words, in ${language}, why the article belongs beside it. Answer with one line for each note and nothing else: the number, a full stop, the reason. Leave out notes that have nothing to do with the article.`,
  view: ({ title, article, notes }) => ({
    title,
    article,
    extra: { label: 'notes', lines: notes.map(({ name }, at) => `${at + 1}. ${name}`) },
  }),
  read(answer, { notes }) {
    const reasons = new Map<string, string>();
    for (const line of answer.split('\n')) {
      const [, number, reason = ''] = /^\s*(\d+)[.):：]\s*(.+)$/.exec(line) ?? [];
      const note = notes[Number(number) - 1];
      const text = harmlessLine(reason);
      if (note !== undefined && text !== '') reasons.set(note.path, text);
    }
    return { reasons };
  },
};
