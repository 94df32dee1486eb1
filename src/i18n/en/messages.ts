import { count } from './count';

/** Properties that cannot be read. */
export const repair = {
  title: 'The properties cannot be read',
  reason: {
    'quotes-in-quotes': (line: number) => `Line ${line} has quotes inside quotes. Until this is fixed, scripts and search skip the note.`,
    'needs-quotes': (line: number) => `Line ${line} has a value that needs quotes. Until this is fixed, scripts and search skip the note.`,
    'duplicate-key': (line: number) => `Line ${line} repeats a property. Delete one of the two.`,
    'not-yaml': (line: number) => `The properties are invalid from line ${line} on. Fix them in the note.`,
  },
  heading: 'Repair',
  lines: (n: number) => count(n, 'line'),
  apply: (n: number) => (n === 1 ? 'Repair this line' : `Repair ${n} lines`),
  editMyself: 'Edit myself',
};

/** Fetched text that differs from the person’s. */
export const conflict = {
  title: 'You changed this text',
  body: 'The fetched text differs from yours. Nothing is replaced until you decide.',
  heading: 'Full content',
  changes: (n: number) => count(n, 'change'),
  keepMine: 'Keep mine',
  takeNew: 'Take new',
  keepBoth: 'Keep both',
};

/** What was asked for and could not be done. */
export const refused = {
  'item-gone': { title: 'The checklist has changed', body: 'That item no longer exists, so nothing was ticked.' },
  decided: { title: 'Not written', body: 'A decision was made about this note while it was being fetched, so it was left unchanged.' },
  'link-changed': {
    title: 'Not written',
    body: 'The link was changed while its former address was being fetched. Fetch again for the new one.',
  },
  'undo-stale': { title: 'Not undone', body: 'The note has changed since, so it was left unchanged.' },
};

/** A file that was not written, by its name: the one place that says why. */
export const notWritten = {
  'note-gone': { title: 'The note is gone', body: (name: string, _detail?: string) => `${name} has been deleted or moved.` },
  'in-the-way': {
    title: 'A file is in the way',
    body: (name: string, _detail?: string) => `${name} already exists and was not overwritten.`,
  },
  'being-edited': {
    title: 'The note is being edited',
    body: (name: string, _detail?: string) => `${name} has unsaved changes. Try again in a moment.`,
  },
  'properties-unsafe': {
    title: 'The properties cannot be edited safely',
    body: (name: string, _detail?: string) =>
      `The properties of ${name} cannot be edited safely: a value cannot be read, or another property would have changed with it. Edit them in the note.`,
  },
  'no-outcome': {
    title: 'Nothing to write',
    body: (name: string, _detail?: string) =>
      `${name} is unchanged: notes of its kind have no words yet for what you decided. Choose them in the settings, under “Kinds of notes”.`,
  },
  'not-journalled': {
    title: 'Not written',
    body: (name: string, detail = '') => `${name} is unchanged, because the undo information could not be saved (${detail}).`,
  },
  foreign: {
    title: 'Not written',
    body: (name: string, _detail?: string) => `${name} belongs to another plugin, so it is linked to but never written into.`,
  },
  'disk-full': {
    title: 'The disk is full',
    body: (name: string, _detail?: string) => `${name} is unchanged. Free some disk space and try again.`,
  },
  unexpected: {
    title: 'Not written',
    body: (name: string, detail = '') =>
      `${name} is unchanged (${detail}). Try again. If it happens again, please report a bug in the plugin.`,
  },
};

/** A declined note. */
export const declined = {
  title: 'Declined',
  body: (archive: string) =>
    archive === ''
      ? 'The note has the declined status. You can undo this.'
      : `The note has the declined status and was moved to ${archive}. You can undo this.`,
  undo: 'Undo',
};

/** A note that became a permanent one. */
export const promoted = { title: 'Analyzed', body: (name: string) => `It became part of ${name}.`, open: 'Open permanent note' };

/** A permanent note of the same item. */
export const existing = {
  title: 'This item already has a permanent note',
  body: (name: string) => `${name} was created from the same page.`,
  open: 'Open it',
  extend: 'Extend it',
  createAnyway: 'Create another',
};
