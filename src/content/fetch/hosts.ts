import type { Clock } from '../../ports';
import type { FetchFailure } from './fetch-failure';
import type { Gate } from './gate';
import { spread } from './retry';

/** How a host is asked. */
export interface RateLimit {
  /** Milliseconds between the beginnings of two requests. */
  everyMs: number;
  /** Requests at once. */
  connections: number;
}

/** For every host of which nothing else is known: what a browser that opens a page would do at its slowest. */
export const defaultRateLimit: RateLimit = { everyMs: 100, connections: 3 };

/** A time in which a host is left alone, because it said so or because it kept failing. */
export interface Rest {
  why: 'asked-to-wait' | 'resting';
  until: Date;
  /** How often in a row it has been given a rest without an answer in between; waits it asked for do not count. */
  times: number;
}

/** A request that may be sent, or why it may not. */
export type Turn =
  /** `answered` takes the outcome, and ends the turn. */
  { ok: true; answered: (failure: FetchFailure | undefined) => void } | { ok: false; failure: FetchFailure };

/** What a request that asks for its turn says of itself. */
export interface TurnOptions {
  /** The address, which tells one failing page from a failing host. */
  url: string;
  rateLimit?: RateLimit;
  /** A person insists: a host that kept failing is asked all the same. One that asked to wait is not. */
  insist?: boolean;
  signal?: AbortSignal | undefined;
  /** A request that waited for its turn while the gate was shut gives the turn to another, and waits for the gate. */
  gate?: Gate | undefined;
}

/** The longest wait a host asked for that is waited out, in milliseconds; a longer one is reported instead. */
const PATIENCE_MS = 20_000;
/** Different addresses of one host that fail in a row before it is left alone. */
const FAILING_PAGES = 5;
const FIRST_REST_MS = 15_000;
const LONGEST_REST_MS = 300_000;

/**
 * What is known of the hosts that are asked: the rate limit of each,
 * the waits it asked for, and the rest it is given while it keeps failing. One for the whole plugin,
 * so that captures that run side by side keep them together.
 */
export class Hosts {
  private readonly byName = new Map<string, Host>();

  constructor(
    private readonly clock: Clock,
    private readonly random: () => number = Math.random,
  ) {}

  /** Resolves when a request to `host` (as in `URL.host`) may be sent, or with the reason why it may not. */
  async turn(host: string, { url, rateLimit = defaultRateLimit, insist = false, signal, gate }: TurnOptions): Promise<Turn> {
    const state = this.stateOf(host);
    state.obey(rateLimit);
    try {
      for (;;) {
        await gate?.whenOpen();
        signal?.throwIfAborted();
        const rest = this.restOf(host);
        if (rest !== undefined && !(insist && rest.why === 'resting')) {
          const wait = rest.until.getTime() - this.now();
          if (rest.why === 'resting' || wait > PATIENCE_MS) return { ok: false, failure: state.failure(rest) };
          await this.clock.wait(wait, signal);
        } else if (!state.isFree()) {
          await state.whenFree(signal);
        } else {
          await this.take(state, signal);
          // Meanwhile the host may have gone to rest, or the gate may have shut.
          const since = this.restOf(host);
          if ((since !== undefined && since !== rest) || gate?.isOpen() === false) {
            state.release();
            continue;
          }
          return {
            ok: true,
            answered: (failure) => {
              this.answered(state, url, failure);
            },
          };
        }
      }
    } catch {
      return { ok: false, failure: { kind: 'cancelled' } };
    }
  }

  /** The rest a host is taking right now. */
  restOf(host: string): Rest | undefined {
    const rest = this.byName.get(host)?.rest;
    return rest !== undefined && rest.until.getTime() > this.now() ? rest : undefined;
  }

  /** Takes a connection and waits until the rate limit allows the request. */
  private async take(state: Host, signal: AbortSignal | undefined): Promise<void> {
    const now = this.now();
    const at = Math.max(now, state.freeAt);
    state.freeAt = at + state.rateLimit.everyMs;
    state.inUse += 1;
    try {
      if (at > now) await this.clock.wait(at - now, signal);
    } catch (error) {
      state.release();
      throw error;
    }
  }

  private answered(state: Host, url: string, failure: FetchFailure | undefined): void {
    if (failure?.kind !== 'cancelled') this.learn(state, url, failure);
    state.release();
  }

  private learn(state: Host, url: string, failure: FetchFailure | undefined): void {
    if (failure === undefined || !isTrouble(failure)) {
      state.failing.clear();
      state.rest = undefined;
      return;
    }
    state.said = failure;
    const times = state.rest?.times ?? 0;
    if ('retryAt' in failure && failure.retryAt !== undefined) {
      if (state.rest === undefined || failure.retryAt > state.rest.until)
        state.rest = { why: 'asked-to-wait', until: failure.retryAt, times };
      return;
    }
    state.failing.add(url);
    const isResting = state.rest !== undefined && state.rest.until.getTime() > this.now();
    // After a rest one failure is enough: it was the attempt to see whether the host is back.
    if (isResting || (times === 0 && state.failing.size < FAILING_PAGES)) return;
    const restMs = spread(Math.min(FIRST_REST_MS * 2 ** times, LONGEST_REST_MS), this.random);
    state.rest = { why: 'resting', until: new Date(this.now() + restMs), times: times + 1 };
  }

  private stateOf(name: string): Host {
    const known = this.byName.get(name) ?? new Host();
    this.byName.set(name, known);
    return known;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

/** One host. */
class Host {
  rateLimit: RateLimit = defaultRateLimit;
  inUse = 0;
  /** When the rate limit allows the next request, in milliseconds since 1970. */
  freeAt = 0;
  /** Addresses that failed since it last answered. */
  readonly failing = new Set<string>();
  /** The last rest; it stays after its end until the host answers. */
  rest: Rest | undefined;
  said: FetchFailure | undefined;
  private waiting: (() => void)[] = [];

  /** The strictest it was ever asked with holds: the pictures of a page keep to the rate limit of the page. */
  obey({ everyMs, connections }: RateLimit): void {
    const isNew = this.freeAt === 0;
    this.rateLimit = isNew
      ? { everyMs, connections }
      : { everyMs: Math.max(everyMs, this.rateLimit.everyMs), connections: Math.min(connections, this.rateLimit.connections) };
  }

  /** While it is not known whether the host is back, one request is enough to see. */
  isFree(): boolean {
    return this.inUse < (this.rest === undefined ? this.rateLimit.connections : 1);
  }

  /** Resolves when a connection is given back; rejects when the signal aborts first. */
  whenFree(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.waiting = this.waiting.filter((other) => other !== next);
        reject(new Error('aborted'));
      };
      const next = (): void => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      this.waiting.push(next);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  release(): void {
    this.inUse -= 1;
    // All of them: how many may go is decided anew, and differs before and after a rest.
    for (const next of this.waiting.splice(0)) next();
  }

  failure(rest: Rest): FetchFailure {
    if (rest.why === 'resting') return { kind: 'resting', retryAt: rest.until };
    return this.said !== undefined && 'retryAt' in this.said
      ? { ...this.said, retryAt: rest.until }
      : { kind: 'rate-limited', status: 429, retryAt: rest.until };
  }
}

/** Trouble of the host, not of one of its pages. */
function isTrouble({ kind }: FetchFailure): boolean {
  return kind === 'offline' || kind === 'timed-out' || kind === 'rate-limited' || kind === 'server-error';
}
