import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock, HttpClient, HttpResponse } from '../../src/ports';
import { randomOf, soak, type Soaked } from '../../tests/soak/soak';
import { soakItems } from '../../tests/soak/soak-item';
import { SoakWeb } from '../../tests/soak/soak-web';

/** The app's hours are this many times as short: nearly all of a soak is waiting, for hosts at rest and before a note is tried again. */
const SPEED = 20;
/** For one request, in the app's milliseconds: a second and a half of real ones, which a busy machine may need for 40 MB. */
const TIMEOUT_MS = 30_000;

const began = Date.now();

const clock: Clock = {
  now: () => new Date(began + (Date.now() - began) * SPEED),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms / SPEED);
      const stop = (): void => {
        clearTimeout(timer);
        reject(new Error('aborted'));
      };
      if (signal?.aborted === true) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};

/** The soak over real connections to a server on the loopback address. */
export async function soakLoopback({
  notes,
  crashes,
  seed,
}: {
  notes: number;
  crashes: number;
  seed: number;
}): Promise<Soaked & { requests: number }> {
  const items = soakItems(notes);
  const web = new SoakWeb(items);
  const server = createServer((request, response) => {
    answer(web, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const random = randomOf(seed);
  const lives = { crashes, meddlings: Math.ceil(notes / 20), pauseMs: 80 * SPEED };
  const soaked = await soak(items, {
    clock,
    http: httpTo(server),
    random,
    timeoutMs: TIMEOUT_MS,
    ...lives,
    tell: (message) => {
      console.log(message);
    },
  });
  server.closeAllConnections();
  server.close();
  return { ...soaked, requests: web.requests };
}

/** What the plugin asks of any host is asked of the server, which is told the address. */
function httpTo(server: Server): HttpClient {
  const { port } = server.address() as AddressInfo;
  return ({ url }) =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: `/?url=${encodeURIComponent(url)}` }, (response) => {
        received(response).then(resolve, reject);
      }).on('error', reject);
    });
}

async function received(response: IncomingMessage): Promise<HttpResponse> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  const body = new Uint8Array(Buffer.concat(chunks));
  return { status: response.statusCode ?? 0, headers, body: body.buffer };
}

function answer(web: SoakWeb, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost').searchParams.get('url') ?? '';
  const said = web.answer(url);
  if (said.kind === 'hang') return;
  if (said.kind === 'reset') request.socket.destroy();
  else response.writeHead(said.status, said.headers).end(said.body);
}
