import type { Examined } from '../gates/gate';
import { linksIn } from '../note/links-in';
import type { Links } from '../ports';
import { readFrontmatter } from '../properties/frontmatter';
import { baseName } from '../text/path';
import type { Change } from './change';

/** What a draft's main note is looked at beside. */
export interface DraftSurroundings {
  title: string;
  source: string;
  template: string;
  links: Pick<Links, 'resolve'>;
  /** Every file of the draft: a link may lead to one that does not exist yet. */
  changes: readonly Change[];
  sameTextAs: string | undefined;
}

/** A new note of a draft as gates see it. Links that the template itself holds are boilerplate; those to the source count for nothing. */
export function seenDraft(
  { path, text }: Pick<Change & { kind: 'new' }, 'path' | 'text'>,
  { title, source, template, links, changes, sameTextAs }: DraftSurroundings,
): Examined {
  const body = text.slice(readFrontmatter(text)?.to ?? 0).replace(/^\s*#[ \t]+[^\n]*(?:\n|$)/u, '');
  const planned = new Map(changes.filter(({ kind }) => kind === 'new').map((change) => [baseName(change.path), change.path]));
  const ofTemplate = new Set(template.split('\n').flatMap((line) => linksIn(line).map(({ target }) => target)));
  const seen = body
    .split('\n')
    .flatMap((line) =>
      linksIn(line).map(({ target }) => ({ written: target, to: links.resolve(target, path) ?? planned.get(baseName(target)) })),
    );
  return {
    title,
    body,
    links: seen
      .filter(({ to }) => to !== source && to !== path)
      .map(({ written, to }) => ({ target: to ?? written, resolves: to !== undefined, isBoilerplate: ofTemplate.has(written) })),
    sameTextAs,
  };
}
