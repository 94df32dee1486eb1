import { articleInSteps } from '../src/content/article-in-steps';
import { leadsFor } from '../src/content/sources';
import type { Place } from '../src/content/sources/source';
import { atOnce } from '../src/slices';

/** The adapter for the benchmark of papers: the page of an arXiv or ar5iv address, read as the plugin's source for it reads it. */
export async function extract(html: string, url: string): Promise<{ markdown: string; verdict?: string }> {
  const address = new URL(url);
  const item = { url: address, title: '', excerpt: '' };
  const place = leadsFor(item, { pdf: false })
    .map((lead): Place => lead.place)
    .find((found) => found.kind === 'remote');
  if (place?.kind !== 'remote') return { markdown: '' };
  const page = { url: address, kind: 'html' as const, contentType: 'text/html', bytes: new Uint8Array(), text: html };
  const reading = await place.read(page, { item });
  if (!reading.ok) return { markdown: '' };
  const { article, verdict } = atOnce(articleInSteps(reading, { item, url: reading.url ?? address, headingLevel: 1 }));
  return { markdown: article.markdown, verdict: verdict.kind };
}
