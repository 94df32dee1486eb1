import { as, boolean, either, filled, list, object, oneOf, optional, string, type Shape, type Shaped } from '../shape';
import { propertyText } from '../untrusted/property-text';

/** What is written into properties: fit for one, and not empty. */
const written: Shape<string> = as(filled, (value): string => propertyText(value));

const outcome = either(
  object({ by: oneOf(['property']), property: filled, value: either(boolean, written) }),
  object({ by: oneOf(['date']), property: filled }),
  object({ by: oneOf(['tag']), tag: filled }),
  object({ by: oneOf(['folder']), folder: filled }),
);

const mark = object({
  property: optional(object({ name: filled, values: optional(list(either(boolean, string, oneOf([null])))) })),
  tag: optional(object({ name: filled, isMissing: optional(boolean) })),
  folder: optional(string),
  has: optional(filled),
  hasOpenTasks: optional(boolean),
});

const names = list(filled);

/** A kind as it is stored among the settings. */
export const adoptedKind = object({
  /** Tells it from the others of this vault; never changes. */
  id: filled,
  mark,
  /** Every note with the mark is meant, whatever it is about; otherwise items alone: no lists of them, no tasks, people and the like. */
  isLoose: optional(boolean),
  link: names,
  isLinkInText: boolean,
  isLabelled: boolean,
  title: names,
  date: names,
  source: names,
  sections: object({
    content: optional(filled),
    keyPoints: optional(filled),
    checklist: optional(filled),
    related: optional(filled),
    summary: optional(filled),
  }),
  /** What is written once a permanent note was made, or the analysis is done without one. */
  done: optional(outcome),
  /** What is written once it was kept as a literature note; where nothing is said, what is when it is done. */
  literature: optional(outcome),
  declined: optional(outcome),
});

/** A kind of pending notes that counts in this vault: there from the start, or agreed to. */
export type AdoptedKind = Shaped<typeof adoptedKind>;

/** What a person decides of an item. */
export type Decision = 'done' | 'literature' | 'declined';
export const DECISIONS: readonly Decision[] = ['done', 'literature', 'declined'];

/** The id of the kind that is there from the start. */
export const STATUS_KIND = 'status';

/** Notes that say by their `status` that they are pending, and what that becomes. */
export function statusKind(statuses: { pending: readonly string[]; done: string; literature: string; declined: string }): AdoptedKind {
  const becomes = (value: string): AdoptedKind['done'] => ({ by: 'property', property: 'status', value });
  return {
    id: STATUS_KIND,
    mark: { property: { name: 'status', values: [...statuses.pending] } },
    isLoose: true,
    link: [],
    isLinkInText: true,
    isLabelled: false,
    title: [],
    date: [],
    source: [],
    sections: {},
    done: becomes(statuses.done),
    literature: becomes(statuses.literature),
    declined: becomes(statuses.declined),
  };
}

/** What is written when it is decided so; undefined where nothing is. */
export function outcomeFor(kind: AdoptedKind, decision: Decision): AdoptedKind['done'] {
  return decision === 'literature' ? (kind.literature ?? kind.done) : kind[decision];
}

/** The statuses of the kind that is told by one, and what they become; undefined where there is none among the kinds. */
export type Statuses = Parameters<typeof statusKind>[0];

/** What {@link statusKind} was made from, whatever its kind became since; undefined where the kinds hold none that is told by a status. */
export function statusesIn(kinds: readonly AdoptedKind[]): Statuses | undefined {
  const kind = kinds.find(({ id, mark: { property } }) => id === STATUS_KIND && property !== undefined);
  if (kind === undefined) return undefined;
  const value = (outcome: AdoptedKind['done']): string => (outcome?.by === 'property' ? String(outcome.value) : '');
  return {
    pending: kind.mark.property?.values?.filter((one) => typeof one === 'string') ?? [],
    done: value(kind.done),
    literature: value(kind.literature),
    declined: value(kind.declined),
  };
}

/** The kinds with other statuses for the one that is told by its status. */
export function withStatuses(kinds: readonly AdoptedKind[], change: Partial<Statuses>): AdoptedKind[] {
  const before = statusesIn(kinds);
  if (before === undefined) return [...kinds];
  const { mark, done, literature, declined } = statusKind({ ...before, ...change });
  return kinds.map((kind) => (kind.id === STATUS_KIND ? { ...kind, mark: { ...kind.mark, ...mark }, done, literature, declined } : kind));
}
