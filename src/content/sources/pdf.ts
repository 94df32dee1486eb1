import { readByKind } from './web-page';
import type { RemotePlace, Source } from './source';

/** Links to PDF files of any host. Other links that turn out to be PDFs are read the same way. */
export const pdf: Source = {
  id: 'pdf',
  matches: (url) => /\.pdf$/i.test(url.pathname),
  places: ({ url }, abilities) => (abilities.pdf ? [pdfAt(url)] : []),
};

/** A PDF at an address, or the page that some sites put before it. */
export function pdfAt(address: string | URL): RemotePlace {
  return { kind: 'remote', request: { url: new URL(address), accept: ['pdf', 'html'] }, read: readByKind };
}
