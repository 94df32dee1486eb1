import type { KeptIndex } from '../../links/kept-index';
import type { TagSuggester, TagSuggestion } from './suggest-tags';
import type { TagQuery } from './tagged-note';

/** What tags are learnt from. */
export interface TagSuggestionsDeps {
  /** The index of the notes that may be linked to. */
  index: () => Promise<Pick<KeptIndex, 'get' | 'onChange'>>;
  /** A note's tags, without `#`. */
  tagsOf: (path: string) => readonly string[];
}

/** Tags for a text from those of the notes that may be linked to, over the same index; learnt when first asked, and anew when the index has changed. */
export class TagSuggestions {
  private learnt: Promise<TagSuggester> | undefined;
  private isListening = false;

  constructor(private readonly deps: TagSuggestionsDeps) {}

  /** The tags that fit, best first, at most `count`. */
  async suggestTags(query: TagQuery, count: number): Promise<TagSuggestion[]> {
    this.learnt ??= this.learn();
    try {
      return (await this.learnt).suggestTags(query, count);
    } catch (error) {
      this.learnt = undefined;
      throw error;
    }
  }

  private async learn(): Promise<TagSuggester> {
    const [{ build }, { IndexedTexts }] = await Promise.all([import('./suggest-tags'), import('./indexed-texts')]);
    const kept = await this.deps.index();
    if (!this.isListening)
      kept.onChange(() => {
        this.learnt = undefined;
      });
    this.isListening = true;
    const { index } = await kept.get();
    const notes = Array.from({ length: index.capacity }, (_, number) => {
      const path = index.note(number)?.path ?? '';
      return { path, tags: path === '' ? [] : [...this.deps.tagsOf(path)] };
    });
    return build(notes, new IndexedTexts(index));
  }
}
