import { propertiesOf, propertyOf, readFrontmatter } from '../properties/frontmatter';
import { textOf, valueIn, type PropertyValue } from '../properties/property-value';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';

/** How complete fetched content is. */
export type ContentVerdict = 'full' | 'partial' | 'blocked' | 'paywalled' | 'stub';

const VERDICTS: readonly ContentVerdict[] = ['full', 'partial', 'blocked', 'paywalled', 'stub'];

/** Where a note's full content came from, kept in its properties. */
export interface Receipt {
  /** When, as Obsidian's properties have dates and times: `2026-02-21T09:34:12`, local and without a zone. An older one may have `Z`. */
  fetched: string;
  /** Id of the source that gave it, such as `feed-excerpt` or `web-page`. */
  source: string;
  verdict: ContentVerdict;
  /** Words, a Chinese character counting as one. */
  words: number;
  /** Fingerprint of the content as it was written. */
  hash: string;
}

/** What each part of a receipt is called in the properties, and what where a pipeline has something else under that name. */
const KEYS = {
  fetched: ['fetched', 'content_fetched'],
  source: ['content_source', 'full_content_source'],
  verdict: ['content_verdict', 'full_content_verdict'],
  words: ['content_words', 'full_content_words'],
  hash: ['content_hash', 'full_content_hash'],
  error: ['fetch_error', 'full_content_error'],
} as const;
type Part = keyof typeof KEYS;

type Values = Readonly<Record<string, PropertyValue | undefined>>;

function valueOf(properties: Values, part: Part): PropertyValue | undefined {
  const [usual, other] = KEYS[part];
  return valueIn(properties, other) ?? valueIn(properties, usual);
}

function verdictOf(properties: Values): ContentVerdict | undefined {
  const value = valueOf(properties, 'verdict');
  return VERDICTS.find((known) => known === value);
}

/** The receipt in a note's properties; undefined unless content was written. */
export function receiptOf(properties: Values): Receipt | undefined {
  const [fetched, source, words, hash] = (['fetched', 'source', 'words', 'hash'] as const).map((part) => valueOf(properties, part));
  const verdict = verdictOf(properties);
  if (typeof hash !== 'string' || verdict === undefined) return undefined;
  return {
    fetched: typeof fetched === 'string' ? fetched : '',
    source: typeof source === 'string' ? source : '',
    verdict,
    words: typeof words === 'number' ? words : 0,
    hash,
  };
}

/** The fingerprint of the content as it was written, by a note's receipt. */
export function writtenHash(text: string): string | undefined {
  const frontmatter = readFrontmatter(text);
  const [usual, other] = KEYS.hash;
  return textOf(propertyOf(frontmatter, other)) || textOf(propertyOf(frontmatter, usual)) || undefined;
}

/** The keys that these parts go under in a note: a key that holds something that is no receipt's is left alone. */
function keyed(text: string, parts: Partial<Record<Part, string | number | undefined>>): Record<string, string | number | undefined> {
  const properties = propertiesOf(text, readFrontmatter(text));
  const isReceipt = receiptOf(properties) !== undefined;
  const isOurs = (part: Part, value: PropertyValue | undefined): boolean => {
    if (value === undefined || value === null || value === '') return true;
    if (part === 'error') return typeof value === 'string';
    return part === 'verdict' ? VERDICTS.some((known) => known === value) : isReceipt;
  };
  const keyFor = (part: Part): string => {
    const [usual, other] = KEYS[part];
    return valueIn(properties, other) === undefined && isOurs(part, valueIn(properties, usual)) ? usual : other;
  };
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [keyFor(part as Part), value]));
}

/** `text` with the receipt in its properties, in place of the reason why it had no content. */
export function withReceipt(text: string, receipt: Receipt): PropertyEdit {
  return editProperties(text, keyed(text, { error: undefined, ...receipt }));
}

/** Why a note has no content: the word for the failure, and what the page's content was like where it came to that. */
export interface FetchError {
  error: string;
  verdict: ContentVerdict | undefined;
}

/** `text` with the reason in its properties. The same reason again changes nothing. */
export function withFetchError(text: string, { error, verdict }: FetchError): PropertyEdit {
  return editProperties(text, keyed(text, { verdict, error }));
}

/** The reason in a note's properties; undefined where the last fetch went well, or there was none. */
export function fetchErrorOf(properties: Values): FetchError | undefined {
  const error = valueOf(properties, 'error');
  if (typeof error !== 'string' || error === '') return undefined;
  return { error, verdict: verdictOf(properties) };
}
