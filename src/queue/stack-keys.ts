import type { QueueEntry } from './entry';

/**
 * What a note has in common with the others of its stack: the item its link names, and the story it tells.
 * Nearly the same text makes a story only under the same title: feeds say one sentence of everything.
 */
export function stackKeys({ path, title, item }: Pick<QueueEntry, 'path' | 'title' | 'item'>, storyOf: (path: string) => string | undefined): string[] {
  const story = storyOf(path);
  const keys = item === undefined ? [] : [item];
  return story === undefined ? keys : [...keys, `story ${story} ${bareTitle(title)}`];
}

/** A title as two feeds agree on it: letters and digits, without a site's name behind a bar and arXiv's number. */
function bareTitle(title: string): string {
  const own = title.replace(/\(arxiv:[^)]*\)\s*$/i, '').replace(/\s\|\s[^|]{1,40}$/, '');
  return own.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
