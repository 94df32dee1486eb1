import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** How one address answers. `failure` stands for no answer at all; `hang` never comes back. */
export interface PageAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Path of the body, relative to {@link Web.folder}. */
  file?: string;
  delayMs?: number;
  /** Comes when this is kept. */
  until?: Promise<void>;
  /** How the address answers from the second request on. */
  then?: PageAnswer;
  failure?: 'offline' | 'reset' | 'hang';
}

/** One request as the plugin sent it. */
export interface SentRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** A request that arrived, and when, in milliseconds by the same clock as the others. */
export interface ArrivedRequest extends SentRequest {
  at: number;
}

/** An answer that comes once `release` is called. */
export function held(answer: PageAnswer): PageAnswer & { release: () => void } {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { ...answer, until, release };
}

/** What came of a request: an answer, or Chromium's name for why there is none. */
export type WebResult = { status: number; headers: Record<string, string>; body: Uint8Array } | { failure: string };

const offline: WebResult = { failure: 'net::ERR_INTERNET_DISCONNECTED' };
const failures = { offline: 'net::ERR_INTERNET_DISCONNECTED', reset: 'net::ERR_CONNECTION_RESET' };
const typeOf: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
};

/** The only web there is: a map of addresses. An address that is not in it is out of reach. */
export class Web {
  readonly requests: ArrivedRequest[] = [];
  isOnline = true;

  constructor(
    public pages: Record<string, PageAnswer> = {},
    readonly folder = process.cwd(),
  ) {}

  /** Answers one request and keeps it in {@link requests}. */
  async answer(request: SentRequest): Promise<WebResult> {
    const isFirst = this.requests.every(({ url }) => url !== request.url);
    this.requests.push({ ...request, at: performance.now() });
    const known = this.pages[request.url] ?? this.pages[withoutFragment(request.url)];
    const page = isFirst ? known : (known?.then ?? known);
    if (!this.isOnline || !page) return offline;
    await page.until;
    if (page.delayMs) await new Promise((resolve) => setTimeout(resolve, page.delayMs));
    if (page.failure === 'hang') return new Promise(() => undefined);
    if (page.failure) return { failure: failures[page.failure] };
    const body = page.file === undefined ? Buffer.from(page.body ?? '') : await readFile(path.resolve(this.folder, page.file));
    const type = typeOf[path.extname(page.file ?? 'page.html')] ?? 'application/octet-stream';
    return { status: page.status ?? 200, headers: { 'content-type': type, ...lowerCased(page.headers ?? {}) }, body };
  }
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
