import type { ModelView } from '../messages';

/** What a model may be asked for. */
export type DraftId = 'key-points' | 'summary' | 'tags' | 'link-reasons' | 'atomic-notes';

/** What a model may draft: its instructions, what it sees, and what its answer is worth. */
export interface DraftTask<Input, Draft> {
  id: DraftId;
  /** `language` is the English name of the language to write in. */
  instructions(input: Input, language: string): string;
  view(input: Input): ModelView;
  /** Reads an answer, also one that is not finished. What cannot be trusted is left out and counted. */
  read(answer: string, input: Input): Draft;
}

/** An article a draft is made of. */
export interface DraftArticle {
  title: string;
  /** Markdown. */
  article: string;
}
