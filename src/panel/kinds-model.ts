import type { Dictionary } from '../i18n/dictionary';
import { STATUS_KIND, type AdoptedKind } from '../kinds/adopted-kind';
import type { NamedKind } from '../kinds/adopt';
import { withDecision } from '../kinds/decide';
import type { Kind, Outcome } from '../kinds/kind';
import { outcomeText } from '../kinds/mark-text';
import { diffLines, type DiffLine } from './diff';

/** How a kind's notes are told: words, and what stands in the notes. */
export interface KindTitle {
  words: string;
  code: string;
}

/** What tells a kind's notes, best first: its value, its tag, its folder. */
export function kindTitle({ mark: { property, tag, folder } }: Pick<Kind, 'mark'>, { kinds: t }: Dictionary): KindTitle {
  if (property !== undefined) {
    const said = property.values?.filter((value) => value !== null) ?? [];
    if (said.length > 0)
      return { words: t.told.value, code: typeof said[0] === 'boolean' ? `${property.name}: ${String(said[0])}` : said.join(', ') };
    return { words: property.values === undefined ? t.told.missing : t.told.empty, code: property.name };
  }
  if (tag !== undefined) return { words: tag.isMissing === true ? t.told.untagged : t.told.tag, code: tag.name };
  return { words: t.told.folder, code: folder ?? '/' };
}

/** Where else they are told apart, and where their links are, in one line. */
export function kindDetails(
  { mark: { property, tag, folder, hasOpenTasks }, link, isLinkInText, id }: AdoptedKind,
  { kinds: t, queue }: Dictionary,
): string {
  const isByFolder = property === undefined && tag === undefined;
  const said = property?.values?.some((value) => typeof value === 'string') === true;
  return [
    ...(said ? [t.inProperty(property.name)] : []),
    ...(folder !== undefined && !isByFolder ? [t.inFolder(folder)] : []),
    ...(isByFolder ? [hasOpenTasks === true ? t.openTasks : t.noState] : []),
    ...(link.length > 0 ? [t.link(link.join(queue.comma))] : []),
    ...(isLinkInText && link.length === 0 && id !== STATUS_KIND ? [t.linkInText] : []),
    ...(link.length === 0 && !isLinkInText ? [t.noLink] : []),
  ].join('; ');
}

/** An outcome as a person reads it in a menu. */
export function outcomeName(outcome: Outcome | undefined, { kinds: t }: Dictionary): string {
  if (outcome === undefined) return t.unwritten;
  if (outcome.by === 'date') return t.byDate(outcome.property);
  if (outcome.by === 'property' && outcome.property === 'status') return `status: ${String(outcome.value)}`;
  return outcomeText(outcome);
}

/** Where a person chooses which property holds what. */
export const PLACES = ['link', 'title', 'date', 'source'] as const;
export type Place = (typeof PLACES)[number];

const WORDS = { done: 'analyzed', declined: 'declined' } as const;

/** What is written where nothing in the vault says it, shown before it is agreed to: in the place of what made the note pending, else a status. */
export function proposed({ mark: { property, tag } }: Pick<Kind, 'mark'>, decision: 'done' | 'declined'): Outcome {
  const value = WORDS[decision];
  if (property?.values?.some((one) => typeof one === 'string') === true) return { by: 'property', property: property.name, value };
  if (tag !== undefined && tag.isMissing !== true) return { by: 'tag', tag: tag.name.slice(0, tag.name.lastIndexOf('/') + 1) + value };
  return { by: 'property', property: 'status', value };
}

/** What a decision may be written as: as the vault has it, by what is pending, by status, by tag, not at all. */
export function outcomesFor(kind: Pick<NamedKind, 'mark' | 'done' | 'declined'>, decision: 'done' | 'declined'): (Outcome | undefined)[] {
  const found = kind[decision];
  const value = WORDS[decision];
  const usual: Outcome[] = [proposed(kind, decision), { by: 'property', property: 'status', value }, { by: 'tag', tag: value }];
  const all = [...(found === undefined ? [] : [found]), ...usual];
  const different = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...different.values(), undefined];
}

/** The lines that a note would gain or lose if it was declined; none where it would stay as it is. */
export function declinedDiff(text: string, kind: AdoptedKind, today: string): DiffLine[] {
  const edited = withDecision(text, kind, { decision: 'declined', today });
  return edited.ok ? diffLines(text, edited.text) : [];
}
