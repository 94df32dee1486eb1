import { hostName } from '../text/host-name';
import { countWords } from '../text/count-words';
import type { Attempt } from '../content/capture';
import { failureKey } from '../content/failure-key';
import type { FetchProgress } from '../content/fetch-full-content';
import type { Dictionary } from '../i18n/dictionary';
import { progressOf, type ChecklistItem } from '../note/checklist';
import type { PendingNote } from '../note/pending-note';
import { baseName } from '../text/path';
import type { Activity } from '../app/activity';
import { findingTexts, type FormatTime } from './finding-texts';
import { attemptText } from './failure-text';
import { messagesOf, type Message } from './message';
import { hostOf } from './remedies';
import type { NoteState } from './state-icon';
import type { Words } from './words';

/** Everything the panel's note face shows, in words. */
export interface NoteModel {
  path: string;
  title: string;
  /** The page: where the link leads, and the host that is shown. */
  link: { href: string; host: string } | undefined;
  /** The date and the feeds, as they stand behind the host. */
  details: string[];
  /** Place in the queue as it is shown; undefined for a note that is not in it. */
  position: string | undefined;
  receipt: ReceiptLine;
  messages: Message[];
  checklist: ChecklistItem[];
  progress: { text: string; done: number; total: number };
  /** What the bar's first button does: fetch, until there is content. */
  action: 'fetch' | 'create';
  /** Whether it is the primary one; what a message offers, such as a repair, comes before it. */
  isPrimary: boolean;
  isPending: boolean;
}

/** The line that says what was fetched, and what it unfolds to. */
export interface ReceiptLine {
  state: NoteState;
  verdict: string;
  details: string[];
  tried: TriedLine[];
  action: string;
  canFetch: boolean;
}

/** A place that was tried: what it is called, how much it gave, what it said, and what that rests on. */
export interface TriedLine {
  source: string;
  /** The address that was asked; empty for what was already in hand. */
  address: string;
  amount: string;
  said: string;
  findings: string;
  used: boolean;
}

/** What the model is made from. */
export interface NoteFacts {
  path: string;
  text: string;
  note: PendingNote;
  activity: Activity | undefined;
  existing: readonly string[];
  isPending: boolean;
  /** Place in the queue as it is shown, counted from 1, and its length; undefined for a note that is not in it. */
  position: { at: number; of: number } | undefined;
  /** Whether the reader service is switched on. */
  readerOn: boolean;
  now: Date;
  formatDate: (date: Date, pattern: string) => string;
}

/** The note face's model. Pure: the same facts give the same words. */
export function noteModel(facts: NoteFacts, words: Words): NoteModel {
  const { t } = words;
  const { note, path, position } = facts;
  const { done, total } = progressOf(note.checklist);
  const host = note.url && hostName(note.url);
  const messages = messagesOf({ ...facts, isPending: position !== undefined, formatTime: timeFormat(facts, t) }, words);
  return {
    path,
    title: note.title || baseName(path),
    link: note.url && host !== undefined ? { href: note.url.href, host } : undefined,
    details: [dateText(facts, t), feedText(note, host)].filter((detail) => detail !== ''),
    position: position && t.note.position(position.at, position.of),
    receipt: receiptLine(facts, t),
    messages,
    checklist: note.checklist,
    progress: { text: t.note.progress(done, total), done, total },
    action: note.content === '' && note.url !== undefined && facts.isPending ? 'fetch' : 'create',
    isPrimary: !messages.some((message) => message.actions.some((action) => action.primary === true)),
    isPending: facts.isPending,
  };
}

function dateText({ note, formatDate }: NoteFacts, t: Dictionary): string {
  const time = Date.parse(note.date);
  return Number.isNaN(time) ? '' : formatDate(new Date(time), t.dateFormat);
}

/** The feed's name, unless the host says the same. */
function feedText(note: PendingNote, host: string | undefined): string {
  const feed = note.source.replace(/\s+RSS$/i, '');
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return host !== undefined && letters(feed) !== '' && letters(host).includes(letters(feed)) ? '' : feed;
}

