import { atOnce } from '../slices';
import type { Clock, HttpClient } from '../ports';
import type { FetchFailure } from './fetch/fetch-failure';
import { bibliographyBeside, withBibliography } from './bibliography-beside';
import { fetchPage, type FetchLimits, type PageRequest } from './fetch/fetch-page';
import type { Gate } from './fetch/gate';
import { Hosts } from './fetch/hosts';
import type { Item } from './item';
import type { Work } from './one-at-a-time';
import { readPasted, type Pasted } from './pasted';
import type { Article } from './read-article';
import { leadsFor, type Lead } from './sources';
import type { PageReading, Reading, Refusal, Source } from './sources/source';
import type { LoadPdf } from './sources/pdf/pdf-js';
import type { JudgedArticle } from './article-in-steps';
import { isWorthKeeping, type Verdict } from './verdict/judge';

/** Full content for an item, or the reason there is none; either way every place that was tried. */
export type Capture =
  | { ok: true; article: Article; source: string; verdict: Verdict; tried: Attempt[]; at: Date }
  | { ok: false; failure: CaptureFailure; tried: Attempt[] };

/** A place that was tried and what it said, in the order of trying. */
export interface Attempt {
  /** The source's id. */
  source: string;
  /** Where it was looked for; absent for what was already in hand. */
  url?: string;
  outcome: AttemptOutcome;
  /** Words found, where something was. */
  words?: number;
}

/** How an attempt ended: without an answer that can be read, with an answer that is not the article, or with a text that was judged. */
export type AttemptOutcome =
  { kind: 'failed'; failure: FetchFailure } | { kind: 'refused'; refusal: Refusal } | { kind: 'judged'; verdict: Verdict };

/** What the person is shown: the most telling of the attempts. */
export type CaptureFailure =
  { kind: 'fetch'; failure: FetchFailure } | { kind: 'refusal'; refusal: Refusal } | { kind: 'verdict'; verdict: Verdict };

/** What captures need from outside. */
export interface CaptureDeps {
  http: HttpClient;
  clock: Clock;
  /** Shared by all captures, so that they keep to a site’s rate limit together. */
  hosts?: Hosts;
  /** Absent where there is no PDF reader: PDFs are then passed over. */
  loadPdf?: LoadPdf;
  /** Runs the reading of a page step by step; in one go by default. */
  work?: Work;
}

/** How one capture is made. */
export interface CaptureOptions {
  /** The level of the article's top headings, 7 for bold lines in their place; 3 by default. */
  headingLevel?: number;
  /** Reader services the user has switched on, asked after everything else. */
  services?: readonly Source[];
  signal?: AbortSignal;
  /** Where requests wait while none may be sent. */
  gate?: Gate;
  limits?: Partial<FetchLimits>;
  /** Told before each place is tried. */
  onTrying?: (attempt: { source: string; url?: string }) => void;
}

/** Looks for an item's full content, the best place first, until one place has it whole. */
export async function capture(item: Item, deps: CaptureDeps, options: CaptureOptions = {}): Promise<Capture> {
  const hosts = deps.hosts ?? new Hosts(deps.clock);
  const tried: Attempt[] = [];
  let best: Found | undefined;
  const unreachable = new Set<string>();
  for (const lead of leadsFor(item, { pdf: deps.loadPdf !== undefined }, options.services)) {
    const where = { source: lead.source.id, ...(lead.place.kind === 'remote' ? { url: lead.place.request.url.href } : {}) };
    const host = lead.place.kind === 'remote' ? lead.place.request.url.host : '';
    if (unreachable.has(host)) continue;
    options.onTrying?.(where);
    const result = await look(lead, { item, deps: { ...deps, hosts }, options });
    if (result.outcome.kind !== 'judged' || result.article === undefined) {
      tried.push({ ...where, outcome: result.outcome });
      if (isFinal(result.outcome)) break;
      // Keeping to the rate limit of a site that cannot be reached would be waiting for nothing.
      if (lead.source.rateLimit !== undefined && isOffline(result.outcome)) unreachable.add(host);
      continue;
    }
    const { article, outcome } = result;
    tried.push({ ...where, outcome, words: article.words });
    const found = { article, verdict: outcome.verdict, source: lead.source.id };
    if (isBetter(found, best)) best = found;
    if (outcome.verdict.kind === 'full') break;
  }
  if (best === undefined) return { ok: false, failure: mostTelling(tried), tried };
  return { ok: true, ...best, tried, at: deps.clock.now() };
}

