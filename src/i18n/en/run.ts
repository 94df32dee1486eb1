import { number } from '../number';
import type { Amount } from '../../queue/amount';
import { amount, count } from './count';

/** A length of time as everything here rounds it: to the minute, from an hour and a half on to the hour. */
const length = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  return minutes < 90 ? `${Math.max(1, minutes)} min` : `${Math.round(minutes / 60)} h`;
};
const about = (ms: number): string => (ms < 60_000 ? 'less than a minute' : `about ${length(ms)}`);

/** A run of fetches. */
export const run = {
  commands: {
    fetchAll: 'Fetch full content of all pending notes',
    pause: 'Pause fetching',
    resume: 'Resume fetching',
    cancel: 'Cancel fetching',
    plan: 'Show what fetching all would do',
  },
  nothing: 'Every pending note has its full content.',
  label: 'Progress of fetching',
  fetching: (done: number, total: number) => `Fetching ${number(done)} of ${count(total, 'note')}`,
  paused: (done: number, total: number) => `Paused at ${number(done)} of ${count(total, 'note')}`,
  offline: (done: number, total: number) => `Offline at ${number(done)} of ${count(total, 'note')}`,
  goesOn: 'Resumes when the network is back',
  none: 'Nothing is being fetched',
  fetched: (written: number, total: number) => `Fetched ${number(written)} of ${count(total, 'note')}`,
  left: (ms: number) => (ms < 60_000 ? 'Less than a minute left' : `About ${length(ms)} left`),
  slow: {
    paced: (host: string, _until?: string) => `waiting for ${host}`,
    'asked-to-wait': (host: string, until?: string) =>
      `waiting for ${host}, which asks for a pause${until === undefined ? '' : ` until ${until}`}`,
    resting: (host: string, until?: string) => `waiting for ${host}, which keeps failing${until === undefined ? '' : `, until ${until}`}`,
  },
  finished: (time: string, ms: number) => `Finished at ${time} after ${ms < 60_000 ? about(ms) : length(ms)}`,
  failed: (n: number) => `${number(n)} failed`,
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  close: 'Close',
  retry: (n: number) => `Retry ${number(n)}`,
  decline: (n: number) => `Decline ${number(n)}`,
  list: 'List',
  open: 'Open',
  paste: 'Open and paste',
  goneReason: 'Page is gone',
  /** `detail` stands in place of the hosts where it says more. */
  cause: {
    timedOut: { text: (n: number) => `${number(n)} timed out`, detail: '' },
    unreachable: { text: (n: number) => `${number(n)} could not be reached`, detail: '' },
    busy: { text: (n: number) => `${number(n)} turned away by a busy site`, detail: '' },
    refused: { text: (n: number) => `${number(n)} could not be fetched`, detail: '' },
    changed: { text: (n: number) => `${count(n, 'holds', 'hold')} text of yours`, detail: 'Nothing is replaced until you choose' },
    ownText: {
      text: (n: number) => `${count(n, 'holds', 'hold')} your own text`,
      detail: 'Left alone; fetch the note by itself to compare',
    },
    there: { text: (n: number) => `${count(n, 'has', 'have')} this content already`, detail: 'Nothing to write' },
    decided: { text: (n: number) => `${count(n, 'is', 'are')} no longer pending`, detail: 'Left as decided' },
    properties: {
      text: (n: number) => `${count(n, 'has', 'have')} properties that cannot be edited safely`,
      detail: 'Nothing was written',
    },
    misread: {
      text: (n: number) => `${count(n, 'note')} with markup left open`,
      detail: 'A comment, code block or formula without its end',
    },
    blocked: { text: (n: number) => `${count(n, 'wants', 'want')} a bot check or a login`, detail: '' },
    paywalled: { text: (n: number) => `${number(n)} behind a paywall`, detail: '' },
    noArticle: { text: (n: number) => `${number(n)} without an article`, detail: '' },
    noAddress: { text: (n: number) => `${count(n, 'note')} without an address that works`, detail: '' },
    gone: { text: (n: number) => `${count(n, 'page is', 'pages are')} gone`, detail: '404 at the source' },
  },
  /** In the status bar, where nothing else says what is paused. */
  bar: {
    paused: (done: number, total: number) => `Fetching paused at ${number(done)} of ${count(total, 'note')}`,
    offline: (done: number, total: number) => `Fetching waits for the network at ${number(done)} of ${count(total, 'note')}`,
  },
  plan: {
    title: 'Fetch all that is pending',
    summary: (of: Amount, ms: number) => `Fetching ${amount(of)} takes ${about(ms)}.`,
    ownText: (n: number) => `${count(n, 'note holds', 'notes hold')} your own text and ${n === 1 ? 'is' : 'are'} left alone.`,
    failedBefore: (of: Amount) => `${amount(of)}: failed before, so ${of.items === 1 ? 'it comes' : 'they come'} last.`,
    host: 'Host',
    items: 'Items',
    noLink: 'No link',
    notesBehind: (notes: number) => count(notes, 'note'),
    fetch: 'Fetch',
    cancel: 'Cancel',
  },
};
