import { repaired, repairOf } from '../note/repair';
import type { PendingNote } from '../note/pending-note';
import { baseName } from '../queue/entry';
import type { Dictionary } from '../i18n/dictionary';
import type { Activity } from './activity';
import { changeCount, diffLines, type DiffLine } from './diff';
import { failureText } from './failure-text';

/** What a message offers to do. */
export type MessageAction =
  | 'retry' | 'open-page' | 'repair' | 'edit' | 'keep-mine' | 'take-new' | 'keep-both'
  | 'paste' | 'undo' | 'open-permanent' | 'open-existing' | 'extend' | 'create-another';

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
}

/** What messages are made from. */
export interface MessageFacts {
  text: string;
  note: PendingNote;
  activity: Activity | undefined;
  /** Permanent notes made from the same item. */
  existing: readonly string[];
}

/** The messages that belong to a note now, most urgent first. */
export function messagesOf(facts: MessageFacts, t: Dictionary): Message[] {
  return [repairMessage(facts, t), activityMessage(facts, t), existingMessage(facts, t)].filter((message) => message !== undefined);
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

function activityMessage({ activity, note }: MessageFacts, t: Dictionary): Message | undefined {
  const host = note.url?.hostname.replace(/^www\./, '') ?? '';
  switch (activity?.kind) {
    case 'failed': {
      const isOffline = activity.failure.kind === 'fetch' && activity.failure.failure.kind === 'offline';
      const { title, body } = failureText(activity.failure, host, t);
      return {
        icon: isOffline ? 'wifi-off' : 'triangle-alert',
        warning: false,
        alert: true,
        title,
        body: `${body} ${t.failure.unchanged}`,
        actions: note.url === undefined ? [{ id: 'edit', label: t.repair.editMyself }] : waysOn(isOffline, t),
      };
    }
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
      return { icon: 'triangle-alert', warning: false, alert: true, ...t.refused[activity.reason], actions: [] };
    case 'declined':
      return { icon: 'archive-x', warning: false, alert: false, title: t.declined.title, body: t.declined.body, actions: [{ id: 'undo', label: t.declined.undo }] };
    case 'promoted':
      return {
        icon: 'file-check-2',
        warning: false,
        alert: false,
        title: t.promoted.title,
        body: t.promoted.body(baseName(activity.to)),
        actions: [{ id: 'open-permanent', label: t.promoted.open }],
      };
    case 'unexpected':
      return { icon: 'triangle-alert', warning: true, alert: true, title: t.failure.unexpected.title, body: t.failure.unexpected.body(activity.detail), actions: [] };
    case 'fetching':
    case 'fetched':
    case undefined:
      return undefined;
  }
}

/** What can be done after a failure; pasting helps wherever a browser gets further than the plugin. */
function waysOn(isOffline: boolean, t: Dictionary): Message['actions'] {
  const retry = { id: 'retry', label: t.failure.retry } as const;
  return isOffline ? [retry] : [retry, { id: 'open-page', label: t.failure.openPage }, { id: 'paste', label: t.failure.paste }];
}

function existingMessage({ existing, activity }: MessageFacts, t: Dictionary): Message | undefined {
  const [path] = existing;
  if (path === undefined || activity?.kind === 'promoted') return undefined;
  return {
    icon: 'files',
    warning: false,
    alert: false,
    title: t.existing.title,
    body: t.existing.body(baseName(path)),
    actions: [
      { id: 'open-existing', label: t.existing.open },
      { id: 'extend', label: t.existing.extend },
      { id: 'create-another', label: t.existing.createAnyway },
    ],
  };
}
