import { failedAttempt, failureKey, retryAt } from '../content/failure-key';
import type { NoteFailure } from '../content/note-failure';
import { repaired, repairOf } from '../properties/repair';
import type { PendingNote } from '../note/pending-note';
import type { Dictionary } from '../i18n/dictionary';
import type { Activity } from '../app/activity';
import { changeCount, diffLines, type DiffLine } from './diff';
import type { FormatTime } from './finding-texts';
import { failureText } from './failure-text';
import { writeFailureText } from './write-failure-text';
import type { Words } from './words';
import { hostOf, remediesFor, type Remedy } from './remedies';

/** What a message offers to do. */
export type MessageAction =
  | 'retry'
  | 'open-page'
  | 'repair'
  | 'edit'
  | 'keep-mine'
  | 'take-new'
  | 'keep-both'
  | 'paste'
  | 'use-reader'
  | 'undo'
  | 'open-permanent'
  | 'decline-duplicates'
  | 'open-existing'
  | 'extend'
  | 'create-another'
  | 'finish'
  | 'next';

/** A message below the receipt: what happened, that the note is unchanged, what to do. */
export interface Message {
  icon: string;
  /** The icon alone takes the warning colour. */
  warning: boolean;
  /** Read out at once: what was just asked for failed. */
  alert: boolean;
  title: string;
  body: string;
  diff?: { heading: string; count: string; lines: DiffLine[] };
  actions: { id: MessageAction; label: string; primary?: boolean }[];
  /** Remedies, each with its own words; they stand below the message. */
  remedies?: Remedy[];
}

/** What messages are made from. */
export interface MessageFacts {
  path: string;
  text: string;
  note: PendingNote;
  activity: Activity | undefined;
  isPending: boolean;
  /** Permanent notes made from the same item. */
  existing: readonly string[];
  /** Whether the reader service is switched on. */
  readerOn: boolean;
  now: Date;
  formatTime: FormatTime;
}

/** The messages that belong to a note now, most urgent first. */
export function messagesOf(facts: MessageFacts, words: Words): Message[] {
  const { t } = words;
  return [repairMessage(facts, t), activityMessage(facts, words), completeMessage(facts, t), existingMessage(facts, words)].filter(
    (message) => message !== undefined,
  );
}

function repairMessage({ text, note }: MessageFacts, t: Dictionary): Message | undefined {
  if (note.problem === undefined) return undefined;
  const { reason, line } = note.problem;
  const repairs = repairOf(text);
  const actions: Message['actions'] = [{ id: 'edit', label: t.repair.editMyself }];
  if (repairs !== undefined) actions.unshift({ id: 'repair', label: t.repair.apply(repairs.length), primary: true });
  const head = text.slice(0, 4000);
  return {
    icon: 'triangle-alert',
    warning: true,
    alert: false,
    title: t.repair.title,
    body: t.repair.reason[reason](line),
    ...(repairs && { diff: { heading: t.repair.heading, count: t.repair.lines(repairs.length), lines: diffLines(head, repaired(head)) } }),
    actions,
  };
}

