import { NEARLY_SAME } from './near-duplicates';
import { resemblance } from './signature';

/**
 * Texts of nearly the same words, found as they come: the same item in two feeds, a post and its repost. A
 * story has the path of its first text for a key.
 */
export class Stories {
  private readonly texts = new Map<string, { signature: Uint16Array; story: string }>();

  /** The story that a text belongs to: that of the kept text most like it, else one of its own. */
  storyFor(path: string, signature: Uint16Array): string {
    let story = path;
    let most = NEARLY_SAME;
    for (const [other, known] of this.texts) {
      const alike = other === path ? 0 : resemblance(signature, known.signature);
      if (alike >= most) [most, story] = [alike, known.story];
    }
    return story;
  }

  /** Keeps a text's sketch and story, in place of what was kept under its path. */
  keep(path: string, signature: Uint16Array, story: string): void {
    this.texts.set(path, { signature, story });
  }

  remove(path: string): void {
    this.texts.delete(path);
  }
}
