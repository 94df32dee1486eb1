import type { Amount } from '../queue/amount';
import { amount, count } from './en/count';
import { cite } from './en/cite';
import { decided } from './en/decided';
import { health } from './en/health';
import { keys } from './en/keys';
import { queue } from './en/queue';
import { run } from './en/run';
import { learned } from './en/learned';
import { kinds } from './en/kinds';
import { order } from './en/order';
import { rules } from './en/rules';
import { later } from './en/later';
import { letGo } from './en/let-go';
import { triage } from './en/triage';
import { note } from './en/note';
import { steps } from './en/steps';
import { fetching, failure, remedies, attempt, findings } from './en/fetching';
import { repair, conflict, refused, notWritten, declined, promoted, existing } from './en/messages';
import { composer, reason } from './en/composer';
import { model } from './en/model';
import { settings } from './en/settings';
import { verbs } from './en/verbs';
import { bases } from './en/bases';

/** Every text a user sees, in English. The other languages have the same shape. */
export const en = {
  /** Sentences put together to a text. */
  text: (sentences: readonly string[]) => sentences.join(' '),
  name: 'Pending Analysis',
  /** What a language model is told to write in. */
  englishName: 'English',

  commands: {
    openPanel: 'Open panel',
    showDecided: 'Show what was decided',
    backToPanel: 'Go back to the panel',
    createBase: 'Create base of pending notes',
    fetchFullContent: 'Fetch full content',
    pasteFullContent: 'Paste full content',
    createPermanentNote: 'Create permanent note',
    toggleNextItem: 'Tick next checklist item',
    decline: 'Decline note',
    undo: 'Undo last decision',
    nextPending: 'Go to next pending note',
    previousPending: 'Go to previous pending note',
  },

  menu: {
    fetch: 'Fetch full content',
    createPermanentNote: 'Create permanent note',
    noteOfSelection: 'Make a note of this selection',
    decline: 'Decline',
    open: 'Open',
  },

  ribbon: (pending: Amount) => `Pending: ${amount(pending)}`,
  queue,
  run,
  cite,
  triage,
  decided,
  learned,
  later,
  kinds,
  order,
  rules,
  letGo,
  keys,

  state: {
    'not-fetched': 'not fetched',
    fetching: 'fetching...',
    held: 'waiting...',
    full: 'full',
    partial: 'partial',
    blocked: 'blocked',
    paywalled: 'paywalled',
    stub: 'no article',
    failed: 'failed',
    broken: 'properties broken',
  },
  note,
  steps,

  verdict: { full: 'Full', partial: 'Partial', blocked: 'Blocked', paywalled: 'Paywalled', stub: 'No article' },

  ago: (ms: number) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 1) return 'just now';
    if (minutes < 60) return `${minutes} min ago`;
    const hours = Math.round(minutes / 60);
    return hours < 24 ? `${hours} h ago` : `${Math.round(hours / 24)} d ago`;
  },
  age: (ms: number) => {
    const hours = Math.max(0, Math.floor(ms / 3_600_000));
    return hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
  },
  dateFormat: 'D MMM YYYY',
  timeFormat: 'HH:mm',
  fetching,
  failure,
  remedies,
  attempt,
  findings,
  repair,
  conflict,
  refused,
  notWritten,
  declined,
  promoted,
  existing,
  composer,
  reason,
  model,

  undo: {
    nothing: 'There is nothing to undo.',
    choice: 'Undone: what counts as pending is as it was.',
    notJournalled: (detail: string) =>
      `Stopped, because the undo information could not be saved (${detail}). Nothing more was changed, and earlier changes can be undone.`,
    restored: (n: number) => `Undone: ${count(n, 'file')} restored.`,
    lost: (n: number) => `${count(n, 'file')} not undone, because the undo information is damaged.`,
    refused: (files: readonly { name: string; reason: 'changed' | 'missing' | 'exists' | 'failed' }[]) =>
      `Not undone: ${files.map(({ name, reason }) => `${name} (${{ changed: 'changed since', missing: 'deleted or moved', exists: 'another note has its name', failed: 'could not be written; undo again to retry' }[reason]})`).join(', ')}.`,
  },

  paste: {
    title: 'Paste the page',
    placeholder: 'Paste here what you copied in the browser',
    use: 'Use this text',
    cancel: 'Cancel',
  },

  notices: {
    nothingSure: 'No candidate is sure enough to be taken without a look.',
    noLink: 'This note has no link to fetch from. Add one to its properties as url, or paste the text into the note.',
    nothingNext: 'No other note is pending.',
    allTicked: 'Every item is ticked.',
    clipboardEmpty: 'The clipboard contains no text.',
    notCopied: 'The clipboard cannot be written. Click into the window and try again.',
    pasted: 'Pasted as full content.',
    settingsUnreadable:
      'Pending Analysis could not read its settings file, so the default settings are in use. Restore the file and restart, or change any setting to write a new file.',
  },
  settings,
  health,
  verbs,
  bases,
};
