// Runs in the page before the stand-in for the app: plays its disk, so that a vault of 100,000 notes
// needs no folder of 100,000 files and what the disk costs is nobody's.
import type { CachedMetadata } from '../../tests/host/app/cached-metadata';
import type { RemoteEntry } from '../../tests/host/app/remote';
import { generatedNote } from './generated-note';

declare global {
  interface Window {
    /** How many notes the generated vault has; set before this script. */
    scaleNotes: number;
    /** The page that every address answers with; set where a bulk fetch is measured. */
    scalePage?: string;
  }
}

const configFolder = '.obsidian/';
/** An app whose sidebars show nothing of the vault: a file explorer of 100,000 rows would be the host's own cost. */
const quietLayout = {
  left: { collapsed: true, current: 0, leaves: [] },
  root: { collapsed: false, current: 0, leaves: [{ type: 'empty', title: 'New tab' }] },
  right: { collapsed: true, current: 0, leaves: [{ type: 'outline', title: 'Outline' }] },
};

const written = new Map<string, string>([[`${configFolder}workspace.json`, JSON.stringify(quietLayout)]]);
const indexByPath = new Map<string, number>();
const folders = new Set<string>();

for (let index = 0; index < window.scaleNotes; index += 1) {
  const { path } = generatedNote(index);
  indexByPath.set(path, index);
  const parts = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
}

function textOf(path: string): string | undefined {
  const index = indexByPath.get(path);
  return written.get(path) ?? (index === undefined ? undefined : generatedNote(index).text);
}

function fileEntry(path: string, size: number): RemoteEntry {
  return { path, type: 'file', ctime: 1_700_000_000_000, mtime: 1_700_000_000_000, size };
}

function statOf(path: string): RemoteEntry | null {
  if (folders.has(path)) return { ...fileEntry(path, 0), type: 'folder' };
  const text = textOf(path);
  return text === undefined ? null : fileEntry(path, text.length);
}

function allEntries(): RemoteEntry[] {
  return [
    ...[...folders].map((path) => ({ ...fileEntry(path, 0), type: 'folder' as const })),
    ...[...indexByPath.keys()].map((path) => fileEntry(path, 1000)),
  ];
}

function allMetadata(): Record<string, CachedMetadata> {
  return Object.fromEntries([...indexByPath.values()].map((index) => generatedNote(index)).map(({ path, metadata }) => [path, metadata]));
}

async function write(path: string, body: unknown): Promise<RemoteEntry> {
  const text = typeof body === 'string' ? body : await new Response(body as BodyInit).text();
  written.set(path, text);
  return { ...fileEntry(path, text.length), mtime: Date.now() };
}

/** What the stand-in's server would answer; undefined for what it serves itself. */
async function answer(route: string, path: string, init: RequestInit | undefined): Promise<unknown> {
  switch (route) {
    case '/entries':
      return allEntries();
    case '/metadata':
      return allMetadata();
    case '/stat':
      return statOf(path);
    case '/names':
      return [];
    case '/mkdir':
      folders.add(path);
      return statOf(path);
    case '/file':
      return init?.method === 'POST' ? write(path, init.body) : textOf(path);
    default:
      return undefined;
  }
}

function webPage(): Response {
  const head = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } };
  return new Response(window.scalePage, { headers: { 'x-answer': encodeURIComponent(JSON.stringify(head)) } });
}

const realFetch = window.fetch.bind(window);
window.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  if (url.pathname === '/request' && window.scalePage !== undefined) return webPage();
  const found = await answer(url.pathname, url.searchParams.get('path') ?? '', init);
  if (found === undefined) return url.pathname === '/file' ? new Response('ENOENT', { status: 404 }) : realFetch(input, init);
  if (typeof found === 'string') return new Response(found);
  // Handed over as it is: printing and reading 100,000 caches as JSON would only cost time.
  return Object.assign(new Response(), { json: () => Promise.resolve(found) });
};
