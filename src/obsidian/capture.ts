import { loadPdfJs, type App } from 'obsidian';
import { capture, type Capture } from '../content/capture';
import type { CaptureForNote } from '../content/fetch-full-content';
import { createPacer } from '../content/fetch/pacer';
import { downloadImages } from '../content/images/download-images';
import { jinaReader } from '../content/sources/jina-reader';
import type { PdfJs } from '../content/sources/pdf/pdf-js';
import type { Settings } from '../settings/settings';
import { systemClock } from './clock';
import { obsidianHttp } from './http-client';
import { obsidianImages } from './image-store';

/** Captures as the user has set them up: with the app's network and PDF reader, the services and pictures they switched on. */
export function obsidianCapture(app: App, settings: () => Settings): CaptureForNote {
  const pacer = createPacer(systemClock);
  const deps = { http: obsidianHttp, clock: systemClock, pacer, loadPdf: async () => (await loadPdfJs()) as PdfJs };
  return async (item, { headingLevel, path }) => {
    const { jina, jinaSecret, images } = settings();
    const key = jinaSecret === '' ? undefined : (app.secretStorage.getSecret(jinaSecret) ?? undefined);
    const captured = await capture(item, deps, { headingLevel, services: jina ? [jinaReader(key)] : [] });
    return images ? withImages(app, captured, { path, pacer }) : captured;
  };
}

async function withImages(app: App, captured: Capture, { path, pacer }: { path: string; pacer: ReturnType<typeof createPacer> }): Promise<Capture> {
  if (!captured.ok) return captured;
  const deps = { http: obsidianHttp, clock: systemClock, pacer, store: obsidianImages(app, path) };
  const { markdown } = await downloadImages(captured.article.markdown, deps);
  return { ...captured, article: { ...captured.article, markdown } };
}
