import type { FetchedPage } from './fetch/fetch-page';
import { webUrl } from '../untrusted/web-url';

const SOURCE = /<d[t-]-?bibliography\s(?:[^<>]{0,200}\s)?src\s*=\s*(?:"([^"<>]{1,300})"|'([^'<>]{1,300})'|([^\s"'<>]{1,300}))/i;

/**
 * The file beside it from which a page in Distill's template takes its references, on the same host: Distill's own posts,
 * al-folio and the ICLR blog posts (https://github.com/distillpub/template/blob/master/src/components/d-bibliography.js).
 * Undefined where the page cites nothing, or holds the references itself.
 */
export function bibliographyBeside(html: string, page: URL): URL | undefined {
  if (!/<d[t-]-?cite[\s>]/i.test(html)) return undefined;
  const [, quoted, single, bare] = SOURCE.exec(html) ?? [];
  const address = webUrl(quoted ?? single ?? bare ?? '', page.href);
  return address?.host === page.host && address.pathname !== page.pathname ? address : undefined;
}

/** A page with its bibliography in it, as BibTeX in the script that Distill's template reads; servers know no type for such files. */
export function withBibliography(html: string, { text, bytes }: Pick<FetchedPage, 'text' | 'bytes'>): string {
  const bibtex = text === '' ? new TextDecoder().decode(bytes) : text;
  return `${html}<script type="text/bibliography">${bibtex.replace(/<(?=[/!])/g, '< ')}</script>`;
}
