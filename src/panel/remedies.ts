import { hostName } from '../text/host-name';
import type { Attempt } from '../content/capture';
import { failureKey, retryAt, type FailureKey } from '../content/failure-key';
import { jinaReader } from '../content/sources/jina-reader';
import type { Dictionary } from '../i18n/dictionary';
import type { NoteFailure } from '../content/note-failure';
import type { FormatTime } from './finding-texts';

/** What can be done about a failure: what it is, what it does, and the button that takes it. */
export interface Remedy {
  id: 'paste' | 'retry' | 'use-reader';
  icon: string;
  title: string;
  body: string;
  label: string;
  /** The title opens the page itself. */
  opensPage: boolean;
}

/** What the remedies depend on. */
export interface RemedyFacts {
  failure: NoteFailure;
  tried: readonly Attempt[];
  /** The note's link. */
  url: URL;
  host: string;
  /** Whether the reader service is switched on in the settings. */
  readerOn: boolean;
  now: Date;
  formatTime: FormatTime;
}

/** What came is not the article, where a service that opens pages as a browser does may get further. */
const READER_HELPS: readonly FailureKey[] = [
  'blocked',
  'paywalled',
  'forbidden',
  'stub',
  'not-the-article',
  'unexpected-status',
  'wrong-type',
  'unreadable-pdf',
];
/** What a person with a browser gets past, or what passes by itself. */
const PERSON_HELPS: readonly FailureKey[] = [
  ...READER_HELPS,
  'rate-limited',
  'server-error',
  'resting',
  'timed-out',
  'too-large',
  'bad-redirect',
  'service',
];

/** The remedies, likeliest first; none where the page is gone, the network is, or the address is no good. */
export function remediesFor({ failure, tried, url, host, readerOn, now, formatTime }: RemedyFacts, { remedies: t }: Dictionary): Remedy[] {
  const key = failureKey(failure);
  if (!PERSON_HELPS.includes(key)) return [];
  const until = retryTime(tried, now);
  const remedies: Remedy[] = [
    { id: 'paste', icon: 'clipboard-paste', ...t.paste, opensPage: true },
    {
      id: 'retry',
      icon: 'rotate-cw',
      title: t.retry.title,
      body: until === undefined ? t.retry.body(host) : t.retry.until(until.host || host, formatTime(until.at)),
      label: t.retry.label,
      opensPage: false,
    },
  ];
  // A reader that is on was asked already; one that may not get this address is not offered.
  if (!readerOn && READER_HELPS.includes(key) && jinaReader().matches(url))
    remedies.push({ id: 'use-reader', icon: 'globe', ...t.reader, opensPage: false });
  return remedies;
}

/** The latest time that a place which was tried wants to be left alone until. */
function retryTime(tried: readonly Attempt[], now: Date): { at: Date; host: string } | undefined {
  const times = tried.flatMap((attempt) => {
    const at = retryAt(attempt);
    return at === undefined || at <= now ? [] : [{ at, host: hostOf(attempt) }];
  });
  return times.sort((one, other) => other.at.getTime() - one.at.getTime())[0];
}

/** The host that was asked, as it is shown; empty for what was already in hand. */
export function hostOf({ url }: Pick<Attempt, 'url'>): string {
  return url === undefined ? '' : hostName(new URL(url));
}
