import { fetchPage as fetchContent } from '../src/content/fetch/fetch-page';
import { defaultRetry } from '../src/content/fetch/retry';
import { judgeUrl } from '../src/content/fetch/url-policy';
import { marksOfText, marksOfTitle } from '../src/content/verdict/marks';
import type { Clock, HttpClient } from '../src/ports';

/** The benchmark's way out: one request, no redirects followed. */
export type Transport = (request: { url: string; method: string; headers: Record<string, string>; maxBytes: number }) => Promise<{
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  url: string;
}>;

export interface FetchPageOptions {
  url: string;
  transport: Transport;
  limits: { timeoutMs: number; maxBytes: number; maxRedirects: number };
}

export interface FetchedForBench {
  ok: boolean;
  bytes?: Uint8Array;
  headers?: Record<string, string>;
  url?: string;
  reason?: string;
}

/** The plugin's own fetching behind the hostile-pages benchmark's contract. A block page counts as a refusal, as it does in a capture. */
export async function fetchPage({ url, transport, limits }: FetchPageOptions): Promise<FetchedForBench> {
  const judged = judgeUrl(url);
  if (!judged.ok) return { ok: false, reason: judged.reason };
  const http: HttpClient = async ({ url: address, method = 'GET', headers = {} }) => {
    const { body, ...response } = await transport({ url: address, method, headers, maxBytes: limits.maxBytes + 1 });
    return { ...response, body: new Uint8Array(body).buffer };
  };
  const retry = { ...defaultRetry, baseMs: 20 };
  const result = await fetchContent({ url: judged.url, accept: ['html', 'text', 'markdown'] }, { http, clock }, { ...limits, retry });
  if (!result.ok) return { ok: false, reason: JSON.stringify(result.failure) };
  const { page } = result;
  const mark = blockMark(page.text);
  if (mark !== undefined) return { ok: false, reason: mark };
  return { ok: true, bytes: page.bytes, headers: { 'content-type': page.contentType }, url: page.url.href };
}

function blockMark(html: string): string | undefined {
  const title = /<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '';
  const text = html.replace(/<script[\s\S]*?<\/script>|<[^>]*>/gi, ' ').replace(/\s+/g, ' ');
  return [...marksOfTitle(title), ...(text.length < 800 ? marksOfText(text) : [])][0];
}

const clock: Clock = {
  now: () => new Date(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new Error('aborted'));
      });
    }),
};
