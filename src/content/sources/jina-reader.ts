import type { FetchFailure } from '../fetch/fetch-failure';
import type { FetchedPage, PageRequest } from '../fetch/fetch-page';
import { judgeUrl } from '../fetch/url-policy';
import { asObject, asText, jsonObject } from '../../untrusted/json';
import { markdownPage } from './markdown-page';
import type { Reading, Refusal, Source } from './source';

/**
 * Jina Reader (r.jina.ai), a service that fetches a page and gives its text as Markdown. It sees
 * the address of every page it is asked for, so it takes part only when the user switched it on,
 * and never gets an address of the local network or one that carries a token. `key` lifts its limit
 * from 20 to 500 requests a minute. https://jina.ai/reader
 */
export function jinaReader(key?: string): Source {
  return {
    id: 'jina-reader',
    rateLimit: { everyMs: key === undefined ? 3000 : 150, connections: 2 },
    matches: (url) => judgeUrl(url).ok && !carriesToken(url),
    places: ({ url }) => [{ kind: 'remote', request: requestFor(url, key), read: readAnswer, explain: explainFailure }],
  };
}

/** An address with a fragment cannot be part of the path, so it goes into the body. */
function requestFor(url: URL, key: string | undefined): PageRequest {
  const headers = { accept: 'application/json', dnt: '1', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  if (plain.hash === '') return { url: new URL(`https://r.jina.ai/${plain.href}`), accept: ['json'], headers };
  return {
    url: new URL('https://r.jina.ai/'),
    accept: ['json'],
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ url: plain.href }).toString(),
  };
}

/** Whether an address is likely to open something for whoever holds it. */
export function carriesToken(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return true;
  const parameters = [...url.searchParams, ...new URLSearchParams(url.hash.slice(1))];
  const named =
    /(?:^|[-_.])(?:token|key|apikey|sig|signature|auth|session|sid|password|passwd|pwd|secret|jwt|credential|access|code|invite|share|unlock|gift|policy)(?:$|[-_.])|token$|key$|signature$|secret$/i;
  const looksSecret = (value: string) => /^(?=.*\d)(?=.*[a-z])[\w.~+/=-]{24,}$/i.test(value);
  if (parameters.some(([name, value]) => named.test(name) || looksSecret(value))) return true;
  return url.pathname
    .split('/')
    .some((part) => /^[A-Za-z0-9_-]{40,}$/.test(part) && /\d/.test(part) && /[A-Z]/.test(part) && /[a-z]/.test(part));
}

/** Answers 200 even when the page failed: the warning says so. */
async function readAnswer({ text }: FetchedPage): Promise<Reading> {
  const answer = jsonObject(text);
  const data = asObject(answer?.['data']);
  if (data === undefined) return { ok: false, refusal: refusalOf(Number(answer?.['code'])) };
  const warning = asText(data['warning']) ?? '';
  const failed = /returned error (\d{3})/i.exec(warning)?.[1];
  if (failed !== undefined) return { ok: false, refusal: { kind: 'service', reason: 'target-failed', status: Number(failed) } };
  if (/captcha|requires? (?:a )?(?:login|verification)/i.test(warning)) return { ok: false, refusal: { kind: 'blocked' } };
  const markdown = asText(data['content']);
  if (markdown === undefined) return { ok: false, refusal: { kind: 'not-the-article' } };
  const html = await markdownPage({ markdown, title: asText(data['title']), published: asText(data['publishedTime']) });
  const url = judgeUrl(asText(data['url']) ?? '');
  return { ok: true, html, whole: true, ...(url.ok ? { url: url.url } : {}) };
}

/** What the service's statuses mean beyond HTTP. */
function explainFailure(failure: FetchFailure): Refusal | undefined {
  if (!('status' in failure) || failure.kind === 'rate-limited') return undefined;
  return failure.kind === 'server-error' && failure.status !== 524 ? undefined : refusalOf(failure.status);
}

function refusalOf(status: number): Refusal {
  const reason = reasons[status] ?? 'error';
  return { kind: 'service', reason, ...(Number.isFinite(status) ? { status } : {}) };
}

const reasons: Record<number, Extract<Refusal, { kind: 'service' }>['reason'] | undefined> = {
  401: 'no-key',
  402: 'no-credits',
  409: 'budget',
  413: 'target-failed',
  422: 'target-failed',
  451: 'blocked-site', // anonymous use of this site is blocked for about an hour
  524: 'target-failed',
};
