import type { Links } from '../ports';
import { lineText } from '../untrusted/line-text';
import type { Written } from '../untrusted/written';
import { addTo } from '../text/add-to';

/** A note that went, and where it is now. */
export interface Gone {
  path: string;
  /** Name of its feed; '' where it is not known. */
  source: string;
}

/** What the list of what went says, in the person's language. */
export interface LetGoNoteWords {
  title: Written;
  about: Written;
  noSource: Written;
}

/** A note at `path` that lists what went, by source, the source with the most first, with a link to each. */
export function letGoNote(
  gone: readonly Gone[],
  path: string,
  { title, about, noSource }: LetGoNoteWords,
  links: Pick<Links, 'linkTo'>,
): string {
  const bySource = new Map<string, string[]>();
  for (const one of gone) addTo(bySource, one.source, `- ${links.linkTo(one.path, path)}`);
  const sections = [...bySource].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const written = sections.map(
    ([source, lines]) => `## ${source === '' ? noSource : lineText(source)} (${lines.length})\n\n${lines.join('\n')}\n`,
  );
  return [`# ${title}\n`, `${about}\n`, ...written].join('\n');
}
