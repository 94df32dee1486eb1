import DOMPurify from 'dompurify';

declare const sanitised: unique symbol;

/** DOM that holds nothing but text, its structure, web links and pictures. Only {@link sanitise} makes it. */
export type SafeHtml = HTMLElement & { readonly [sanitised]: true };

const TAGS = [
  ...['article', 'section', 'main', 'header', 'footer', 'aside', 'div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'address'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'figure', 'figcaption', 'details', 'summary'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col'],
  ...['a', 'b', 'strong', 'i', 'em', 's', 'del', 'strike', 'u', 'ins', 'mark', 'sub', 'sup', 'kbd', 'code', 'samp', 'tt', 'var', 'cite', 'dfn'],
  ...['abbr', 'q', 'small', 'span', 'time', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'br', 'wbr', 'img', 'math'],
];

/**
 * Attributes the Markdown rules read. `data-language`, `data-callout`, `data-note` and `data-note-ref`
 * are the standardised forms' own.
 */
const ATTRIBUTES = [
  ...['href', 'title', 'src', 'alt', 'id', 'start', 'value', 'colspan', 'rowspan', 'align', 'display', 'dir', 'open'],
  ...['data-language', 'data-callout', 'data-note', 'data-note-ref'],
];

/** Elements whose content is no text of the article: dropped with it, where others leave their content behind. */
const WITHOUT_CONTENT = [
  ...['script', 'style', 'template', 'noscript', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'canvas', 'video', 'audio', 'head', 'title'],
  ...['select', 'option', 'textarea', 'button', 'datalist', 'dialog', 'noembed', 'noframes', 'xmp', 'plaintext', 'annotation', 'annotation-xml'],
];

/** http, https, mail, and relative addresses, which the Markdown rules resolve and judge again. */
const ADDRESSES = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** A safe copy of `root`, in a document of its own. `root` stays as it was. */
export function sanitise(root: Element): SafeHtml {
  // In a holder, as the sanitiser cannot judge the element it starts from.
  const holder = root.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  holder.append(root.cloneNode(true));
  if (root.localName === 'body') liftChildren(holder);
  return DOMPurify.sanitize(holder, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOWED_URI_REGEXP: ADDRESSES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: WITHOUT_CONTENT,
    RETURN_DOM: true,
  }) as SafeHtml;
}

/** The children of the body copied into `holder`, without the body. */
function liftChildren(holder: Element): void {
  const body = holder.firstElementChild;
  for (const child of Array.from(body?.childNodes ?? [])) holder.append(child);
  body?.remove();
}
