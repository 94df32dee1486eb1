import type { CachedMetadata } from './cached-metadata';
import type { ParseRequest } from './metadata-worker';

const asked = new Map<number, (metadata: CachedMetadata) => void>();
let worker: Worker | undefined;
let last = 0;

/** Reads a note as the app's indexer does: in a worker, so that a long note does not hold the window. */
export function parseElsewhere(text: string): Promise<CachedMetadata> {
  worker ??= start();
  last += 1;
  const request: ParseRequest = { id: last, text };
  worker.postMessage(request);
  return new Promise((resolve) => asked.set(request.id, resolve));
}

function start(): Worker {
  const started = new Worker('/metadata-worker.js');
  started.onmessage = ({ data: { id, metadata } }: MessageEvent<{ id: number; metadata: CachedMetadata }>) => {
    asked.get(id)?.(metadata);
    asked.delete(id);
  };
  started.onerror = ({ message }) => {
    throw new Error(`The metadata worker failed: ${message}`);
  };
  return started;
}
