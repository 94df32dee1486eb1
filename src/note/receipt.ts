import type { PropertyValue } from '../properties/property-value';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';

/** How complete fetched content is. */
export type ContentVerdict = 'full' | 'partial' | 'blocked' | 'paywalled' | 'stub';

const VERDICTS: readonly ContentVerdict[] = ['full', 'partial', 'blocked', 'paywalled', 'stub'];

/** Where a note's full content came from, kept in its properties. */
export interface Receipt {
  /** When, ISO 8601 to the second, UTC. */
  fetched: string;
  /** Id of the source that gave it, such as `feed-excerpt` or `web-page`. */
  source: string;
  verdict: ContentVerdict;
  /** Words, a Chinese character counting as one. */
  words: number;
  /** Fingerprint of the content as it was written. */
  hash: string;
}

/** The receipt's properties, as they stand in the frontmatter. */
function receiptProperties(receipt: Receipt): Record<string, string | number> {
  return {
    fetched: receipt.fetched,
    content_source: receipt.source,
    content_verdict: receipt.verdict,
    content_words: receipt.words,
    content_hash: receipt.hash,
  };
}

/** The receipt in a note's properties; undefined unless content was written. */
export function receiptOf(properties: Readonly<Record<string, PropertyValue | undefined>>): Receipt | undefined {
  const { fetched, content_source: source, content_words: words, content_hash: hash } = properties;
  if (typeof hash !== 'string') return undefined;
  const verdict = VERDICTS.find((known) => known === properties['content_verdict']);
  if (verdict === undefined) return undefined;
  return {
    fetched: typeof fetched === 'string' ? fetched : '',
    source: typeof source === 'string' ? source : '',
    verdict,
    words: typeof words === 'number' ? words : 0,
    hash,
  };
}

/** `text` with the receipt in its properties, in place of the reason why it had no content. */
export function withReceipt(text: string, receipt: Receipt): PropertyEdit {
  return editProperties(text, { [ERROR]: undefined, ...receiptProperties(receipt) });
}

const ERROR = 'fetch_error';

/** Why a note has no content: the word for the failure, and what the page's content was like where it came to that. */
export interface FetchError {
  error: string;
  verdict: ContentVerdict | undefined;
}

/** `text` with the reason in its properties. The same reason again changes nothing. */
export function withFetchError(text: string, { error, verdict }: FetchError): PropertyEdit {
  return editProperties(text, { content_verdict: verdict, [ERROR]: error });
}

/** The reason in a note's properties; undefined where the last fetch went well, or there was none. */
export function fetchErrorOf(properties: Readonly<Record<string, PropertyValue | undefined>>): FetchError | undefined {
  const error = properties[ERROR];
  if (typeof error !== 'string' || error === '') return undefined;
  return { error, verdict: VERDICTS.find((known) => known === properties['content_verdict']) };
}
