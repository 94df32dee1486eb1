import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** How the server answers the next question. */
export type ModelReply =
  | {
      kind: 'stream';
      text: string;
      /** UTF-16 units a piece. */ piece?: number;
      usage?: boolean;
      finish?: 'stop' | 'length';
      thenReset?: boolean;
      delayMs?: number;
    }
  | { kind: 'whole'; text: string }
  | { kind: 'error'; status: number; body: string; headers?: Record<string, string> }
  | { kind: 'stall'; after: string }
  /** The question arrived; the connection is cut before a byte of an answer. */
  | { kind: 'cut' }
  | { kind: 'refuses-usage'; text: string };

/** A question as it arrived. */
export interface Asked {
  authorization: string | undefined;
  body: { model: string; messages: { role: string; content: string }[]; stream: boolean; stream_options?: unknown };
}

/** A model endpoint on the loopback address that says what it was told to, as OpenAI's protocol has it. */
export interface ModelServer {
  url: string;
  asked: Asked[];
  replies: ModelReply[];
  close(): Promise<void>;
}

/** Listens on a free port until closed. Replies are used up in order, the last one over and over. */
export async function serveModel(...replies: ModelReply[]): Promise<ModelServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') {
      // On a connection that was used before, a browser repeats by itself what was cut.
      response.writeHead(204, { connection: 'close' }).end();
      return;
    }
    void bodyOf(request).then((body) => {
      const question = { authorization: request.headers.authorization, body: JSON.parse(body) as Asked['body'] };
      asked.push(question);
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      if (reply !== undefined) void answer(reply, question, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    asked,
    replies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(reply: ModelReply, { body }: Asked, response: ServerResponse): Promise<void> {
  switch (reply.kind) {
    case 'cut':
      response.socket?.resetAndDestroy();
      return;
    case 'error':
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(reply.body);
      return;
    case 'whole':
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          choices: [{ message: { role: 'assistant', content: reply.text }, finish_reason: 'stop' }],
          usage: { prompt_tokens: 7, completion_tokens: 3 },
        }),
      );
      return;
    case 'stall':
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(event({ choices: [{ delta: { content: reply.after } }] }));
      return;
    case 'refuses-usage':
      if (body.stream_options !== undefined)
        response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"Unknown parameter: stream_options"}}');
      else await stream({ kind: 'stream', text: reply.text, usage: false }, response);
      return;
    case 'stream':
      await stream(reply, response);
  }
}

async function stream(
  { text, piece = 5, usage = true, finish = 'stop', thenReset = false, delayMs = 0 }: Extract<ModelReply, { kind: 'stream' }>,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < text.length; at += piece) {
    response.write(event({ choices: [{ delta: { content: text.slice(at, at + piece) }, finish_reason: null }] }));
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  }
  if (thenReset) {
    response.destroy();
    return;
  }
  response.write(event({ choices: [{ delta: {}, finish_reason: finish }] }));
  if (usage) response.write(event({ choices: [], usage: { prompt_tokens: 1200, completion_tokens: 80 } }));
  response.end('data: [DONE]\n\n');
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
