import { harmlessCharacters } from '../../content/inert/characters';
import { harmlessMarkdown } from '../harmless';
import type { DraftArticle, DraftTask } from './draft-task';

/** A summary in a few sentences, as one paragraph of plain text. */
export const summaryTask: DraftTask<DraftArticle, { text: string }> = {
  id: 'summary',
  instructions: (_input, language) =>
    `Summarise the article in three to five sentences of plain text, in ${language}: what it claims, on what evidence, and what follows. One paragraph, no heading, no list, no introduction such as "This article".`,
  view: ({ title, article }) => ({ title, article }),
  read: (answer) => ({
    text: harmlessMarkdown(
      proseOf(harmlessCharacters(answer))
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    ),
  }),
};

/** Without headings and code blocks, which a summary has no use for. */
function proseOf(answer: string): string {
  return answer.replace(/^```[\s\S]*?(?:^```[ \t]*$|$(?![\s\S]))/gm, '').replace(/^\s*#.*$/gm, '');
}
