import { count } from './count';

/** The composer. */
export const composer = {
  title: 'Create permanent note',
  extendTitle: 'Extend permanent note',
  noteTitle: 'Title',
  folder: 'Folder',
  template: 'Template',
  builtIn: 'Built-in',
  tags: 'Tags',
  addTag: 'Add tag',
  removeTag: (tag: string) => `Remove ${tag}`,
  summary: 'Summary',
  links: 'Links',
  chosen: (n: number, of: number) => `${n} of ${of}`,
  allResolve: (n: number, of: number) => `${n} of ${of}, all resolve`,
  noLinks: 'No note of the vault is close enough to link to.',
  reason: 'Why it is linked',
  preview: 'Preview',
  decisions: 'Your decisions',
  new: 'new',
  changed: 'changed',
  footer: (created: number, altered: number) => [created > 0 ? count(created, 'new file') : '', `${altered} changed`].filter((part) => part !== '').join(', ') + '.',
  cancel: 'Cancel',
  create: 'Create note',
  extend: 'Extend note',
  emptyTitle: 'Give the note a title.',
  templateMissing: (path: string) => `The template ${path} does not exist.`,
  error: {
    'unknown-name': (line: number, name: string) => `Template, line ${line}: there is no {{${name}}}.`,
    'unknown-filter': (line: number, name: string) => `Template, line ${line}: there is no filter "${name}".`,
    unclosed: (line: number) => `Template, line ${line}: a {{ is never closed.`,
  },
  suggestion: (name: string) => ` Did you mean ${name}?`,
  exists: (path: string) => `${path} exists already. Nothing was overwritten; try again.`,
  missing: (path: string) => `${path} was deleted or moved meanwhile.`,
};

/** Why a note is suggested. */
export const reason = {
  mentions: (text: string) => `mentions ${text}`,
  sharesTerms: (terms: readonly string[]) => `shares ${count(terms.length, 'rare term')}: ${terms.join(', ')}`,
  linkedFrom: (n: number) => `linked from ${count(n, 'note')} like this one`,
  linksTo: (n: number) => `links to ${count(n, 'note')} like this one`,
  neighbours: (names: readonly string[]) => `linked beside ${names.join(', ')}`,
  sharesTags: (tags: readonly string[]) => `shares ${tags.map((tag) => `#${tag}`).join(', ')}`,
};
