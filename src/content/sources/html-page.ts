/** The parts of an article that came as data, not as a page. All untrusted. */
export interface PageParts {
  /** An HTML fragment. */
  body: string;
  title?: string | undefined;
  author?: string | undefined;
  /** ISO 8601. */
  published?: string | undefined;
  site?: string | undefined;
  language?: string | undefined;
}

/** A page around an article, so that it takes the same way as every other page. */
export function htmlPage({ body, title = '', author, published, site, language }: PageParts): string {
  const tags = metadataOf({ author, published, site }).map(([name, value]) => `<meta name="${name}" content="${escapeHtml(value)}">`);
  const lang = language ? ` lang="${escapeHtml(language)}"` : '';
  return `<!doctype html><html${lang}><head><title>${escapeHtml(title)}</title>${tags.join('')}</head><body><article>${body}</article></body></html>`;
}

type Said = Pick<PageParts, 'author' | 'published' | 'site'>;

function metadataOf({ author, published, site }: Said): (readonly [name: string, value: string])[] {
  return (
    [
      ['author', author],
      ['article:published_time', published],
      ['og:site_name', site],
    ] as const
  ).flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** Writes into a page's head what is known of it and stands elsewhere; what its own head says comes first. */
export function addMetadata(page: Document, said: Said): void {
  for (const [name, value] of metadataOf(said)) {
    const meta = page.createElementNS(page.documentElement.namespaceURI, 'meta');
    meta.setAttribute('name', name);
    meta.setAttribute('content', value);
    page.head.append(meta);
  }
}

/** Text as HTML text or an attribute's value. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