/** The same way for what the person pasted. */
export async function capturePasted(
  pasted: Pasted,
  item: Item,
  deps: Pick<CaptureDeps, 'clock' | 'work'>,
  options: Pick<CaptureOptions, 'headingLevel'> = {},
): Promise<Capture> {
  const { article, verdict } = await toArticle(await readPasted(pasted), { deps, item, url: item.url, options });
  const tried: Attempt[] = [{ source: 'pasted', outcome: { kind: 'judged', verdict }, words: article.words }];
  if (article.words === 0) return { ok: false, failure: { kind: 'verdict', verdict }, tried };
  // A person chose this text. It may be found incomplete, but it is not ours to refuse.
  const kept: Verdict = isWorthKeeping(verdict) ? verdict : { ...verdict, kind: 'partial' };
  return { ok: true, article, source: 'pasted', verdict: kept, tried, at: deps.clock.now() };
}

interface Found {
  article: Article;
  verdict: Verdict;
  source: string;
}

interface Looking {
  item: Item;
  deps: CaptureDeps & { hosts: Hosts };
  options: CaptureOptions;
}

interface Seen {
  outcome: AttemptOutcome;
  article?: Article;
}

/** One place: fetched, read, extracted, judged. */
async function look({ source, place }: Lead, { item, deps, options }: Looking): Promise<Seen> {
  if (place.kind === 'held')
    return judged(await toArticle({ ok: true, whole: true, html: place.html }, { deps, item, url: item.url, options }));
  const { signal, gate, limits } = options;
  const rateLimit = source.rateLimit && { rateLimit: source.rateLimit };
  const fetch = (request: PageRequest) =>
    fetchPage(request, { ...deps, ...(signal && { signal }), ...(gate && { gate }) }, { ...limits, ...rateLimit });
  const fetched = await fetch(place.request);
  if (!fetched.ok) {
    const refusal = place.explain?.(fetched.failure);
    return { outcome: refusal === undefined ? { kind: 'failed', failure: fetched.failure } : { kind: 'refused', refusal } };
  }
  const reading: Reading = await place.read(fetched.page, {
    item,
    ...(deps.loadPdf && { loadPdf: deps.loadPdf }),
    ...(deps.work && { work: deps.work }),
  });
  if (!reading.ok) return { outcome: { kind: 'refused', refusal: reading.refusal } };
  const url = reading.url ?? fetched.page.url;
  const beside = bibliographyBeside(reading.html, url);
  // What comes with the page is asked for as the page was; without it, what is cited keeps its key.
  const bibliography = beside && (await fetch({ url: beside, accept: ['text', 'binary'] }));
  const html = bibliography?.ok === true ? withBibliography(reading.html, bibliography.page) : reading.html;
  return judged(await toArticle({ ...reading, html }, { deps, item, url, options }));
}

function judged({ article, verdict }: JudgedArticle): Seen {
  return { article, outcome: { kind: 'judged', verdict } };
}

interface Around {
  deps: Pick<CaptureDeps, 'work'>;
  item: Item;
  url: URL;
  options: Pick<CaptureOptions, 'headingLevel'>;
}

/** The stages every text goes through, wherever it came from. They are heavy, so they load when first needed. */
async function toArticle(reading: PageReading, { item, url, options, deps }: Around): Promise<JudgedArticle> {
  const { articleInSteps } = await import('./article-in-steps');
  const steps = articleInSteps(reading, { item, url, ...(options.headingLevel !== undefined && { headingLevel: options.headingLevel }) });
  return deps.work === undefined ? atOnce(steps) : deps.work(steps);
}

/** Whole beats partial; of two partial ones the longer is better. */
function isBetter(found: Found, best: Found | undefined): boolean {
  if (!isWorthKeeping(found.verdict)) return false;
  if (best === undefined || best.verdict.kind === found.verdict.kind) return best === undefined || found.article.words > best.article.words;
  return found.verdict.kind === 'full';
}

/** The person stopped it. */
function isFinal(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'failed' && outcome.failure.kind === 'cancelled';
}

function isOffline(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'failed' && outcome.failure.kind === 'offline';
}

/** A verdict tells more than a refusal, a refusal more than a failed request; among equals the last, the page itself. */
function mostTelling(tried: Attempt[]): CaptureFailure {
  const outcomes = tried.map(({ outcome }) => outcome).reverse();
  const verdict = outcomes.find((outcome) => outcome.kind === 'judged');
  if (verdict !== undefined) return { kind: 'verdict', verdict: verdict.verdict };
  const refusal = outcomes.find((outcome) => outcome.kind === 'refused');
  const failure = outcomes.find((outcome) => outcome.kind === 'failed' && outcome.failure.kind !== 'offline') ?? outcomes[0];
  if (refusal !== undefined && refusal.refusal.kind !== 'not-the-article') return { kind: 'refusal', refusal: refusal.refusal };
  if (failure?.kind === 'failed') return { kind: 'fetch', failure: failure.failure };
  return { kind: 'refusal', refusal: { kind: 'not-the-article' } };
}
