import type { Clock, HttpClient, HttpRequest, HttpResponse } from '../../src/ports';

/** An answer of the pretend web. */
export interface WebAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Never answers. */
  hangs?: boolean;
}

/** What an address answers: always the same, or one after the other (the last one stays). */
export type Web = Record<string, string | WebAnswer | WebAnswer[]>;

export interface PretendWeb {
  http: HttpClient;
  /** Every request in order. */
  requests: HttpRequest[];
}

/** A web of these addresses alone; every other is unreachable. */
export function webOf(web: Web): PretendWeb {
  const requests: HttpRequest[] = [];
  const asked = new Map<string, number>();
  return {
    requests,
    http: (request) => {
      requests.push(request);
      const entry = web[request.url];
      if (entry === undefined) return Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
      const answers = typeof entry === 'string' ? [{ body: entry }] : [entry].flat();
      const times = asked.get(request.url) ?? 0;
      asked.set(request.url, times + 1);
      const answer: WebAnswer = answers[Math.min(times, answers.length - 1)] ?? {};
      return answer.hangs ? new Promise(() => undefined) : Promise.resolve(responseOf(answer));
    },
  };
}

function responseOf({ status = 200, headers = {}, body = '' }: WebAnswer): HttpResponse {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: new Uint8Array(bytes).buffer };
}

export interface PretendClock extends Clock {
  /** Every pause that was waited to its end, in milliseconds. */
  pauses: number[];
}

/** A clock that starts at noon and on which waiting takes no time. Waits for an answer that never comes end at once, too. */
export function pretendClock(): PretendClock {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const pauses: number[] = [];
  return {
    pauses,
    now: () => new Date(now),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          now += ms;
          pauses.push(ms);
          resolve();
        }, 5);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new Error('aborted'));
        });
      }),
  };
}
