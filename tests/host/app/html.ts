import createDOMPurify from 'dompurify';
import TurndownService from 'turndown';

const purify = createDOMPurify(window);

/** Untrusted HTML as nodes that cannot run anything. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  return purify.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['style'] });
}

/** HTML as Markdown, plainly. */
export function htmlToMarkdown(html: string | HTMLElement | Document | DocumentFragment): string {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
  return turndown.turndown(html);
}
