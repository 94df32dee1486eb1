import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { bundleHost, type HostBundle } from './bundle';
import type { HostConfig } from './app/host-config';
import { knownMetadata } from './known-metadata';
import { VaultFolder } from './vault-folder';
import type { SentRequest, Web } from './web';

/** What is served: the vault's folder, the plugin's built folder, the web it may see, and how the app is set up. */
export interface HostOptions {
  vault: string;
  plugin: string;
  web: Web;
  config: HostConfig;
  port?: number;
}

/** A running stand-in on the loopback address. */
export interface Host {
  url: string;
  vault: VaultFolder;
  /** Replaces how the app is set up from the next load of the page on. */
  configure(config: HostConfig): void;
  close(): Promise<void>;
}

interface Serving extends HostOptions {
  bundle: HostBundle;
  folder: VaultFolder;
  listeners: Set<ServerResponse>;
}

type Handler = (serving: Serving, url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Serves one vault and one plugin until closed. */
export async function serveHost(options: HostOptions): Promise<Host> {
  const folder = new VaultFolder(path.resolve(options.vault));
  await folder.open();
  const serving: Serving = { ...options, bundle: await bundleHost(), folder, listeners: new Set() };
  folder.onChange = (change) => {
    for (const listener of serving.listeners) listener.write(`data: ${JSON.stringify(change)}\n\n`);
  };
  const server = createServer((request, response) => void handle(serving, request, response));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    vault: folder,
    configure: (config) => {
      serving.config = config;
    },
    close: () =>
      new Promise((resolve) => {
        folder.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function handle(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const route = routes[`${request.method ?? 'GET'} ${url.pathname}`] ?? (url.pathname.startsWith('/fonts/') ? sendFont : undefined);
  try {
    if (route) await route(serving, url, request, response);
    else response.writeHead(404).end();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // An answer like others: the browser logs what has failed by its status, and a file that is gone is the app's to bear.
    response.writeHead(200, { 'content-type': 'text/plain', 'x-refused': code ?? 'ERROR' }).end(`${code ?? 'ERROR'}: ${message}`);
  }
}

const routes: Record<string, Handler> = {
  'GET /': ({ config, plugin }, _url, _request, response) => sendPage(config, plugin, response),
  'GET /app.js': ({ bundle }, _url, _request, response) => {
    send(response, 'text/javascript', bundle.script);
  },
  'GET /metadata-worker.js': ({ bundle }, _url, _request, response) => {
    send(response, 'text/javascript', bundle.metadataWorker);
  },
  'GET /app.css': ({ bundle }, _url, _request, response) => {
    send(response, 'text/css', bundle.style);
  },
  // Asked for beside every document but the app's own page, which names an icon.
  'GET /favicon.ico': (_serving, _url, _request, response) => {
    response.writeHead(204).end();
  },
  'GET /icons.json': ({ bundle }, _url, _request, response) => {
    send(response, 'application/json', bundle.icons);
  },
  'GET /pdfjs/pdf.min.mjs': sendPdfJs,
  'GET /pdfjs/pdf.worker.min.mjs': sendPdfJs,
  'GET /plugin/main.js': async ({ plugin }, _url, _request, response) => {
    send(response, 'text/javascript', await readFile(path.join(plugin, 'main.js')));
  },
  'GET /plugin/styles.css': async ({ plugin }, _url, _request, response) => {
    send(response, 'text/css', await readFile(path.join(plugin, 'styles.css')).catch(() => ''));
  },
  'GET /entries': async ({ folder }, _url, _request, response) => {
    sendJson(response, await folder.list());
  },
  'GET /metadata': async ({ folder }, _url, _request, response) => {
    sendJson(response, knownMetadata(await folder.texts()));
  },
  'GET /names': async ({ folder }, url, _request, response) => {
    sendJson(response, await folder.names(pathOf(url)));
  },
  'GET /stat': async ({ folder }, url, _request, response) => {
    sendJson(response, (await folder.stat(pathOf(url))) ?? null);
  },
  'GET /file': async ({ folder }, url, _request, response) => {
    send(response, 'application/octet-stream', await folder.read(pathOf(url)));
  },
  'POST /file': async ({ folder }, url, request, response) => {
    sendJson(response, await folder.write(pathOf(url), await bodyOf(request), { isNew: url.searchParams.has('new') }));
  },
  'POST /mkdir': async ({ folder }, url, _request, response) => {
    sendJson(response, await folder.mkdir(pathOf(url)));
  },
  'POST /remove': async ({ folder }, url, _request, response) => {
    await folder.remove(pathOf(url));
    sendJson(response, null);
  },
  'POST /rename': async ({ folder }, url, _request, response) => {
    sendJson(response, await folder.rename(pathOf(url), url.searchParams.get('to') ?? ''));
  },
  'POST /request': async ({ web }, _url, request, response) => {
    const answer = await web.answer(JSON.parse((await bodyOf(request)).toString('utf8')) as SentRequest);
    const { body, ...head } = 'failure' in answer ? { ...answer, body: '' } : answer;
    response.writeHead(200, { 'x-answer': encodeURIComponent(JSON.stringify(head)) }).end(body);
  },
  'GET /changes': ({ listeners }, _url, request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n');
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  },
};

async function sendFont({ bundle }: Serving, url: URL, _request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, , family = '', name = ''] = url.pathname.split('/');
  const folder = bundle.fonts[family];
  if (folder === undefined) response.writeHead(404).end();
  else send(response, 'font/woff2', await readFile(path.join(folder, path.basename(name))));
}

async function sendPdfJs({ bundle }: Serving, url: URL, _request: IncomingMessage, response: ServerResponse): Promise<void> {
  send(response, 'text/javascript', await readFile(path.join(bundle.pdfJs, path.basename(url.pathname))));
}

async function sendPage(config: HostConfig, plugin: string, response: ServerResponse): Promise<void> {
  const manifest = await readFile(path.join(plugin, 'manifest.json'), 'utf8');
  const data = JSON.stringify({ ...config, manifest: JSON.parse(manifest) as unknown }).replaceAll('<', '\\u003c');
  send(
    response,
    'text/html; charset=utf-8',
    `<!doctype html>
<html lang="${config.language}"><head><meta charset="utf-8"><title>${config.vaultName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/app.css"><link rel="stylesheet" href="/plugin/styles.css"></head>
<body><script id="config" type="application/json">${data}</script><script src="/app.js"></script></body></html>`,
  );
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json', JSON.stringify(value));
}

function pathOf(url: URL): string {
  return url.searchParams.get('path') ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
