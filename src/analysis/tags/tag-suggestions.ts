import type { KeptIndex } from '../../links/kept-index';
import { tagFrom } from '../../untrusted/tag';
import type { TagSuggester, TagSuggestion } from './suggest-tags';
import { stampedTags } from './stamped-tags';
import type { TagQuery } from './tagged-note';

/** What tags are learnt from. */
export interface TagSuggestionsDeps {
  /** The index of the notes that may be linked to. */
  index: () => Promise<Pick<KeptIndex, 'get' | 'onChange'>>;
  /** A note's tags, without `#`. */
  tagsOf: (path: string) => readonly string[];
  /** What tells the notes that one script or template made: notes of the same shape. */
  shapeOf: (path: string) => string;
  /** The tags of each pending note. */
  pendingTags: () => readonly (readonly string[])[];
}

/**
 * Tags for a text from those of the notes that may be linked to, over the same index; learnt when first asked, and anew
 * when the index has changed. Tags that a feed or a script gives to all it brings are none.
 */
export class TagSuggestions {
  private learnt: Promise<{ suggester: TagSuggester; stamped: ReadonlySet<string> }> | undefined;
  private isListening = false;

  constructor(private readonly deps: TagSuggestionsDeps) {}

  /** The tags that fit, best first, at most `count`. */
  async suggestTags(query: TagQuery, count: number): Promise<TagSuggestion[]> {
    this.learnt ??= this.learn();
    try {
      const { suggester, stamped } = await this.learnt;
      const pending = stampedTags(this.deps.pendingTags().map((tags) => ({ tags, shape: '' })));
      const isTelling = ({ tag }: TagSuggestion): boolean =>
        tagFrom(tag) === tag && !stamped.has(tag.toLowerCase()) && !pending.has(tag.toLowerCase());
      return suggester.suggestTags(query, Infinity).filter(isTelling).slice(0, count);
    } catch (error) {
      this.learnt = undefined;
      throw error;
    }
  }

  private async learn(): Promise<{ suggester: TagSuggester; stamped: ReadonlySet<string> }> {
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
    const shaped = notes.filter(({ path }) => path !== '').map(({ path, tags }) => ({ tags, shape: this.deps.shapeOf(path) }));
    return { suggester: build(notes, new IndexedTexts(index)), stamped: stampedTags(shaped) };
  }
}
