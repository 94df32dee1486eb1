import type { QueueEntry } from './entry';

/**
 * What a note has in common with the others of its stack: the item its link names, and the story it tells.
 * Nearly the same text makes a story only under the same title: feeds say one sentence of everything.
 */
export function stackKeys(
  { path, title, item, source, host }: Pick<QueueEntry, 'path' | 'title' | 'item' | 'source' | 'host'>,
  storyOf: (path: string) => string | undefined,
): string[] {
  const story = storyOf(path);
  const keys = item === undefined ? [] : [item];
  return story === undefined ? keys : [...keys, `story ${story} ${bareTitle(title, [source, host])}`];
}

/** Words before a title that mark a repost. */
const TOLD_AGAIN = /^(?:\[[^\]]{1,20}\]|(?:linkpost|crosspost|cross-post|repost|转载|转)\s*[:：])\s*/i;

/** A title as two feeds agree on it: letters and digits, without the site's own name behind it or any behind a bar, arXiv's number, and a word that it is a repost. */
function bareTitle(title: string, names: readonly string[]): string {
  const own = title
    .replace(/\(arxiv:[^)]*\)\s*$/i, '')
    .replace(/\s\|\s[^|]{1,40}$/, '')
    .replace(TOLD_AGAIN, '');
  const [, head = '', tail = ''] = /^(.*\S)\s[-–—·•]\s(\S.{0,38})$/.exec(own) ?? [];
  const name = bare(tail);
  return bare(name !== '' && names.some((known) => bare(known).includes(name)) ? head : own) || bare(title);
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
