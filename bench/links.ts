import { LinkSuggester } from '../src/links/link-suggester';
import type { LinkQuery, VaultNote } from '../src/links/note';
import { QueryView } from '../src/links/rank/query-view';
import { ranking } from '../src/links/rank/ranking';
import { isLoose, isSure, type Strength } from '../src/links/strength';
import type { Suggestion } from '../src/links/suggest';
import { atOnce } from '../src/slices';

/** What the app would show of one note: whether it is not put forward, whether it is ticked beforehand, and why. */
export interface Explained extends Pick<Suggestion, 'path' | 'reasons' | 'sentence'> {
  strength: Strength;
  loose: boolean;
  chosen: boolean;
}

/** The adapter for the link benchmark: builds the index of a vault; `suggest` gives the whole ranking, `explain` what the app would show. */
export function build(notes: readonly VaultNote[]): {
  suggest(query: LinkQuery, count: number): string[];
  explain(query: LinkQuery, count: number): Explained[];
} {
  const suggester = LinkSuggester.empty();
  atOnce(suggester.building(notes));
  return {
    suggest(query, count) {
      const { index, lessons } = suggester;
      const view = new QueryView(index, query);
      const { notes: ranked } = atOnce(ranking(view, lessons.weights, { withLinked: false }));
      view.release();
      return ranked.slice(0, count).map(({ note }) => index.pathOf(note));
    },
    explain: (query, count) =>
      suggester.suggest(query, count).map((one) => ({
        path: one.path,
        strength: one.strength,
        loose: isLoose(one),
        chosen: isSure(one),
        reasons: one.reasons,
        sentence: one.sentence,
      })),
  };
}
