import { isTagsKey } from '../note/pending-note';
import { hasStatus } from '../note/status';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import type { PropertyValue } from '../properties/property-value';
import type { PropertyChange } from '../properties/wanted';
import { splice } from '../text/splice';
import { outcomeFor, type AdoptedKind, type Decision } from './adopted-kind';
import type { Outcome } from './kind';
import { isSame, isTag } from './membership';
import { tagsInText } from './text-note';
import { wordOf } from './word';

/** Properties that are written along, in the same edit. */
type Also = Readonly<Record<string, PropertyChange>>;

/**
 * A note's text once it was decided on: what its kind has for that in place of what made it pending, and nothing where
 * the kind has nothing. `today` is a day, `2026-02-19`. A folder is where it goes, see {@link folderFor}, and is no edit.
 */
export function withDecision(
  text: string,
  kind: AdoptedKind,
  { decision, today, also = {} }: { decision: Decision; today: string; also?: Also },
): PropertyEdit {
  return withOutcome(text, kind, outcomeFor(kind, decision), { today, also });
}

/** The folder that a note goes to once it is decided on; undefined where it stays, or lies there. */
export function folderFor(path: string, kind: AdoptedKind, decision: Decision): string | undefined {
  const outcome = outcomeFor(kind, decision);
  return outcome?.by === 'folder' && !path.startsWith(`${outcome.folder}/`) ? outcome.folder : undefined;
}

function withOutcome(
  text: string,
  { mark }: AdoptedKind,
  outcome: Outcome | undefined,
  { today, also }: { today: string; also: Also },
): PropertyEdit {
  const properties = propertiesOf(text, readFrontmatter(text));
  switch (outcome?.by) {
    case undefined:
    case 'folder':
      return editProperties(text, also);
    case 'date':
      return editProperties(text, { [keyOf(properties, outcome.property)]: today, ...also });
    case 'property': {
      const key = keyOf(properties, outcome.property);
      const isMark = mark.property !== undefined && wordOf(mark.property.name) === wordOf(outcome.property);
      const from = isMark ? textsOf(mark.property?.values) : [];
      return editProperties(text, { [key]: exchanged(properties[key], from, outcome.value), ...also });
    }
    case 'tag': {
      const from = mark.tag === undefined || mark.tag.isMissing === true ? undefined : mark.tag.name;
      return withTag(text, { from, to: outcome.tag, also });
    }
  }
}

/** A note's text once it is pending again, or for the first time: with the mark of its kind in place of what was decided. */
export function withMark(text: string, kind: AdoptedKind, also: Also = {}): PropertyEdit {
  const { property, tag } = kind.mark;
  const outcomes = [kind.done, kind.literature, kind.declined].filter((one) => one !== undefined);
  const properties = propertiesOf(text, readFrontmatter(text));
  const changes: Record<string, PropertyChange> = {};
  for (const outcome of outcomes) {
    if (outcome.by !== 'property' && outcome.by !== 'date') continue;
    const key = keyOf(properties, outcome.property);
    const isSaid = outcome.by === 'date' || isSame(properties[key], outcome.value);
    if (isSaid && wordOf(outcome.property) !== wordOf(property?.name ?? '')) changes[key] = undefined;
  }
  if (property !== undefined) {
    const key = keyOf(properties, property.name);
    const [value] = property.values ?? [];
    const from = outcomes.flatMap((one) => (one.by === 'property' ? textsOf([one.value]) : []));
    const to = value === null ? '' : value;
    changes[key] = to === undefined ? undefined : exchanged(properties[key], from, to);
  }
  const edited = editProperties(text, { ...changes, ...also });
  const decided = outcomes.flatMap((one) => (one.by === 'tag' ? [one.tag] : []));
  if (!edited.ok || tag === undefined) return edited;
  return tag.isMissing === true
    ? decided.reduce<PropertyEdit>((note, from) => (note.ok ? withTag(note.text, { from, to: undefined, also: {} }) : note), edited)
    : withTag(edited.text, { from: decided.find((one) => hasTag(edited.text, one)), to: tag.name, also: {} });
}

/** Where a note goes that is made pending: into the folder that makes it so, if it is not there. */
export function folderOfMark(path: string, { mark: { folder } }: AdoptedKind): string | undefined {
  return folder === undefined || path.startsWith(`${folder}/`) ? undefined : folder;
}

/** The change of a property to one value in place of some; other items of a list stay. */
export function exchanged(value: PropertyValue | undefined, from: readonly string[], to: string | boolean): PropertyChange {
  if (!Array.isArray(value) || typeof to !== 'string') return to;
  return (items) => {
    const isMeant = (one: string): boolean => one === to || hasStatus(one, from);
    const first = items.findIndex(isMeant);
    return first < 0 ? [...items, to] : items.map((one, index) => (index === first ? to : isMeant(one) ? undefined : one));
  };
}

/** One tag in the place of another, with what stands below it: in the properties where it is there, else in the text, else added to the properties. */
function withTag(text: string, { from, to, also }: { from: string | undefined; to: string | undefined; also: Also }): PropertyEdit {
  const properties = propertiesOf(text, readFrontmatter(text));
  const key = Object.keys(properties).find(isTagsKey) ?? 'tags';
  const listed = [properties[key]].flat().flatMap((one) => (typeof one === 'string' ? one.split(/[,\s]+/) : []));
  const isMeant = (tag: string): boolean => from !== undefined && isTag(bare(tag), from);
  const inText = from === undefined || listed.some(isMeant) ? [] : tagsInText(text).filter(({ tag }) => isMeant(tag));
  if (inText.length > 0) {
    const written = inText.reduceRight(
      (note, { tag, from: at }) => splice(note, at, at + 1 + tag.length, to === undefined ? '' : `#${below(tag, from ?? '', to)}`),
      text,
    );
    return editProperties(written, also);
  }
  const edit: PropertyChange = (items) => {
    const kept = items.map((one) =>
      isMeant(one) ? (to === undefined ? undefined : withHash(one, below(bare(one), from ?? '', to))) : one,
    );
    const isThere = to === undefined || kept.some((one) => one !== undefined && isTag(bare(one), to));
    return isThere ? kept : [...kept, to];
  };
  const isSettled = !listed.some(isMeant) && (to === undefined || hasTag(text, to));
  return editProperties(text, { ...(!isSettled && { [key]: edit }), ...also });
}

function hasTag(text: string, name: string): boolean {
  const properties = propertiesOf(text, readFrontmatter(text));
  const key = Object.keys(properties).find(isTagsKey);
  const listed = [key === undefined ? undefined : properties[key]]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(/[,\s]+/) : []));
  return [...listed.map(bare), ...tagsInText(text).map(({ tag }) => tag)].some((tag) => isTag(tag, name));
}

const bare = (tag: string): string => tag.replace(/^#/, '');
const withHash = (before: string, tag: string): string => (before.startsWith('#') ? `#${tag}` : tag);

/** `to-read/papers` as `read/papers`. */
function below(tag: string, from: string, to: string): string {
  return [to, ...tag.split('/').slice(from.split('/').length)].join('/');
}

/** The name that a note has for a property, in whatever spelling. */
function keyOf(properties: Readonly<Record<string, PropertyValue>>, name: string): string {
  if (Object.hasOwn(properties, name)) return name;
  return Object.keys(properties).find((key) => wordOf(key) === wordOf(name)) ?? name;
}

function textsOf(values: readonly (string | boolean | null)[] | undefined): string[] {
  return values?.filter((value) => typeof value === 'string') ?? [];
}
