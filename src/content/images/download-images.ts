import { fetchPage, type RequestDeps } from '../fetch/fetch-page';
import { imageExtension } from './image-type';
import { planImages, rewriteImages, type PlannedImage } from './plan-images';

/** Where pictures are kept. */
export interface ImageStore {
  /** The path of an image with this base name that an earlier run has saved, whatever its extension. */
  find(baseName: string): string | undefined;
  /** Saves a file by the user's attachment settings and tells its path. */
  save(fileName: string, bytes: Uint8Array): Promise<string>;
  /** The embed of a saved file, as the user's link settings want it. */
  embed(path: string, alt: string): string;
}

/** What one article's pictures may come to. */
export interface ImageLimits {
  /** Pictures in one article. */
  count: number;
  /** Bytes of one picture. */
  bytesEach: number;
  /** Bytes of all pictures of one article. */
  bytesInAll: number;
}

/** The limits where a caller sets none. */
const defaultImageLimits: ImageLimits = { count: 100, bytesEach: 10_000_000, bytesInAll: 50_000_000 };

/** What downloading pictures needs from outside. */
export interface ImageDeps extends RequestDeps {
  store: ImageStore;
  onProgress?: (progress: { done: number; total: number }) => void;
}

/** What came of downloading the pictures of a text. */
export interface DownloadedImages {
  /** The text with the links of those that arrived rewritten; all others as they were. */
  markdown: string;
  /** Pictures now in the vault, those of earlier runs included. */
  arrived: number;
  /** Addresses that gave no picture; asking again later may help. */
  missing: string[];
}

/**
 * Brings an article's pictures into the vault. A run that was interrupted is completed by the next:
 * what was saved is found by its name and not asked for again. Never fails as a whole.
 */
export async function downloadImages(
  markdown: string,
  deps: ImageDeps,
  limits: ImageLimits = defaultImageLimits,
): Promise<DownloadedImages> {
  const planned = planImages(markdown, limits.count);
  const paths = new Map<string, string>();
  const missing: string[] = [];
  let left = limits.bytesInAll;
  for (const [done, image] of planned.entries()) {
    deps.onProgress?.({ done, total: planned.length });
    const held = deps.store.find(image.baseName);
    const saved =
      held === undefined && left > 0 && !deps.signal?.aborted ? await download(image, deps, Math.min(limits.bytesEach, left)) : undefined;
    const path = held ?? saved?.path;
    left -= saved?.bytes ?? 0;
    if (path === undefined) missing.push(image.url.href);
    else paths.set(image.url.href, path);
  }
  deps.onProgress?.({ done: planned.length, total: planned.length });
  const links = new Map([...paths].map(([url, path]) => [url, (alt: string) => deps.store.embed(path, alt)]));
  return { markdown: rewriteImages(markdown, links), arrived: paths.size, missing };
}

async function download(
  { url, baseName }: PlannedImage,
  deps: ImageDeps,
  maxBytes: number,
): Promise<{ path: string; bytes: number } | undefined> {
  const fetched = await fetchPage({ url, accept: ['image', 'xml', 'html', 'text'], headers: { accept: 'image/*' } }, deps, { maxBytes });
  if (!fetched.ok) return undefined;
  const { bytes } = fetched.page;
  const extension = imageExtension(bytes);
  if (extension === undefined) return undefined;
  return { path: await deps.store.save(`${baseName}.${extension}`, bytes), bytes: bytes.length };
}
