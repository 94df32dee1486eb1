import { count } from './count';

/** While a fetch goes on. */
export const fetching = {
  title: 'Fetching...',
  held: 'Waiting for fetching to resume',
  body: (host: string) => `Asking ${host}.`,
  pictures: (done: number, total: number) => `Picture ${Math.min(done + 1, total)} of ${total}.`,
};

/** What went wrong with a fetch, and what to do. */
export const failure = {
  unchanged: 'The note is unchanged.',
  retry: 'Try again',
  openPage: 'Open the page',
  paste: 'Paste',
  offline: { title: 'No answer', body: (host: string) => `${host} could not be reached: it is down, or you are offline. Try again later.` },
  'timed-out': { title: 'The site did not answer in time', body: (host: string) => `${host} took too long.` },
  cancelled: { title: 'Fetching was cancelled', body: () => 'Nothing was written.' },
  'not-found': {
    title: 'The page is gone',
    body: (host: string) => `${host} has no page at this address. Decline the note, or look for the item elsewhere.`,
  },
  gone: {
    title: 'The page is gone',
    body: (host: string) => `${host} says the page was taken down. Decline the note, or look for the item elsewhere.`,
  },
  forbidden: { title: 'The site refuses', body: (host: string) => `${host} requires a login or blocks automatic requests.` },
  'rate-limited': {
    title: 'Too many requests',
    body: (host: string, until?: string) => `${host} asks not to be contacted ${until === undefined ? 'for a while' : `until ${until}`}.`,
  },
  'server-error': {
    title: 'The site has a problem',
    body: (host: string, until?: string) =>
      `${host} answered with an error${until === undefined ? '' : ` and asks not to be contacted until ${until}`}.`,
  },
  resting: {
    title: 'The site keeps failing',
    body: (host: string, until?: string) =>
      `${host} failed several times in a row and is not contacted${until === undefined ? ' for now' : ` until ${until}`}.`,
  },
  'unexpected-status': { title: 'The site gave no page', body: (host: string) => `The answer of ${host} contains no page.` },
  'too-large': { title: 'The page is too large', body: () => 'It exceeds the size limit of the plugin.' },
  'wrong-type': { title: 'This is not a page of text', body: (host: string) => `${host} sent something that is not readable text.` },
  'refused-address': {
    title: 'This address is not fetched',
    body: () => 'It leads to a private or unsafe address. Check the url property.',
  },
  'bad-redirect': {
    title: 'The address leads nowhere',
    body: (host: string) => `${host} redirects without end or to an unsafe address.`,
  },
  'no-link': { title: 'This note has no link', body: () => 'Add the address of the page to its url property.' },
  misread: {
    title: 'The text does not fit into this note',
    body: () =>
      'It would run together with other parts of the note. A comment, a code block or a formula is probably not closed there. Close it in the note, then fetch again.',
  },
  blocked: {
    title: 'The site asked for a bot check',
    body: (host: string) => `${host} answered with a check page instead of the article.`,
  },
  paywalled: {
    title: 'The article is behind a paywall',
    body: (host: string) => `${host} shows only the beginning to readers without a subscription.`,
  },
  stub: { title: 'The article was not on the page', body: (host: string) => `What ${host} sent does not contain the article.` },
  'not-the-article': { title: 'The article was not found', body: (host: string) => `What ${host} sent is not the article.` },
  removed: {
    title: 'The article was taken down',
    body: (host: string) => `${host} says it was removed. Decline the note, or look for it elsewhere.`,
  },
  'unreadable-pdf': { title: 'The PDF cannot be read', body: () => 'It is encrypted, damaged, or has no text.' },
  service: { title: 'The reader service refused', body: (host: string) => `${host} did not give the page either.` },
};

/** Ways on after a failure. */
export const remedies = {
  lead: 'What you can do:',
  paste: { title: 'Open the page and paste', body: 'Copy it in your browser; formulas and tables survive.', label: 'Paste' },
  retry: {
    title: 'Try again later',
    body: (host: string) => `${host} may answer differently another time.`,
    until: (host: string, time: string) => `Not before ${time}: ${host} asks for a pause.`,
    label: 'Retry',
  },
  reader: { title: 'Use a reader service', body: 'Off. Would send this address to r.jina.ai.', label: 'Switch on' },
};

/** A place that was tried. */
export const attempt = {
  words: (n: number) => count(n, 'word'),
  none: '–',
  /** What a place that gave nothing to judge said, in a word or two. */
  said: {
    offline: 'No answer',
    'timed-out': 'Too slow',
    cancelled: 'Cancelled',
    'not-found': 'No such page',
    gone: 'Gone',
    forbidden: 'Refused',
    'rate-limited': 'Busy',
    'server-error': 'Error',
    resting: 'On hold',
    'unexpected-status': 'No page',
    'too-large': 'Too large',
    'wrong-type': 'No text',
    'refused-address': 'Not asked',
    'bad-redirect': 'Leads nowhere',
    'not-the-article': 'No article',
    removed: 'Taken down',
    blocked: 'Blocked',
    'unreadable-pdf': 'Unreadable',
    service: 'Refused',
  },
};

/** What a verdict rests on, or what an answer held. */
export const findings = {
  mark: {
    'bot-check': 'asks whether you are human',
    'needs-javascript': 'requires JavaScript',
    'login-wall': 'asks for a login',
    'consent-wall': 'asks for consent',
    'error-page': 'shows an error',
    'soft-404': 'says the page does not exist',
    paywall: 'asks for a subscription',
    removed: 'says it was taken down',
    truncated: 'says that it breaks off',
  },
  limit: {
    abstract: 'abstract only',
    description: 'description only',
    preview: 'free preview only',
    scan: 'pages without text',
    conversion: 'its conversion to HTML broke off',
    formulas: 'formulas only as loose signs',
  },
  service: {
    'no-credits': 'its credits are used up',
    budget: 'its budget is used up',
    'blocked-site': 'it does not open this site for now',
    'target-failed': 'the page failed there too',
    'no-key': 'its key is not accepted',
    error: 'it failed',
  },
  holdsExcerpt: {
    all: 'contains the feed excerpt',
    some: 'contains part of the feed excerpt',
    none: 'contains little of the feed excerpt',
  },
  titleFound: 'contains the title',
  titleMissing: 'does not contain the title',
  shorterThanExcerpt: (n: number) => `shorter than the feed excerpt (${count(n, 'word')})`,
  declaredWords: (n: number) => `declares ${count(n, 'word')}`,
  notFree: 'marked as not free',
  leadsOn: 'ends in “Read more”',
  endsMidSentence: 'ends in the middle of a sentence',
  cutOff: 'the download ended early',
  tooLong: 'the article is too long for a note and was cut at a paragraph',
  fewWords: 'hardly any text',
  littleProse: 'menus and labels, hardly a sentence',
  status: (status: number) => `answered ${status}`,
  noAnswerIn: (seconds: number) => `no answer in ${seconds} s`,
  size: (megabytes: string, limit: string) => `${megabytes} MB, the limit is ${limit} MB`,
  sent: (type: string) => `sent ${type}`,
  until: (time: string) => `asks not to be contacted until ${time}`,
};
