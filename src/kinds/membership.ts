import { isForeign } from '../note/foreign-file';
import { hasTemplateMarks } from '../note/is-template';
import { hasStatus } from '../note/status';
import { valueIn, type PropertyValue } from '../properties/property-value';
import { DECISIONS, outcomeFor, type AdoptedKind, type Decision } from './adopted-kind';
import type { Body } from './body';
import { dayIn } from './date-value';
import type { Mark, Outcome } from './kind';
import { isList } from './kind-members';
import { linkIn } from './link-value';
import { foldersOf, isArchivePlace, permanentHint } from './place';
import { byWord } from './read-item';
import { canBeItem, statesOf } from './seen-note';
import { isThing } from './thing';
import { wordOf } from './word';

/** A note as far as it is known. */
export interface ItemNote {
  readonly path: string;
  readonly properties: Readonly<Record<string, PropertyValue | undefined>>;
  /** From its properties and its text, without `#`. */
  readonly tags: readonly string[];
  /** Its first heading, where that is of level 1; empty where it has none. */
  readonly heading: string;
  /** Its text, where that was read. */
  readonly body?: Body | undefined;
}

/** The kind that makes a note pending; `isSure` unless that can be told from its text only. */
export interface Membership {
  kind: AdoptedKind | undefined;
  isSure: boolean;
}

/** The first of some kinds that a note is a pending one of. */
export function membershipOf(note: ItemNote, kinds: readonly AdoptedKind[]): Membership {
  let isSure = true;
  for (const kind of kinds) {
    const belongs = isOf(note, kind);
    if (belongs === true) return { kind, isSure };
    if (belongs === 'perhaps') isSure = false;
  }
  return { kind: undefined, isSure };
}

/** What was decided of a note, by what it says itself, and the kind whose words those are; none where it is pending or says nothing. */
export function decisionsOf(
  note: ItemNote,
  kinds: readonly AdoptedKind[],
): { kind: AdoptedKind; decisions: readonly Decision[] } | undefined {
  for (const kind of kinds) {
    const decisions = decisionsBy(note, kind);
    if (decisions.length > 0) return { kind, decisions };
  }
  return undefined;
}

function decisionsBy(note: ItemNote, kind: AdoptedKind): Decision[] {
  if (!kind.isLoose && kind.link.length > 0 && !hasLinkOf(asProperties(note, kind), kind)) return [];
  return DECISIONS.filter((decision) => {
    const outcome = decision === 'literature' ? kind.literature : outcomeFor(kind, decision);
    return outcome !== undefined && says(note, outcome);
  });
}

function isOf(note: ItemNote, kind: AdoptedKind): boolean | 'perhaps' {
  const { mark } = kind;
  if (kind.isLoose === true)
    return hasLooseMark(note, mark) && !hasTemplateMarks(note.properties, note.heading) && !isForeign(note.properties);
  if (!isThere(note, mark)) return false;
  if (kind.isLabelled && note.body === undefined) return 'perhaps';
  const one = { ...note, path: note.path, tags: note.tags, heading: note.heading, properties: asProperties(note, kind) };
  if (!hasMark(one, mark) || !canBeItem(one) || isThing(one) || isDecided(one, kind)) return false;
  const byProperty = hasLinkOf(one.properties, kind);
  if (!byProperty && !kind.isLinkInText && kind.link.length > 0 && !hasKeyOf(one.properties, kind.link)) return false;
  if ((byProperty || (kind.link.length === 0 && !kind.isLinkInText)) && mark.hasOpenTasks !== true) return true;
  const { body } = note;
  if (body === undefined) return 'perhaps';
  if (mark.hasOpenTasks === true && body.open === 0) return false;
  if (byProperty) return true;
  if (isList(body)) return false;
  return kind.link.length > 0 && hasKeyOf(one.properties, kind.link) ? true : !kind.isLinkInText || body.link !== undefined;
}

/** Its properties; of a kind that has labels in its text, these along. */
function asProperties({ properties, body }: ItemNote, { isLabelled }: AdoptedKind): Record<string, PropertyValue> {
  const own = Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return isLabelled && body !== undefined ? { ...Object.fromEntries(body.fields), ...Object.fromEntries(own) } : Object.fromEntries(own);
}

