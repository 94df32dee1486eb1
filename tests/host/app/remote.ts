import type { CachedMetadata } from './cached-metadata';

/** A file or folder as the server tells it. */
export interface RemoteEntry {
  path: string;
  type: 'file' | 'folder';
  ctime: number;
  mtime: number;
  size: number;
}

/** What another program did to the vault's folder. */
export type RemoteChange =
  { kind: 'create' | 'modify'; entry: RemoteEntry } | { kind: 'delete'; path: string } | { kind: 'config'; path: string };

async function call(method: 'GET' | 'POST', route: string, query: Record<string, string>, body?: BodyInit): Promise<Response> {
  const response = await fetch(`/${route}?${new URLSearchParams(query).toString()}`, { method, ...(body === undefined ? {} : { body }) });
  if (!response.ok || response.headers.has('x-refused')) throw new Error(await response.text());
  return response;
}

async function json<T>(response: Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}

/** The vault's folder on disk. Everything rejects with the file system's own code and message. */
export const disk = {
  entries: () => json<RemoteEntry[]>(call('GET', 'entries', {})),
  metadata: () => json<Record<string, CachedMetadata>>(call('GET', 'metadata', {})),
  names: (path: string) => json<string[]>(call('GET', 'names', { path })),
  stat: (path: string) => json<RemoteEntry | null>(call('GET', 'stat', { path })),
  read: async (path: string) => (await call('GET', 'file', { path })).arrayBuffer(),
  readText: async (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await disk.read(path)),
  write: (path: string, data: string | ArrayBuffer) => json<RemoteEntry>(call('POST', 'file', { path }, data)),
  writeNew: (path: string, data: string | ArrayBuffer) => json<RemoteEntry>(call('POST', 'file', { path, new: '1' }, data)),
  mkdir: (path: string) => json<RemoteEntry>(call('POST', 'mkdir', { path })),
  remove: (path: string) => json<null>(call('POST', 'remove', { path })),
  rename: (path: string, to: string) => json<RemoteEntry>(call('POST', 'rename', { path, to })),
  onChange(callback: (change: RemoteChange) => void): void {
    new EventSource('/changes').addEventListener('message', (event: MessageEvent<string>) => {
      callback(JSON.parse(event.data) as RemoteChange);
    });
  },
};