function activityMessage(facts: MessageFacts, words: Words): Message | undefined {
  const { activity } = facts;
  const { t, nameOf } = words;
  switch (activity?.kind) {
    case 'failed':
      return failedMessage(facts, activity, t);
    case 'conflict': {
      const lines = diffLines(activity.mine, activity.captured.article.markdown);
      return {
        icon: 'git-pull-request-arrow',
        warning: false,
        alert: false,
        title: t.conflict.title,
        body: t.conflict.body,
        diff: { heading: t.conflict.heading, count: t.conflict.changes(changeCount(lines)), lines },
        actions: [
          { id: 'keep-mine', label: t.conflict.keepMine },
          { id: 'take-new', label: t.conflict.takeNew },
          { id: 'keep-both', label: t.conflict.keepBoth },
        ],
      };
    }
    case 'refused':
      return { icon: 'triangle-alert', warning: false, alert: true, ...{ ...t.refused, ...t.steps.refused }[activity.reason], actions: [] };
    case 'declined':
      return {
        icon: 'archive-x',
        warning: false,
        alert: false,
        title: t.declined.title,
        body: t.declined.body(activity.archive ?? ''),
        actions: [{ id: 'undo', label: t.declined.undo }],
      };
    case 'promoted':
      return {
        icon: 'file-check-2',
        warning: false,
        alert: false,
        title: t.promoted.title,
        body: t.promoted.body(nameOf(activity.to)),
        actions: [
          { id: 'open-permanent', label: t.promoted.open },
          ...(activity.duplicates.length > 0
            ? [{ id: 'decline-duplicates', label: t.triage.duplicates(activity.duplicates.length) } as const]
            : []),
        ],
      };
    case 'not-written':
      return { icon: 'triangle-alert', warning: true, alert: true, ...writeFailureText(facts.path, activity.failure, words), actions: [] };
    case 'fetching':
    case 'fetched':
    case undefined:
      return undefined;
  }
}

function failedMessage(
  { note: { url }, ...facts }: MessageFacts,
  { failure, tried }: Extract<Activity, { kind: 'failed' }>,
  t: Dictionary,
): Message {
  const attempt = failedAttempt(failure, tried);
  const isOffline = failureKey(failure) === 'offline';
  // Another host than the note's may have been asked, and may be the one that refused.
  const asked = attempt === undefined || isOffline ? '' : hostOf(attempt);
  const host = asked || (url === undefined ? '' : hostOf({ url: url.href }));
  const at = attempt && retryAt(attempt);
  const { title, body } = failureText(failure, { host, until: at && at > facts.now ? facts.formatTime(at) : undefined }, t);
  const remedies = url === undefined ? [] : remediesFor({ ...facts, failure, tried, url, host }, t);
  const lead = remedies.length > 0 ? [t.remedies.lead] : [];
  return {
    icon: isOffline ? 'wifi-off' : 'triangle-alert',
    warning: false,
    alert: true,
    title,
    body: t.text([body, t.failure.unchanged, ...lead]),
    actions: remedies.length > 0 ? [] : actionsFor(failure, url !== undefined, t),
    ...(remedies.length > 0 && { remedies }),
  };
}

/** What can be done where there is no remedy. */
function actionsFor(failure: NoteFailure, hasLink: boolean, t: Dictionary): Message['actions'] {
  const retry = { id: 'retry', label: t.failure.retry } as const;
  const key = failureKey(failure);
  const edit = { id: 'edit', label: t.repair.editMyself } as const;
  if (!hasLink || key === 'refused-address') return [edit];
  if (key === 'misread') return [edit, retry];
  return key === 'offline' || key === 'cancelled'
    ? [retry]
    : [retry, { id: 'open-page', label: t.failure.openPage }, { id: 'paste', label: t.failure.paste }];
}

/** All ticked: what is left is the status, and the next note. */
function completeMessage({ note, isPending }: MessageFacts, t: Dictionary): Message | undefined {
  if (!isPending || !note.checklist.some((item) => item.done) || note.checklist.some((item) => item.open)) return undefined;
  return {
    icon: 'list-checks',
    warning: false,
    alert: false,
    title: t.steps.complete.title,
    body: t.steps.complete.body,
    actions: [
      { id: 'finish', label: t.steps.complete.finish },
      { id: 'next', label: t.steps.complete.next },
    ],
  };
}

function existingMessage({ existing, activity }: MessageFacts, { t, nameOf }: Words): Message | undefined {
  const [path] = existing;
  if (path === undefined || activity?.kind === 'promoted') return undefined;
  return {
    icon: 'files',
    warning: false,
    alert: false,
    title: t.existing.title,
    body: t.existing.body(nameOf(path)),
    actions: [
      { id: 'open-existing', label: t.existing.open },
      { id: 'extend', label: t.existing.extend },
      { id: 'create-another', label: t.existing.createAnyway },
    ],
  };
}