function receiptLine(facts: NoteFacts, t: Dictionary): ReceiptLine {
  const { note, activity, now } = facts;
  const base = { tried: triedLines(activity, t, timeFormat(facts, t)), canFetch: note.url !== undefined && activity?.kind !== 'fetching' };
  const edited = note.contentBy === 'fetch-then-person' ? [t.note.edited] : [];
  if (activity?.kind === 'fetching') {
    if (activity.progress?.kind === 'held')
      return { ...base, state: 'held', verdict: t.fetching.held, details: [], action: t.note.fetchNow };
    return {
      ...base,
      state: 'fetching',
      verdict: t.fetching.title,
      details: progressDetails(activity.progress, note.url && hostName(note.url), t),
      action: t.note.fetchNow,
    };
  }
  if (note.receipt !== undefined && note.contentBy !== 'nobody') {
    const { verdict, source, words, fetched } = note.receipt;
    const time = Date.parse(fetched);
    const when = Number.isNaN(time) ? [] : [t.ago(now.getTime() - time)];
    return {
      ...base,
      state: verdict,
      verdict: t.verdict[verdict],
      details: [sourceName(source, t), t.note.words(words), ...when, ...edited],
      action: t.note.fetchAgain,
    };
  }
  if (note.contentBy === 'person') {
    return { ...base, state: 'full', verdict: t.note.ownText, details: [t.note.words(countWords(note.content))], action: t.note.fetchNow };
  }
  const verdict = activity?.kind === 'failed' ? FAILED_VERDICTS.find((known) => known === failureKey(activity.failure)) : undefined;
  const sources = activity?.kind === 'failed' ? activity.tried.length : 0;
  const excerptWords = countWords(note.excerpt.replace(/<[^>]*>/g, ' '));
  return {
    ...base,
    state: verdict ?? 'not-fetched',
    verdict: verdict === undefined ? t.note.notFetched : t.verdict[verdict],
    details: [
      ...(note.feedContent === undefined ? [] : [t.note.feedContent[note.feedContent]]),
      ...(verdict !== undefined ? [t.note.sourcesTried(sources)] : excerptWords > 0 ? [t.note.excerptWords(excerptWords)] : []),
    ],
    action: activity?.kind === 'failed' ? t.note.fetchAgain : t.note.fetchNow,
  };
}

function progressDetails(progress: FetchProgress | undefined, host: string | undefined, t: Dictionary): string[] {
  if (progress?.kind === 'pictures') return [t.fetching.pictures(progress.done, progress.total)];
  const asked = progress?.host ?? host;
  return asked === undefined ? [] : [t.fetching.body(asked)];
}

/** Failures that say as much of the page as a verdict does. */
const FAILED_VERDICTS = ['blocked', 'paywalled', 'stub'] as const;

/** Times of today alone, others with their day. */
function timeFormat({ now, formatDate }: NoteFacts, t: Dictionary): FormatTime {
  return (date) => formatDate(date, date.toDateString() === now.toDateString() ? t.timeFormat : `${t.dateFormat} ${t.timeFormat}`);
}

function triedLines(activity: Activity | undefined, t: Dictionary, formatTime: FormatTime): TriedLine[] {
  if (activity?.kind !== 'failed' && activity?.kind !== 'fetched' && activity?.kind !== 'conflict') return [];
  const captured = activity.kind === 'failed' ? undefined : activity.captured;
  const tried = activity.kind === 'failed' ? activity.tried : activity.captured.tried;
  return tried.map((attempt) => ({
    source: placeName(attempt, tried, t),
    address: attempt.url ?? '',
    amount: attempt.words === undefined ? t.attempt.none : t.attempt.words(attempt.words),
    said: attemptText(attempt, t),
    findings: findingTexts(attempt.outcome, t, formatTime).join(' · '),
    // What a person pasted is kept under a milder verdict than it was given, and is the only attempt.
    used:
      captured !== undefined && attempt.outcome.kind === 'judged' && (attempt.outcome.verdict === captured.verdict || tried.length === 1),
  }));
}

function sourceName(id: string, { note: { sources } }: Dictionary): string {
  return Object.entries(sources).find(([known]) => known === id)?.[1] ?? id;
}

/** The source's name; where one source was asked at several places, the place: its host and the first part of the path. */
function placeName(attempt: Attempt, tried: readonly Attempt[], t: Dictionary): string {
  const isAlone = tried.filter(({ source }) => source === attempt.source).length === 1;
  if (isAlone || attempt.url === undefined) return sourceName(attempt.source, t);
  return [hostOf(attempt), new URL(attempt.url).pathname.split('/')[1] ?? ''].filter((part) => part !== '').join('/');
}
