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
  failure?: 'offline' | 'reset' | 'hang';
}

/** One request as the plugin sent it. */
export interface SentRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
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
  readonly requests: SentRequest[] = [];
  isOnline = true;

  constructor(
    public pages: Record<string, PageAnswer> = {},
    readonly folder = process.cwd(),
  ) {}

  /** Answers one request and keeps it in {@link requests}. */
  async answer(request: SentRequest): Promise<WebResult> {
    this.requests.push(request);
    const page = this.pages[request.url] ?? this.pages[withoutFragment(request.url)];
    if (!this.isOnline || !page) return offline;
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
