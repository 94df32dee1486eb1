import type { CachedMetadata } from './app/cached-metadata';
import { parseMetadata } from './app/parse-metadata';

const known = new Map<string, CachedMetadata>();

/** What the app remembers of its notes from last time, by path. A text is read once in the life of this process. */
export function knownMetadata(texts: Record<string, string>): Record<string, CachedMetadata> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      const metadata = known.get(text) ?? parseMetadata(text);
      known.set(text, metadata);
      return [path, metadata];
    }),
  );
}
