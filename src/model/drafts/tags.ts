import type { DraftArticle, DraftTask } from './draft-task';

/** Tags a model proposes. */
export interface TagsDraft {
  /** Tags of the vault, in the vault's spelling. */
  known: string[];
  /** Tags the vault does not have, and that were left out. */
  dropped: number;
}

/** Chooses among the vault's own tags. */
export const tagsTask: DraftTask<DraftArticle & { vocabulary: readonly string[]; count: number }, TagsDraft> = {
  id: 'tags',
  instructions: ({ count }) =>
    `Choose at most ${count} tags for the article from the given tags. Use them exactly as they are written, never others. Answer with the tags alone, one on each line.`,
  view: ({ title, article, vocabulary }) => ({ title, article, extra: { label: 'tags', lines: vocabulary } }),
  read(answer, { vocabulary, count }) {
    const spelling = new Map(vocabulary.map((tag) => [tag.toLowerCase(), tag]));
    const named = answer
      .split(/[\n,，、]/)
      .map((line) => line.replace(/^\s*(?:[-*+•]|\d+[.)])?\s*#?|[\s.`"]+$/g, ''))
      .filter((tag) => tag !== '');
    const known = [...new Set(named.flatMap((tag) => spelling.get(tag.toLowerCase()) ?? []))].slice(0, count);
    return { known, dropped: named.filter((tag) => !spelling.has(tag.toLowerCase())).length };
  },
};
