import type { Dictionary } from '../i18n/dictionary';
import type { Closeness } from '../queue/closeness';
import type { Stack } from '../queue/stacks';
import type { Activity } from '../app/activity';
import { failureKey } from '../content/failure-key';
import type { Reason } from '../learning/reasons';
import { inOneLine, inParts, learnedText, type TextPart } from './learned-text';
import { asksForPerson, type NoteState } from './state-icon';
import type { Meter } from './tie-meter';
import type { Words } from './words';

/** How many reasons a row shows unless more are asked for. */
export const REASONS = 2;

/** Everything a row of the queue shows, in words. Two equal models look the same. */
export interface RowModel {
  path: string;
  title: string;
  source: string;
  /** Its age and, where it asks something of the person, its state: behind the source, dots included. */
  rest: string;
  state: NoteState;
  /** What the icon of the state says. */
  stateName: string;
  /** Why the last fetch failed, by its key; empty where none did. */
  reason: string;
  /** How many notes stand as this one; 1 for a note by itself. */
  notes: number;
  /** The checklist, once something is ticked. */
  progress: { done: number; total: number } | undefined;
  meter: Meter | undefined;
  /** Why it stands where it does, of one that was chosen for today, is open or was asked. */
  because: TextPart[];
  /** The feed's text, while the row is peeked into. */
  excerpt: string;
  isOpen: boolean;
  isSelected: boolean;
  /** Read out, not shown. */
  spoken: string;
}

/** What a row is made from beside its stack. */
export interface RowFacts {
  activityOf: (path: string) => Activity | undefined;
  /** The note in the main area. */
  openPath: string | undefined;
  isSelected: boolean;
  excerpt: string;
  /** What was learned of it, the strongest first. Asked for only where it is shown. */
  reasons: () => readonly Reason[];
  /** How many reasons it shows; none is shown of a note that is neither open nor has any wanted. */
  reasonsWanted: number;
  now: number;
}

/** The model of a row. Pure: the same facts give the same words. */
export function rowModel(stack: Stack, facts: RowFacts, words: Words): RowModel {
  const { t } = words;
  const { lead, entries, closeness } = stack;
  const activities = entries.map(({ path }) => facts.activityOf(path));
  const fetches = activities.filter((activity) => activity?.kind === 'fetching');
  const isFetching = fetches.length > 0;
  const state: NoteState = isFetching
    ? fetches.every(({ progress }) => progress?.kind === 'held')
      ? 'held'
      : 'fetching'
    : lead.broken
      ? 'broken'
      : lead.state;
  const isOpen = entries.some(({ path }) => path === facts.openPath);
  const age = lead.date === undefined ? '' : ageText(lead.date, facts.now, t);
  const rest = [age, asksForPerson(state) ? t.state[state] : ''].filter((part) => part !== '');
  return {
    path: lead.path,
    title: lead.title,
    source: lead.source,
    rest: lead.source === '' ? rest.join(' · ') : rest.map((part) => ` · ${part}`).join(''),
    state,
    stateName: t.state[state],
    reason: isFetching ? '' : lead.reason || reasonIn(activities[0]),
    notes: entries.length,
    progress: lead.done > 0 ? { done: lead.done, total: lead.total } : undefined,
    meter: closeness && { strength: closeness.strength, label: t.queue.connects(closeness.count) },
    because: becauseOf(stack, { reasons: facts.reasons, wanted: Math.max(facts.reasonsWanted, isOpen ? REASONS : 0) }, words),
    excerpt: facts.excerpt,
    isOpen,
    isSelected: facts.isSelected,
    spoken: lead.done > 0 ? t.queue.tasks(lead.done, lead.total) : '',
  };
}

/** Whether two models look the same: nearly every row does, whenever the list is drawn. */
export function looksSame(a: RowModel, b: RowModel): boolean {
  return (
    isAsHigh(a, b) &&
    (['path', 'source', 'rest', 'state', 'reason', 'notes', 'isOpen', 'isSelected', 'spoken'] as const).every(
      (part) => a[part] === b[part],
    ) &&
    a.progress?.done === b.progress?.done &&
    a.progress?.total === b.progress?.total &&
    a.meter?.strength === b.meter?.strength &&
    a.meter?.label === b.meter?.label
  );
}

/** Whether two models take the same height: they have the same texts where a row has lines to spare for. */
export function isAsHigh(a: RowModel, b: RowModel): boolean {
  return (
    a.title === b.title &&
    a.excerpt === b.excerpt &&
    a.because.length === b.because.length &&
    a.because.every(({ text, isName }, index) => text === b.because[index]?.text && isName === b.because[index].isName)
  );
}

/** The key of a failure that is known only as long as the app runs. */
function reasonIn(activity: Activity | undefined): string {
  return activity?.kind === 'failed' ? failureKey(activity.failure) : '';
}

/** The strongest reasons in one line; the note it is closest to is told with all that it connects to. */
function becauseOf(
  { lead: { interest }, closeness }: Stack,
  { reasons, wanted }: { reasons: () => readonly Reason[]; wanted: number },
  words: Words,
): TextPart[] {
  const { learned } = words.t;
  // What was asked for is told wherever it was: the key alone leaves nothing else to be seen.
  const asked = interest === undefined ? [] : [inParts(interest === 'more' ? learned.askedMore : learned.askedLess)];
  if (closeness === undefined || wanted === 0) return inOneLine(asked, learned.semicolon);
  const told = reasons().slice(0, wanted - asked.length);
  const connects =
    told.length + asked.length < wanted && !told.some(({ kind }) => kind === 'note') && (closeness.count > 0 || told.length === 0);
  const lines = told.map((reason) => (reason.kind === 'note' ? connection(closeness, words) : learnedText(reason, words)));
  return inOneLine([...asked, ...lines, ...(connects ? [connection(closeness, words)] : [])], learned.semicolon);
}

/** "connects to 9 notes: A, B, C and 6 more", in parts. */
function connection({ count, top }: Closeness, { t, nameOf }: Words): TextPart[] {
  if (top.length === 0) return [{ text: t.queue.connects(count), isName: false }];
  const names = top.flatMap((path, index) => [
    ...(index === 0 ? [] : [{ text: t.queue.comma, isName: false }]),
    { text: nameOf(path), isName: true },
  ]);
  const more = count - top.length;
  return [
    { text: t.queue.connectsTo(count), isName: false },
    ...names,
    ...(more > 0 ? [{ text: t.queue.andMore(more), isName: false }] : []),
  ];
}

/** Days while that says something, then the year; nothing of a date that is still to come. */
function ageText(date: number, now: number, t: Dictionary): string {
  const days = (now - date) / 86_400_000;
  if (days < 0) return '';
  return days > 365 ? String(new Date(date).getFullYear()) : t.age(now - date);
}
