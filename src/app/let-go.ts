import type { Links } from '../ports';
import { letGoNote, type Gone, type LetGoNoteWords } from '../queue/let-go-note';
import { safeFileName } from '../untrusted/safe-file-name';
import { decline, type Declined, type DeclineDeps } from './decline';

/** What letting go works on. */
export interface LetGoDeps extends DeclineDeps {
  links: Pick<Links, 'linkTo'>;
}

/** How old items are let go. */
export interface LettingGo {
  /** Written into each note. */
  reason: string;
  /** Of the note that lists what went; its title is also the name of its file. */
  words: LetGoNoteWords;
}

/** Declines items, and lists all their notes in a note of its own, in the archive where there is one: one operation for undo. */
export function letGo(paths: readonly string[], { reason, words }: LettingGo, deps: LetGoDeps): Promise<Declined> {
  const sources = new Map<string, string>();
  for (const stack of paths.map((path) => deps.arrangement.stackOf(path))) {
    for (const { path, source } of stack?.entries ?? []) sources.set(path, source);
  }
  const { archiveFolder } = deps.settings();
  return decline(paths, deps, {
    reason,
    listed: (went, exists) => {
      const gone = went.map(({ from, to }): Gone => ({ path: to, source: sources.get(from) ?? '' }));
      const path = freePath(`${archiveFolder === '' ? '' : `${archiveFolder}/`}${safeFileName(words.title)}`, exists);
      return { path, text: letGoNote(gone, path, words, deps.links) };
    },
  });
}

function freePath(path: string, exists: (path: string) => boolean): string {
  for (let n = 1; ; n++) {
    const free = `${path}${n === 1 ? '' : ` ${n}`}.md`;
    if (!exists(free)) return free;
  }
}
