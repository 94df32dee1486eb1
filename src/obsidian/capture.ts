import { hostName } from '../text/host-name';
import { loadPdfJs, Platform, type App } from 'obsidian';
import { oneAtATime, type Work } from '../content/one-at-a-time';
import type { BringPictures, CaptureForNote } from '../content/fetch-full-content';
import type { FetchLimits } from '../content/fetch/fetch-page';
import type { Hosts } from '../content/fetch/hosts';
import { defaultRetry } from '../content/fetch/retry';
import type { PdfJs } from '../content/sources/pdf/pdf-js';
import type { Settings } from '../settings/settings';
import { systemClock } from './clock';
import { windowPace } from './pace';
import { obsidianHttp } from './http-client';
import { obsidianImages } from './image-store';
import { obsidianSecrets } from './secrets';

/** Reading a page holds the thread no longer than this between two frames, in milliseconds, as far as its steps allow. */
const BUDGET_MS = 6;

/** In a run nobody watches a note is tried again later, so one request waits less and is repeated less. */
const unwatched: Partial<FetchLimits> = { timeoutMs: 20_000, retry: { ...defaultRetry, attempts: 2 } };

/** A page of a phone's may have so many bytes: the app passes it as text, and needs it several times over. */
const PHONE_BYTES = 8_000_000;

/** Runs the reading of pages and the other long work of a fetch. */
export function fetchWork(): Work {
  return oneAtATime(windowPace(BUDGET_MS));
}

/** Captures as the user has set them up: with the app's network and PDF reader, and the services they switched on. */
export function obsidianCapture(app: App, settings: () => Settings, { hosts, work }: { hosts: Hosts; work: Work }): CaptureForNote {
  const deps = { http: obsidianHttp, clock: systemClock, hosts, work, loadPdf: async () => (await loadPdfJs()) as PdfJs };
  return async (item, { watched = false, onProgress, ...options }) => {
    const [{ capture }, { jinaReader }] = await Promise.all([import('../content/capture'), import('../content/sources/jina-reader')]);
    const { jina, jinaSecret } = settings();
    const key = jinaSecret === '' ? undefined : obsidianSecrets(app).get(jinaSecret);
    return capture(item, deps, {
      ...options,
      services: jina ? [jinaReader(key)] : [],
      limits: { ...(watched ? { insist: true } : unwatched), ...(Platform.isMobile && { maxBytes: PHONE_BYTES }) },
      onTrying: ({ url }) => {
        if (url !== undefined) onProgress?.({ kind: 'asking', host: hostName(new URL(url)) });
      },
    });
  };
}

/** Pictures as attachments, where the user wants them. */
export function obsidianPictures(app: App, settings: () => Settings, hosts: Hosts): BringPictures {
  return async (captured, path, { signal, gate, onProgress }) => {
    if (!settings().images) return captured;
    const { downloadImages } = await import('../content/images/download-images');
    const { markdown } = await downloadImages(captured.article.markdown, {
      http: obsidianHttp,
      clock: systemClock,
      hosts,
      store: obsidianImages(app, path),
      ...(signal && { signal }),
      ...(gate && { gate }),
      onProgress: ({ done, total }) => {
        if (total > 0) onProgress?.({ kind: 'pictures', done, total });
      },
    });
    return { ...captured, article: { ...captured.article, markdown } };
  };
}
