/** How many, with the noun in the number it takes. */
const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Every text a user sees, in English. The other languages have the same shape. */
export const en = {
  name: 'Pending Analysis',

  commands: {
    openPanel: 'Open panel',
    fetchFullContent: 'Fetch full content',
    pasteFullContent: 'Paste full content',
    createPermanentNote: 'Create permanent note',
    toggleNextItem: 'Tick next checklist item',
    decline: 'Decline note',
    nextPending: 'Go to next pending note',
    previousPending: 'Go to previous pending note',
  },

  menu: {
    fetch: 'Fetch full content',
    createPermanentNote: 'Create permanent note',
    decline: 'Decline',
    open: 'Open',
    openLink: 'Open link in browser',
  },

  ribbon: (pending: number) => `Pending notes: ${pending.toLocaleString('en')}`,

  queue: {
    pending: (n: number) => ({ number: n.toLocaleString('en'), word: 'pending' }),
    found: (n: number, all: number) => `${n.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    search: 'Search pending notes...',
    clearSearch: 'Clear search',
    sortBy: 'Sort by',
    sort: { newest: 'Newest', oldest: 'Oldest', title: 'Title', source: 'Source', state: 'State' },
    more: 'More options',
    emptyTitle: 'Nothing is pending',
    emptyBefore: 'A note appears here as soon as its properties say',
    emptyAfter: 'in whatever folder it lies. Feeds, scripts and sync can write it, and so can you.',
    makePending: 'Make the current note pending',
    changeStatus: 'Look for another status value...',
    nothingFound: (search: string) => `No pending note matches "${search}".`,
    keys: { move: 'move', open: 'open', fetch: 'fetch', decline: 'decline' },
    space: 'Space',
    tasks: (done: number, total: number) => `${done} of ${total} ticked`,
  },

  state: {
    'not-fetched': 'not fetched',
    fetching: 'fetching...',
    full: 'full',
    partial: 'partial',
    blocked: 'blocked',
    paywalled: 'paywalled',
    stub: 'stub',
    broken: 'properties broken',
  },

  note: {
    back: 'Queue',
    position: (at: number, of: number) => `${at.toLocaleString('en')} of ${of.toLocaleString('en')}`,
    previous: 'Previous pending note',
    next: 'Next pending note',
    more: 'More options',
    openPage: (host: string) => `Open ${host} in the browser`,
    noLink: 'no link',
    notFetched: 'Not fetched',
    excerptWords: (n: number) => `feed excerpt, ${count(n, 'word')}`,
    words: (n: number) => count(n, 'word'),
    edited: 'edited',
    ownText: 'Your own text',
    fetchNow: 'Fetch',
    fetchAgain: 'Fetch again',
    checklist: 'Analysis checklist',
    progress: (done: number, total: number) => `${done} of ${total}`,
    noChecklist: 'This note has no checklist.',
    createPermanentNote: 'Create permanent note',
    decline: 'Decline',
    nextAction: 'Next',
    notPending: 'This note is not pending.',
  },

  verdict: { full: 'Full', partial: 'Partial', blocked: 'Blocked', paywalled: 'Paywalled', stub: 'Stub' },

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

  fetching: { title: 'Fetching...', body: (host: string) => `Asking ${host}.` },

  failure: {
    unchanged: 'The note is as it was.',
    retry: 'Try again',
    openPage: 'Open the page',
    paste: 'Paste',
    offline: { title: 'You are offline', body: (host: string) => `${host} could not be reached. Try again when the network is back.` },
    'timed-out': { title: 'The site did not answer in time', body: (host: string) => `${host} took too long. Try again later.` },
    cancelled: { title: 'Fetching was cancelled', body: () => 'Nothing was written.' },
    'not-found': { title: 'The page is gone', body: (host: string) => `${host} has no page at this address. Decline the note, or look for the item elsewhere.` },
    gone: { title: 'The page is gone', body: (host: string) => `${host} says it was taken down. Decline the note, or look for the item elsewhere.` },
    forbidden: { title: 'The site refuses', body: (host: string) => `${host} wants a log-in or does not serve programs. Open the page and paste its text.` },
    'rate-limited': { title: 'Too many requests', body: (host: string) => `${host} asks to be left alone for a while. Try again later.` },
    'server-error': { title: 'The site is broken', body: (host: string) => `${host} answered with an error. Try again later.` },
    'unexpected-status': { title: 'The site gave no page', body: (host: string) => `${host} answered in a way that holds no page. Open it in the browser.` },
    'too-large': { title: 'The page is too large', body: () => 'It is larger than the plugin takes. Open it in the browser.' },
    'wrong-type': { title: 'This is not a page of text', body: (host: string) => `${host} sent something that is not readable text. Open it in the browser.` },
    'refused-address': { title: 'This address is not fetched', body: () => 'It leads to a private or unsafe address. Check the url property.' },
    'bad-redirect': { title: 'The address leads nowhere', body: (host: string) => `${host} sent the request on without end or to an unsafe address.` },
    'no-link': { title: 'This note has no link', body: () => 'Add the address of the page as its url property.' },
    blocked: { title: 'The site asked for a bot check', body: (host: string) => `${host} answered with a check page instead of the article. Open the page and paste its text.` },
    paywalled: { title: 'The article is behind a paywall', body: (host: string) => `${host} shows only the beginning. If you subscribe, open the page and paste its text.` },
    stub: { title: 'The article was not on the page', body: (host: string) => `What ${host} sent holds hardly any text. Open the page and paste its text.` },
    'not-the-article': { title: 'The article was not found', body: (host: string) => `What ${host} sent is not the article. Open the page in the browser.` },
    removed: { title: 'The article was taken down', body: (host: string) => `${host} says it was removed. Decline the note, or look for it elsewhere.` },
    'unreadable-pdf': { title: 'The PDF cannot be read', body: () => 'It is encrypted, damaged, or has no text. Open it in the browser.' },
    service: { title: 'The reader service refused', body: () => 'It could not open this page. Try again later.' },
    unexpected: { title: 'Something went wrong', body: (detail: string) => `${detail} This is a mistake in the plugin; please report it.` },
  },

  attempt: {
    words: (n: number) => count(n, 'word'),
    none: '–',
  },

  repair: {
    title: 'The properties cannot be read',
    reason: {
      'quotes-in-quotes': (line: number) => `Line ${line} has quotes inside quotes. Scripts and search pass this note by until it is mended.`,
      'needs-quotes': (line: number) => `Line ${line} holds a value that needs quotes. Scripts and search pass this note by until it is mended.`,
      'duplicate-key': (line: number) => `Line ${line} repeats a property. Remove one of the two.`,
      'not-yaml': (line: number) => `They are not valid from line ${line} on. Mend them in the note.`,
    },
    heading: 'Repair',
    lines: (n: number) => count(n, 'line'),
    apply: (n: number) => (n === 1 ? 'Repair this line' : `Repair ${n} lines`),
    editMyself: 'Edit myself',
  },

  conflict: {
    title: 'You changed this text',
    body: 'The fetched text differs from yours. Nothing is replaced until you choose.',
    heading: 'Full content',
    changes: (n: number) => count(n, 'change'),
    keepMine: 'Keep mine',
    takeNew: 'Take new',
    keepBoth: 'Keep both',
  },

  refused: {
    'item-gone': { title: 'The checklist changed meanwhile', body: 'That item is no longer there, so nothing was ticked.' },
    'note-gone': { title: 'The note is gone', body: 'It was deleted or moved meanwhile. Nothing was written.' },
    'undo-stale': { title: 'Not undone', body: 'The note was changed since, so it was left as it is.' },
  },

  declined: { title: 'Declined', body: 'The note stays where it is; its status says declined.', undo: 'Undo' },
  promoted: { title: 'Analyzed', body: (name: string) => `It went into ${name}.`, open: 'Open permanent note' },
  existing: {
    title: 'A permanent note of this item exists',
    body: (name: string) => `${name} was made from the same page.`,
    open: 'Open it',
    extend: 'Extend it',
    createAnyway: 'Create another',
  },

  composer: {
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
    noLinks: 'No related notes to link to yet.',
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
  },

  notices: {
    nothingNext: 'No other note is pending.',
    allTicked: 'Every item is ticked.',
    clipboardEmpty: 'The clipboard holds no text.',
    pasted: 'Pasted as full content.',
  },

  settings: {
    detection: 'Detection',
    pendingStatuses: 'Pending status',
    pendingStatusesDesc: 'A note is pending when its status property is one of these, one on each line.',
    analyzedStatus: 'Status once analyzed',
    analyzedStatusDesc: 'What status becomes when a permanent note is written.',
    declinedStatus: 'Status once declined',
    declinedStatusDesc: 'What status becomes when a note is declined.',
    sections: 'Section names',
    sectionsDesc: 'Headings the plugin reads and writes, one on each line. The first is used when the section is missing.',
    fullContent: 'Full content',
    checklist: 'Checklist',
    related: 'Related',
    permanent: 'Permanent notes',
    folder: 'Folder',
    folderDesc: 'Where permanent notes are created.',
    fileName: 'File name',
    fileNameDesc: 'A template without the ending, such as {{title}} or {{date:YYYYMMDD}}-{{title|slug}}.',
    template: 'Template',
    templateDesc: 'A note that new notes start from. Empty takes the built-in one.',
    properties: 'Properties',
    propertiesDesc: 'Written into permanent notes unless the template has them.',
    receipt: 'Receipt in fetched notes',
    receiptDesc: 'Properties that say where the full content came from, when, and how complete it is. Without them every new fetch of a filled note asks first.',
    notEmpty: 'This cannot be empty.',
    chooseStatus: 'Status value that makes a note pending',
    statusCount: (n: number) => count(n, 'note'),
  },
};
