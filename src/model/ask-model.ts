import type { Clock, TextStream } from '../ports';
import { EventReader, eventsIn, errorIn, type ChatEvent, type ChatMessage, type TokenUsage } from './chat';
import { jsonObject } from '../untrusted/json';
import type { Model } from './model';

/** What a model answered, or why it did not. */
export type ModelAnswer =
  | { ok: true; text: string; usage: TokenUsage | undefined; /** It stopped at its limit, in the middle. */ cutOff: boolean }
  | { ok: false; failure: ModelFailure };

/** Why there is no answer. `message` is the endpoint's own, shortened to a line. */
export type ModelFailure =
  | { kind: 'unreachable' | 'stalled' | 'cancelled' | 'empty' }
  | { kind: 'no-key' | 'no-model' | 'no-credits' | 'too-long' | 'refused' | 'server'; status: number; message: string }
  | { kind: 'busy'; status: number; message: string; /** Seconds it asks to wait. */ seconds: number | undefined }
  | { kind: 'broken-off'; message: string };

/** What asking a model needs from outside. */
export interface AskDeps {
  stream: TextStream;
  clock: Clock;
}

/** How one question is asked. */
export interface AskOptions {
  signal?: AbortSignal;
  /** Called with the answer so far whenever more of it has come. */
  onText?: (text: string) => void;
  /** How long to wait without a sign of life before giving up, in milliseconds; two minutes by default, as local models load slowly. */
  stallMs?: number;
}

const STALL_MS = 120_000;
/** A longer answer is not what was asked for; in UTF-16 units. */
const LONGEST_ANSWER = 200_000;

/** Asks a model once. Nothing is asked again by itself: an answer may cost money. */
export async function askModel(
  model: Model,
  messages: readonly ChatMessage[],
  deps: AskDeps,
  options: AskOptions = {},
): Promise<ModelAnswer> {
  const answer = await send(model, messages, { withUsage: true }, deps, options);
  // Endpoints that do not know how to report their usage refuse the question for asking about it.
  const isUnknownOption = !answer.ok && answer.failure.kind === 'refused' && /stream_options|include_usage/i.test(answer.failure.message);
  return isUnknownOption ? send(model, messages, { withUsage: false }, deps, options) : answer;
}

async function send(
  model: Model,
  messages: readonly ChatMessage[],
  { withUsage }: { withUsage: boolean },
  { stream, clock }: AskDeps,
  options: AskOptions,
): Promise<ModelAnswer> {
  const { signal, onText, stallMs = STALL_MS } = options;
  const hearing = new Hearing(onText);
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  const watch = watchOver(hearing, { clock, stallMs, signal: stopping.signal });
  try {
    const request = {
      url: model.endpoint.href,
      method: 'POST' as const,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(model.key !== undefined && { authorization: `Bearer ${model.key}` }),
      },
      body: JSON.stringify({ model: model.name, messages, stream: true, ...(withUsage && { stream_options: { include_usage: true } }) }),
    };
    const answering = stream(request, {
      signal: stopping.signal,
      onText: (piece) => {
        hearing.hear(piece);
      },
    });
    const outcome = await Promise.race([answering, watch.stalled]);
    if (outcome === 'stalled') return { ok: false, failure: { kind: signal?.aborted === true ? 'cancelled' : 'stalled' } };
    return outcome.status >= 400 ? { ok: false, failure: failureOf(outcome) } : hearing.answer(outcome.text);
  } catch {
    return { ok: false, failure: { kind: signal?.aborted === true ? 'cancelled' : 'unreachable' } };
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Puts the pieces of an answer together. */
class Hearing {
  /** Counts the pieces heard, by which silence is noticed. */
  pieces = 0;
  private readonly reader = new EventReader();
  private text = '';
  private usage: TokenUsage | undefined;
  private cutOff = false;
  private error: string | undefined;

  constructor(private readonly onText: AskOptions['onText']) {}

  hear(piece: string): void {
    this.pieces += 1;
    this.take(this.reader.push(piece));
  }

  /** What it comes to; `whole` is the answer's whole body, for endpoints that do not stream. */
  answer(whole: string): ModelAnswer {
    this.take(this.reader.end());
    if (this.text === '' && this.error === undefined) this.take(eventsIn(whole));
    const text = withoutThinking(this.text);
    if (this.error !== undefined) return { ok: false, failure: { kind: 'broken-off', message: oneLine(this.error) } };
    if (text === '') return { ok: false, failure: { kind: 'empty' } };
    return { ok: true, text, usage: this.usage, cutOff: this.cutOff };
  }

  private take(events: readonly ChatEvent[]): void {
    for (const event of events) {
      if (event.kind === 'text') {
        this.text = (this.text + event.text).slice(0, LONGEST_ANSWER);
        this.onText?.(withoutThinking(this.text));
      } else if (event.kind === 'usage') this.usage = event.usage;
      else if (event.kind === 'cut-off') this.cutOff = true;
      else if (event.kind === 'error') this.error = event.message;
    }
  }
}

/** Resolves once nothing was heard for `stallMs`, or on abort. */
function watchOver(
  hearing: Hearing,
  { clock, stallMs, signal }: { clock: Clock; stallMs: number; signal: AbortSignal },
): { stalled: Promise<'stalled'> } {
  const watching = async (): Promise<'stalled'> => {
    for (;;) {
      const before = hearing.pieces;
      try {
        await clock.wait(stallMs, signal);
      } catch {
        return 'stalled';
      }
      if (hearing.pieces === before) return 'stalled';
    }
  };
  return { stalled: watching() };
}

/** Local reasoning models say what they think before they answer. */
function withoutThinking(text: string): string {
  return text.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '').trim();
}

function failureOf({ status, headers, text }: { status: number; headers: Readonly<Record<string, string>>; text: string }): ModelFailure {
  const answer = jsonObject(text);
  const message = oneLine((answer && errorIn(answer)) ?? text);
  if (status === 401 || status === 403) return { kind: 'no-key', status, message };
  if (status === 402 || /insufficient_quota|exceeded your current quota/i.test(text)) return { kind: 'no-credits', status, message };
  if (status === 404) return { kind: 'no-model', status, message };
  if (status === 413 || /context_length|maximum context|too many tokens|context window/i.test(text))
    return { kind: 'too-long', status, message };
  if (status === 429 || status === 503) {
    const seconds = Number(headers['retry-after']);
    return {
      kind: 'busy',
      status,
      message,
      seconds: headers['retry-after'] !== undefined && Number.isFinite(seconds) ? seconds : undefined,
    };
  }
  return { kind: status >= 500 ? 'server' : 'refused', status, message };
}

function oneLine(text: string): string {
  const line = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