function hasLooseMark({ properties }: ItemNote, { property }: Mark): boolean {
  const values = property?.values?.filter((value) => typeof value === 'string') ?? [];
  return property !== undefined && hasStatus(valueIn(properties, property.name), values);
}

/** Whether a note lies where those of the kind do, and not where they go once they are done. */
function isThere({ path }: ItemNote, { property, tag, folder }: Mark): boolean {
  if (folder !== undefined && !path.startsWith(`${folder}/`)) return false;
  const saysItself = (property?.values?.some((value) => value !== null) ?? false) || (tag !== undefined && tag.isMissing !== true);
  if (saysItself) return true;
  return !foldersOf(path).some((one) => isArchivePlace(one) || (folder === undefined && permanentHint(one) === 2));
}

function hasMark({ properties, tags }: Pick<ItemNote, 'properties' | 'tags'>, { property, tag, has }: Mark): boolean {
  const named = has === undefined && property === undefined ? undefined : byWord(properties as Record<string, PropertyValue>);
  if (has !== undefined && named?.has(wordOf(has)) !== true) return false;
  if (property !== undefined) {
    const value = named?.get(wordOf(property.name))?.value;
    const isThere = named?.has(wordOf(property.name)) === true;
    const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (property.values === undefined ? !isEmpty : !property.values.some((one) => (one === null ? isThere && isEmpty : isSame(value, one))))
      return false;
  }
  return tag === undefined || tags.some((one) => isTag(one, tag.name)) !== (tag.isMissing === true);
}

/** Whether a tag is another, or one below it, however it is spelled. */
export function isTag(tag: string, name: string): boolean {
  const [parts, wanted] = [tag.split('/').map(wordOf), name.split('/').map(wordOf)];
  return wanted.every((part, index) => parts[index] === part);
}

/** Whether a property's value is another, or one of its items is, in any spelling. */
export function isSame(value: PropertyValue | undefined, wanted: string | boolean): boolean {
  if (Array.isArray(value)) return value.some((one) => isSame(one, wanted));
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false;
  const isYesOrNo = typeof wanted === 'boolean' || typeof value === 'boolean';
  return isYesOrNo ? String(value) === String(wanted) : wordOf(String(value)) === wordOf(wanted);
}

/** Whether it was decided on, or is being worked on: by the kind's own words, or by anybody's. */
function isDecided(note: ItemNote & { properties: Record<string, PropertyValue> }, kind: AdoptedKind): boolean {
  return (
    DECISIONS.some((decision) => {
      const outcome = outcomeFor(kind, decision);
      return outcome !== undefined && says(note, outcome);
    }) || statesOf(note).some(({ state }) => state !== undefined && state !== 'open')
  );
}

/** Whether a note says what is written once it is decided on. */
export function says({ path, properties, tags }: Pick<ItemNote, 'path' | 'properties' | 'tags'>, outcome: Outcome): boolean {
  switch (outcome.by) {
    case 'property':
      return typeof outcome.value === 'string'
        ? hasStatus(valueOf(properties, outcome.property), [outcome.value])
        : valueOf(properties, outcome.property) === outcome.value;
    case 'date':
      return dayIn(valueOf(properties, outcome.property) ?? undefined) !== undefined;
    case 'tag':
      return tags.some((tag) => isTag(tag, outcome.tag));
    case 'folder':
      return path.startsWith(`${outcome.folder}/`);
  }
}

function valueOf(properties: ItemNote['properties'], name: string): PropertyValue | undefined {
  return valueIn(properties, name) ?? byWord(properties as Record<string, PropertyValue>).get(wordOf(name))?.value;
}

function hasLinkOf(properties: Record<string, PropertyValue>, { link }: AdoptedKind): boolean {
  if (link.length === 0) return false;
  const named = byWord(properties);
  return link.some((name) => {
    const found = named.get(wordOf(name));
    return found !== undefined && linkIn(found.key, found.value) !== undefined;
  });
}

function hasKeyOf(properties: Record<string, PropertyValue>, names: readonly string[]): boolean {
  const named = byWord(properties);
  return names.some((name) => named.has(wordOf(name)));
}
