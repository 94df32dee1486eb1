import { capture as captureItem } from '../src/content/capture';
import type { PageMetadata } from '../src/content/extract/page-metadata';
import type { Clock, HttpClient } from '../src/ports';

/** What an address of the pretended web answers. */
interface Answer {
  body: string;
  type?: string;
  status?: number;
}

/** An item and the web it is looked for in; what is not in it answers 404. */
interface Asked {
  url: string;
  title: string;
  excerpt: string;
  web: Record<string, Answer>;
}

interface Told {
  /** Empty when there is nothing to be kept. */
  markdown: string;
  /** The verdict's kind, where something was kept. */
  verdict?: string;
  /** What a failed capture tells most. */
  failure?: string;
  metadata?: PageMetadata;
}

/** The plugin's whole way from a link to what is written into the note, behind the contract of the small cases. */
export async function capture({ url, title, excerpt, web }: Asked): Promise<Told> {
  const result = await captureItem({ url: new URL(url), title, excerpt }, { http: httpOf(web), clock });
  if (result.ok) return { markdown: result.article.markdown, verdict: result.verdict.kind, metadata: result.article.metadata };
  const { failure } = result;
  if (failure.kind === 'verdict') return { markdown: '', failure: failure.verdict.kind };
  return { markdown: '', failure: failure.kind === 'fetch' ? failure.failure.kind : failure.refusal.kind };
}

function httpOf(web: Record<string, Answer>): HttpClient {
  return ({ url }) => {
    const { body, type = 'text/html; charset=utf-8', status = 200 } = web[url] ?? { body: '', status: 404 };
    return Promise.resolve({ status, headers: { 'content-type': type }, body: new TextEncoder().encode(body).buffer });
  };
}

/** Nobody has to wait on this web. */
let now = Date.UTC(2026, 0, 1);
const clock: Clock = {
  now: () => new Date(now),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        now += ms;
        resolve();
      }, 5);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new Error('aborted'));
      });
    }),
};
