import { markdownPage } from './markdown-page';
import { plainTextPage } from './plain-text-page';
import { pdfReading } from './pdf/pdf-reading';
import type { FetchedPage } from '../fetch/fetch-page';
import type { ReadContext, Reading, Source } from './source';

/** The link itself, whatever it is: the fallback behind every other source. */
export const webPage = {
  id: 'web-page',
  matches: () => true,
  places: ({ url }, { pdf }) => [
    {
      kind: 'remote',
      request: { url, accept: ['html', 'markdown', 'text', ...(pdf ? (['pdf'] as const) : [])] },
      read: readByKind,
    },
  ],
} as const satisfies Source;

/** Brings whatever kind of text an address answered with to HTML. */
export async function readByKind(page: FetchedPage, context: ReadContext): Promise<Reading> {
  if (page.kind === 'pdf') return pdfReading(page.bytes, context.item, context);
  if (page.kind === 'markdown') return { ok: true, html: await markdownPage({ markdown: page.text }), whole: true };
  if (page.kind === 'text') return { ok: true, html: plainTextPage(page.text), whole: true };
  return { ok: true, html: page.text };
}
