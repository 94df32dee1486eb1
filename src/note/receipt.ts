import type { PropertyValue } from './frontmatter';
import { setProperties } from './property';

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
export function receiptProperties(receipt: Receipt): Record<string, string | number> {
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
  const verdict = VERDICTS.find((known) => known === properties['content_verdict']);
  if (verdict === undefined || typeof hash !== 'string') return undefined;
  return {
    fetched: typeof fetched === 'string' ? fetched : '',
    source: typeof source === 'string' ? source : '',
    verdict,
    words: typeof words === 'number' ? words : 0,
    hash,
  };
}

/** `text` with the receipt in its properties. */
export function withReceipt(text: string, receipt: Receipt): string {
  return setProperties(text, receiptProperties(receipt));
}
