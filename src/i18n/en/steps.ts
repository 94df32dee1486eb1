import type { Outcome } from '../../kinds/kind';
import { number } from '../number';
import { count } from './count';

/** The checklist's steps. */
export const steps = {
  name: { read: 'Key points', link: 'Links', decide: 'Decision', tags: 'Tags and metadata', summary: 'Summary' },
  /** The items of a checklist that is added to a note. */
  items: {
    read: 'Read the full text and extract key points',
    link: 'Link to existing notes',
    decide: 'Decide on a permanent note',
    tags: 'Add tags and metadata',
    summary: 'Update the summary',
  },
  progress: {
    added: (n: number) => `${number(n)} added`,
    linked: (n: number) => `${number(n)} linked`,
    suggestions: (n: number) => count(n, 'suggestion'),
    connections: (n: number) => count(n, 'connection'),
    tags: (n: number) => count(n, 'tag'),
    taken: (n: number, of: number) => `${number(n)} of ${number(of)}`,
    'draft-ready': 'draft ready',
    'waits-for-text': 'waits for text',
    written: 'written',
    decided: { permanent: 'permanent note', literature: 'literature note', declined: 'declined' },
  },
  unfold: (item: string) => `Work on: ${item}`,
  loading: 'Searching...',
  failed: (detail: string) => `That did not work: ${detail}`,
  more: (n: number) => `${number(n)} more`,
  quoted: (text: string) => `“${text}”`,
  engineDraft: 'Draft',
  modelDraft: 'Draft by a model',

  read: {
    noText: 'There is no text to read yet.',
    about: (sentences: number, minutes: number) => `${count(sentences, 'sentence')} · ${number(minutes)} min read`,
    noCandidates: 'No sentence makes sense on its own. Select one in the text and add it.',
    addSelection: 'Add the selected text as a key point',
    nothingSelected: 'First select a passage of the full content, in the note or in the panel.',
    notInText: 'The selected text is not part of the full content.',
    read: 'Read in the panel',
    stopReading: 'Close the text',
    openNote: 'Open in the note',
    outline: 'Outline',
    add: 'Add as key point',
    remove: 'Remove key point',
    highlighted: 'highlighted',
    lost: 'no longer in the text',
    ownWords: 'Your words',
    ownWordsHint: 'In your own words...',
    wordsChanged: 'The words above have come into the note since you began. Saving replaces them.',
    save: 'Save',
    cancel: 'Cancel',
  },

  link: {
    about: (n: number, loose: number) =>
      [`${count(n, 'note')} worth a link`, loose === 0 ? '' : `${number(loose)} loosely related`].filter((part) => part !== '').join(', '),
    /** How much speaks for a suggested note, from nothing to very much. */
    tie: { 0: 'Not related', 1: 'Loosely related', 2: 'Related', 3: 'Closely related', 4: 'Very closely related' },
    none: 'No note in your vault is related closely enough.',
    search: 'Search for another note',
    searchHint: 'Link to a note...',
    add: 'Add to related notes',
    remove: 'Remove link',
    open: (name: string) => `Open ${name}`,
    linked: 'already linked',
  },

  decide: {
    restsOn: 'What to base it on',
    novelty: (n: number, of: number) => `${number(n)} of ${count(of, 'main sentence')} new to your vault`,
    length: (words: number, minutes: number) => `${count(words, 'word')}, ${number(minutes)} min read`,
    noText: 'Only the feed excerpt is available',
    existing: (name: string) => `${name} was created from the same page`,
    permanent: 'Create a permanent note',
    permanentHint: 'One note, drafted for you to edit',
    several: 'Create several',
    severalHint: 'One note for each key point that stands on its own',
    extend: (name: string) => `Extend ${name}`,
    extendOther: 'Extend another note...',
    extendHint: 'Extend a note...',
    literature: 'Keep as a literature note',
    literatureHint: 'Stays where it is and is no longer pending',
    literatureNoteHint: (decides: boolean): string =>
      decides
        ? 'A note of its quotes beside your own words; no longer pending'
        : 'A note of its quotes beside your own words; stays pending',
    decline: 'Decline',
    declineHint: (outcome: Outcome | undefined, folder: string) => {
      if (outcome === undefined) return 'Notes of its kind have no words for this yet: choose them in the settings';
      if (outcome.by === 'folder') return `Moves to ${outcome.folder}`;
      return `${folder === '' ? 'Stays where it is' : `Moves to ${folder}`}, with ${written(outcome)}`;
    },
  },

  tags: {
    tags: 'Tags',
    metadata: 'Metadata',
    add: (tag: string) => `Add the tag ${tag}`,
    remove: (tag: string) => `Remove the tag ${tag}`,
    onNote: 'on this note',
    similar: (names: readonly string[]) => `on ${names.join(', ')}`,
    named: { title: 'named in the title', text: 'named in the text' },
    likeItsNotes: (n: number) => `similar to ${count(n, 'note')} with this tag`,
    typed: 'Add a tag...',
    isNew: (tag: string) => `No note has the tag ${tag} yet.`,
    addNew: 'Add it anyway',
    notATag: 'A tag needs at least one letter.',
    key: {
      author: 'Author',
      published: 'Published',
      updated: 'Updated',
      site: 'Site',
      language: 'Language',
      canonical_url: 'Address',
      doi: 'DOI',
      arxiv: 'arXiv id',
      arxiv_version: 'arXiv version',
      arxiv_categories: 'arXiv categories',
      arxiv_comments: 'arXiv comments',
      journal: 'Journal',
      licence: 'Licence',
      citekey: 'Citekey',
      words: 'Words',
      reading_minutes: 'Reading time, min',
    },
    write: (key: string) => `Add ${key} to the properties`,
    written: (key: string) => `${key} is in the properties`,
    writeAll: 'Add all',
  },

  summary: {
    from: { 'key-points': 'Key points', abstract: 'Abstract', lead: 'Opening', excerpt: 'Feed excerpt', model: 'Model' },
    startFrom: 'Start from',
    current: 'Written',
    hint: 'What the article says, in a few sentences',
    changed: 'The summary in the note has changed since you began to write. Yours is kept here until you save it.',
    asProperty: 'Save as property',
    asExcerpt: 'Replace the feed excerpt',
    unsafe: 'The feed excerpt contains the article, and parts of it are missing from the full content. Fetch the article first.',
    nothing: 'There is no text to draft from. Write your own summary.',
  },

  refused: {
    'quote-gone': { title: 'The text has changed', body: 'That sentence is no longer in the full content, so nothing was written.' },
    'words-changed': {
      title: 'Your words are not in the note yet',
      body: 'Other words have come to stand there since you began to write. Yours are kept beside the sentence: save them to replace those.',
    },
    'point-gone': { title: 'The key points have changed', body: 'That key point no longer exists, so nothing was written.' },
    misread: {
      title: 'Nothing was written',
      body: 'It would run together with other parts of the note. A comment, a code block or a formula is probably not closed there. Close it in the note first.',
    },
    'link-in-text': {
      title: 'The link was left in the note',
      body: 'It stands within other text, so it was not removed. Change that text in the note.',
    },
    'excerpt-unsafe': {
      title: 'Not replaced',
      body: 'The feed excerpt contains an article that is missing from the full content, so it was left unchanged.',
    },
  },
  complete: { title: 'Analysis complete', body: 'Every item is ticked.', finish: 'Mark as analyzed', next: 'Next note' },
};

function written(outcome: Exclude<Outcome, { by: 'folder' }>): string {
  if (outcome.by === 'tag') return `the tag #${outcome.tag}`;
  if (outcome.by === 'date') return `the day in ${outcome.property}`;
  return outcome.property === 'status' ? `the status “${String(outcome.value)}”` : `${outcome.property}: ${String(outcome.value)}`;
}
