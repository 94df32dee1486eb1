import { STATUS_KIND, type AdoptedKind } from './adopted-kind';
import type { FoundKind } from './look-over';
import type { Kind, Mark } from './kind';
import { isTag } from './membership';
import { wordOf } from './word';

/** A kind that a look found, with an id by which it can be agreed to: the same as long as its notes are told in the same way. */
export type NamedKind = FoundKind & { id: string };

/** Found kinds with their ids, in the same order. */
export function named(found: readonly FoundKind[]): NamedKind[] {
  const taken = new Set<string>();
  return found.map((kind) => {
    const base = slugOf(kind);
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return { ...kind, id };
  });
}

/** `status-to-read-url`, `folder-inbox-source-url`. */
function slugOf({ mark: { property, tag, folder, has }, link }: Kind): string {
  const words = [
    ...(property === undefined ? [] : [property.name, property.values === undefined ? 'missing' : String(property.values[0] ?? 'empty')]),
    ...(tag === undefined ? [] : [tag.isMissing === true ? 'without' : 'tag', tag.name]),
    ...(folder === undefined ? [] : ['folder', folder]),
    ...(has === undefined ? [] : [has]),
    link[0] ?? 'text',
  ];
  return words
    .flatMap((word) => wordOf(word).split(' '))
    .filter((word) => word !== '')
    .join('-');
}

/** What counts of a found kind once it is agreed to. */
export function adoptedKindOf({
  id,
  mark,
  link,
  isLinkInText,
  isLabelled,
  title,
  date,
  source,
  sections,
  done,
  declined,
}: NamedKind): AdoptedKind {
  const names = { link: [...link], title: [...title], date: [...date], source: [...source] };
  return { id, mark, isLinkInText, isLabelled, ...names, sections, done, declined };
}

/** The kinds of a vault once some that were found are agreed to: those with the same mark go, and what was written in them is kept where nothing was found for it. */
export function withAdopted(kinds: readonly AdoptedKind[], found: readonly NamedKind[]): AdoptedKind[] {
  const adopted = found.map((kind): AdoptedKind => {
    const own = adoptedKindOf(kind);
    const before = kinds.find((one) => isCovered(one, kind));
    return {
      ...own,
      id: before?.id === STATUS_KIND || before === undefined ? kind.id : before.id,
      done: own.done ?? before?.done,
      literature: before?.literature,
      declined: own.declined ?? before?.declined,
    };
  });
  const kept = kinds.filter((kind) => !found.some((one) => isCovered(kind, one)));
  return [...kept, ...adopted];
}

/** Whether all that makes notes of a kind pending makes them of a found one too, or of several found ones that share its mark. */
function isCovered({ mark }: AdoptedKind, found: Kind): boolean {
  return (
    sameProperty(mark, found.mark) &&
    sameTag(mark, found.mark) &&
    (mark.property !== undefined || mark.tag !== undefined || mark.folder === found.mark.folder)
  );
}

function sameProperty({ property: one }: Mark, { property: other }: Mark): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (wordOf(one.name) !== wordOf(other.name)) return false;
  const words = ({ values }: NonNullable<Mark['property']>): string[] =>
    values?.map((value) => (typeof value === 'string' ? wordOf(value) : JSON.stringify(value))) ?? ['missing'];
  const wanted = new Set(words(other));
  return words(one).every((value) => wanted.has(value));
}

function sameTag({ tag: one }: Mark, { tag: other }: Mark): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (one.isMissing === true) === (other.isMissing === true) && isTag(one.name, other.name);
}
