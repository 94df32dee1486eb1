import { asObject, jsonObject } from '../untrusted/json';

/** One message of a conversation. What a stranger wrote is only ever a `user` message. */
export interface ChatMessage {
  role: 'system' | 'user';
  content: string;
}

/** Tokens a model counted for one answer. */
export interface TokenUsage {
  /** Of what was sent. */
  input: number;
  /** Of what came back. */
  output: number;
}

/** What one event of a streamed answer says. */
export type ChatEvent =
  | { kind: 'text'; text: string }
  | { kind: 'usage'; usage: TokenUsage }
  | { kind: 'cut-off' }
  | { kind: 'error'; message: string }
  | { kind: 'done' };

/**
 * Reads server-sent events (`data: …` lines) as they come in pieces of any size, as
 * https://platform.openai.com/docs/api-reference/chat-streaming has them. Events nobody knows are passed over.
 */
export class EventReader {
  private rest = '';

  /** The events that `piece` completes. */
  push(piece: string): ChatEvent[] {
    const lines = (this.rest + piece).split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap(eventsOf);
  }

  /** The events of a last line that no line end follows. */
  end(): ChatEvent[] {
    return eventsOf(this.rest);
  }
}

function eventsOf(line: string): ChatEvent[] {
  const data = /^data:\s*(.*)$/.exec(line)?.[1]?.trim();
  if (data === undefined || data === '') return [];
  return data === '[DONE]' ? [{ kind: 'done' }] : eventsIn(data);
}

/** The events that one JSON answer holds, a piece of a stream or a whole one. */
export function eventsIn(json: string): ChatEvent[] {
  const answer = jsonObject(json);
  if (answer === undefined) return [];
  const error = errorIn(answer);
  if (error !== undefined) return [{ kind: 'error', message: error }];
  const choice = asObject(asList(answer['choices'])[0]);
  const text = textIn(asObject(choice?.['delta'])) ?? textIn(asObject(choice?.['message']));
  const usage = usageIn(asObject(answer['usage']));
  return [
    ...(text === undefined ? [] : [{ kind: 'text', text } as const]),
    ...(choice?.['finish_reason'] === 'length' ? [{ kind: 'cut-off' } as const] : []),
    ...(usage === undefined ? [] : [{ kind: 'usage', usage } as const]),
  ];
}

/** What an endpoint says went wrong: OpenAI's object, or the plain text of Ollama and others. */
export function errorIn(answer: Readonly<Record<string, unknown>>): string | undefined {
  const { error } = answer;
  const message = asObject(error)?.['message'] ?? (typeof error === 'string' ? error : undefined);
  return typeof message === 'string' && message !== '' ? message : error === undefined || error === null ? undefined : 'error';
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(message: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const content = message?.['content'];
  return typeof content === 'string' && content !== '' ? content : undefined;
}

function usageIn(usage: Readonly<Record<string, unknown>> | undefined): TokenUsage | undefined {
  const [input, output] = [usage?.['prompt_tokens'], usage?.['completion_tokens']];
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : undefined;
}
