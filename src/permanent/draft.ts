import { isForeignText } from '../note/foreign-file';
import { addRelated } from '../note/related';
import type { Links } from '../ports';
import { bulletFor } from './bullet';
import { changed, type Change } from './change';
import type { Choices, LinkChoice, PointChoice, SourceNote } from './choices';
import type { DraftContext } from './draft-context';
import { extended } from './extend';
import { withLiveLinks } from './live-links';
import { newNotePath } from './naming';
import { NoteWriter } from './note-writer';
import { keyPointBlocks } from './point-blocks';
import { linksTo } from './related-notes';
import { sourceSide } from './source-side';
import type { TemplateError } from './template';
import { wordsBelow } from './title-of';
import { ownWords, type Written } from '../untrusted/written';

/** What keeps a draft from being made: a mistake in the template or in the pattern of file names, or the source. */
export type DraftError = (TemplateError & { where: 'template' | 'name' }) | SourceError;

/** The source's properties cannot say that it is done with without harm to others; `name` is the property. */
interface SourceError extends Omit<TemplateError, 'reason'> {
  where: 'source';
  reason: 'properties-unsafe';
}

/** Every file that will be written, the main note first; or what is wrong. */
export type Draft =
  | {
      ok: true;
      /** The main note, new or extended. */
      path: string;
      changes: Change[];
      /** Wikilinks of the new texts that would have led nowhere, and are written as text. */
      dead: string[];
    }
  | { ok: false; errors: DraftError[] };

/** A note of the draft that does not exist yet. */
interface Planned {
  path: string;
  title: string;
  now: Date;
  /** The point it is about; undefined for the main note. */
  point: PointChoice | undefined;
}

/**
 * Drafts a permanent note, and one of its own for every point that wants it, from a pending note or any other; `target`
 * is a note to extend in place of a new one. Nothing is written.
 */
export function draftNotes(source: SourceNote, choices: Choices, context: DraftContext, target?: { path: string; text: string }): Draft {
  const writer = new NoteWriter(source, choices, context);
  const planned: Planned[] = [];
  const errors: DraftError[] = [];
  const isTaken = (path: string): boolean =>
    context.exists(path, { source: source.path, permanent: target?.path ?? planned[0]?.path ?? path }) ||
    planned.some((other) => other.path.toLowerCase() === path.toLowerCase());
  const plan = (title: string, point?: PointChoice): void => {
    // A second apart, so that time stamps tell them apart in names and ids.
    const now = new Date(context.now.getTime() + planned.length * 1000);
    const name = writer.name({ title, now });
    if (name.ok) planned.push({ path: newNotePath(choices.folder, name.text, isTaken), title, now, point });
    // The pattern is the same for all: its mistakes are told once.
    else if (errors.length === 0) errors.push(...name.errors.map((error) => ({ ...error, where: 'name' as const })));
  };
  if (target === undefined) plan(choices.title);
  for (const point of choices.points) if (point.own !== undefined) plan(point.own, point);
  if (errors.length > 0) return { ok: false, errors };

  const links = context.links.expecting(planned);
  const main = target?.path ?? planned[0]?.path ?? '';
  const dead = new Set<string>();
  const live = (text: string, path: string): string => {
    const mended = withLiveLinks(text, (linkPath) => links.resolve(linkPath, path) !== undefined);
    mended.dead.forEach((one) => dead.add(one));
    return mended.text;
  };
  const changes: Change[] = [];
  if (target !== undefined)
    changes.push(extended(target, { source, choices, links, ownPaths: ownPaths(planned), names: context.sectionNames, live }));
  for (const { path, title, now, point } of planned) {
    const inside =
      point === undefined
        ? {
            points: keyPointBlocks(choices.points, { source, from: path, links, ownPaths: ownPaths(planned) }),
            bullets: choices.links.map((link) => bulletFor(link, path, links)),
            required: [...ownPaths(planned).values()].map((own) => links.linkTo(own, path)),
            summary: ownWords(choices.summary),
          }
        : {
            points: keyPointBlocks([{ ...point, words: '', own: undefined }], { source, from: path, links, ownPaths: new Map() }),
            bullets: [ownWords(links.linkTo(main, path))],
            required: [],
            summary: ownWords(wordsBelow(title, point.words)),
          };
    const linked = point === undefined ? choices.links.map((link) => link.path) : [main];
    const inProperties = {
      source: toProperty(links.inProperty(source.path, path)),
      links: linked.flatMap((other) => toProperty(links.inProperty(other, path)) ?? []),
    };
    const written = writer.text({
      path,
      title,
      now,
      isMain: point === undefined,
      sourceLink: ownWords(links.linkTo(source.path, path)),
      ...inside,
      inProperties,
    });
    if (!written.ok) return { ok: false, errors: written.errors.map((error) => ({ ...error, where: 'template' as const })) };
    changes.push({ kind: 'new', path, text: live(written.text, path) });
  }
  changes.push(
    ...choices.links.filter((link) => link.back && link.path !== main).flatMap((link) => linkedBack(link, main, { links, context, live })),
  );
  const made = [main, ...planned.map(({ path }) => path)].filter((path, index, all) => all.indexOf(path) === index);
  const own = sourceSide(source, { made, links, choices, context });
  if (!own.ok) return { ok: false, errors: [{ where: 'source', line: 1, reason: own.reason, name: own.key, suggestion: undefined }] };
  changes.push(own.change);
  return { ok: true, path: main, changes, dead: [...dead] };
}

function toProperty(link: string | undefined): Written | undefined {
  return link === undefined ? undefined : ownWords(link);
}

/** Paths of the points' own notes. */
function ownPaths(planned: readonly Planned[]): Map<PointChoice, string> {
  return new Map(planned.flatMap(({ point, path }) => (point === undefined ? [] : [[point, path] as const])));
}

/** The note linked to links back, unless it does already, is another plugin's file, or is such that the link would not be read. */
function linkedBack(
  link: LinkChoice,
  main: string,
  { links, context, live }: { links: Links; context: DraftContext; live: (text: string, path: string) => string },
): Change[] {
  const before = context.texts.get(link.path);
  if (before === undefined || isForeignText(before)) return [];
  const bullet = live(bulletFor({ path: main, reason: link.reason }, link.path, links), link.path);
  const edit = (text: string): string => {
    const added = addRelated(text, context.sectionNames, linksTo({ path: link.path, text, links }, main) ? [] : [bullet]);
    return added.ok ? added.text : text;
  };
  return edit(before) === before ? [] : [changed(link.path, before, edit)];
}
