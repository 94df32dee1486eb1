import type { Item } from '../item';
import type { PageMetadata } from '../extract/page-metadata';
import type { FetchFailure } from '../fetch/fetch-failure';
import type { RateLimit } from '../fetch/hosts';
import type { FetchedPage, PageRequest } from '../fetch/fetch-page';
import type { LoadPdf } from './pdf/pdf-js';
import type { Work } from '../one-at-a-time';

/** A kind of site and what is known of it: where its articles are had whole, and how they are read. */
export interface Source {
  /** Kebab-case and stable: it is written into notes and shown. */
  readonly id: string;
  /** How each of its hosts is to be asked, over all items, where the site says. */
  readonly rateLimit?: RateLimit;
  /** Domains the rate limit is for. */
  readonly hosts?: readonly string[];
  matches(url: URL): boolean;
  /** Where to look, best place first. */
  places(item: Item, abilities: Abilities): Place[];
}

/** What this installation can read beside web pages. */
export interface Abilities {
  pdf: boolean;
}

/** Somewhere the article may be: already in hand, or at an address. */
export type Place = { kind: 'held'; html: string } | RemotePlace;

/** An address where the article may be, and how its answer is read. */
export interface RemotePlace {
  kind: 'remote';
  request: PageRequest;
  read(page: FetchedPage, context: ReadContext): Reading | Promise<Reading>;
  /** What a failure of this service means, where that is more than its status says. */
  explain?(failure: FetchFailure): Refusal | undefined;
}

/** What reading an answer may need beside it. */
export interface ReadContext {
  item: Item;
  loadPdf?: LoadPdf;
  /** Runs long reading step by step; in one go by default. */
  work?: Work;
}

/** An answer brought to HTML (untrusted, whatever it came as), or the reason it is not the article. */
export type Reading = PageReading | { ok: false; refusal: Refusal };

/** An answer as HTML, untrusted, with what the source knows of it. */
export interface PageReading {
  ok: true;
  html: string;
  /** Where relative addresses start, if not at the address that answered. */
  url?: URL;
  /** The source is known to give no more than this. */
  limit?: Limit;
  /** Brings the parsed page to the article, with what is known of the site. True when nothing but the article is left of its body. */
  prepare?(page: Document): boolean;
  /** The HTML holds nothing but the article. */
  whole?: true;
  /** What the source says beside the page's own metadata. */
  known?: Partial<PageMetadata>;
}

/**
 * `preview`: the part that non-members get; `scan`: a PDF without text on some of its pages; `conversion`: its converter broke off; `formulas`: a
 * PDF's displayed formulas, which are but their signs.
 */
export type Limit = 'abstract' | 'description' | 'preview' | 'scan' | 'conversion' | 'formulas';

/** Why an answer is not used. Codes only: the interface has the words. */
export type Refusal =
  /** The answer is in no shape this source is known to have. */
  | { kind: 'not-the-article' }
  /** Taken down by its author or the site. */
  | { kind: 'removed' }
  /** The site asks whether we are human, or for a log-in. */
  | { kind: 'blocked' }
  /** A PDF that cannot be opened: encrypted, damaged, or there is no reader here. */
  | { kind: 'unreadable-pdf' }
  /** A reader service says no: its credits or budget are used up, it will not open this site, or the page failed there. */
  | {
      kind: 'service';
      reason: 'no-credits' | 'budget' | 'blocked-site' | 'target-failed' | 'no-key' | 'error';
      status?: number;
      retryAt?: Date;
    };

/** The reading of an answer in no known shape. */
export const notTheArticle: Reading = { ok: false, refusal: { kind: 'not-the-article' } };

/** A place that is an ordinary web page. */
export function pageAt(address: string | URL, read: RemotePlace['read'] = (page) => ({ ok: true, html: page.text })): RemotePlace {
  return { kind: 'remote', request: { url: new URL(address), accept: ['html'] }, read };
}

/** Whether a host is `domain` or below it. */
export function isHost(url: Pick<URL, 'hostname'>, domain: string): boolean {
  return url.hostname === domain || url.hostname.endsWith(`.${domain}`);
}
