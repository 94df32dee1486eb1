import { count } from './count';

/** Properties that cannot be read. */
export const repair = {
  title: 'The properties cannot be read',
  reason: {
    'quotes-in-quotes': (line: number) => `Line ${line} has quotes inside quotes. Scripts and search pass this note by until it is mended.`,
    'needs-quotes': (line: number) =>
      `Line ${line} holds a value that needs quotes. Scripts and search pass this note by until it is mended.`,
    'duplicate-key': (line: number) => `Line ${line} repeats a property. Remove one of the two.`,
    'not-yaml': (line: number) => `They are not valid from line ${line} on. Mend them in the note.`,
  },
  heading: 'Repair',
  lines: (n: number) => count(n, 'line'),
  apply: (n: number) => (n === 1 ? 'Repair this line' : `Repair ${n} lines`),
  editMyself: 'Edit myself',
};

/** Fetched text that differs from the person’s. */
export const conflict = {
  title: 'You changed this text',
  body: 'The fetched text differs from yours. Nothing is replaced until you choose.',
  heading: 'Full content',
  changes: (n: number) => count(n, 'change'),
  keepMine: 'Keep mine',
  takeNew: 'Take new',
  keepBoth: 'Keep both',
};

/** What was asked for and could not be done. */
export const refused = {
  'item-gone': { title: 'The checklist changed meanwhile', body: 'That item is no longer there, so nothing was ticked.' },
  decided: { title: 'Not written', body: 'The note was decided on while it was fetched, so it was left as it is.' },
  'undo-stale': { title: 'Not undone', body: 'The note was changed since, so it was left as it is.' },
};

/** A file that was not written, by its name: the one place that says why. */
export const notWritten = {
  'note-gone': { title: 'The note is gone', body: (name: string, _detail?: string) => `${name} was deleted or moved meanwhile.` },
  'in-the-way': {
    title: 'A file is in the way',
    body: (name: string, _detail?: string) => `${name} exists already and was not overwritten.`,
  },
  'being-edited': {
    title: 'The note is being edited',
    body: (name: string, _detail?: string) => `${name} holds text that is not saved yet. Try again in a moment.`,
  },
  'properties-unsafe': {
    title: 'The properties cannot be edited safely',
    body: (name: string, _detail?: string) =>
      `The properties of ${name} cannot be edited safely: a value cannot be read, or another property would have changed with it. Edit them in the note.`,
  },
  'not-journalled': {
    title: 'Not written',
    body: (name: string, detail = '') => `${name} is as it was: what would undo this could not be stored (${detail}).`,
  },
  foreign: {
    title: 'Not written',
    body: (name: string, _detail?: string) => `${name} belongs to another plugin, so it is linked to but never written into.`,
  },
  'disk-full': {
    title: 'The disk is full',
    body: (name: string, _detail?: string) => `${name} is as it was. Make room on the disk and try again.`,
  },
  unexpected: {
    title: 'Not written',
    body: (name: string, detail = '') =>
      `${name} is as it was (${detail}). Try again; if it happens again, please report a mistake in the plugin.`,
  },
};

/** A declined note. */
export const declined = { title: 'Declined', body: 'Its status says so. It can be taken back.', undo: 'Undo' };

/** A note that became a permanent one. */
export const promoted = { title: 'Analyzed', body: (name: string) => `It went into ${name}.`, open: 'Open permanent note' };

/** A permanent note of the same item. */
export const existing = {
  title: 'A permanent note of this item exists',
  body: (name: string) => `${name} was made from the same page.`,
  open: 'Open it',
  extend: 'Extend it',
  createAnyway: 'Create another',
};
