import DOMPurify, { type Config } from 'dompurify';
import { childrenIn } from './page/elements-in';
import { isElement } from './page/is-element';

declare const sanitised: unique symbol;

/** DOM that holds nothing but text, its structure, web links and pictures. Only {@link sanitise} makes it. */
export type SafeHtml = HTMLElement & { readonly [sanitised]: true };

const TAGS = [
  ...['article', 'section', 'main', 'header', 'footer', 'aside', 'div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'address'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'figure', 'figcaption', 'details', 'summary'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col'],
  ...[
    'a',
    'b',
    'strong',
    'i',
    'em',
    's',
    'del',
    'strike',
    'u',
    'ins',
    'mark',
    'sub',
    'sup',
    'kbd',
    'code',
    'samp',
    'tt',
    'var',
    'cite',
    'dfn',
  ],
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
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'frame',
    'object',
    'embed',
    'applet',
    'svg',
    'canvas',
    'video',
    'audio',
    'head',
    'title',
  ],
  ...[
    'select',
    'option',
    'textarea',
    'button',
    'datalist',
    'dialog',
    'noembed',
    'noframes',
    'xmp',
    'plaintext',
    'annotation',
    'annotation-xml',
  ],
];

/** http, https, mail, and relative addresses, which the Markdown rules resolve and judge again. */
const ADDRESSES = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

const RULES = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_URI_REGEXP: ADDRESSES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_CONTENTS: WITHOUT_CONTENT,
  RETURN_DOM: true as const,
} satisfies Config;

/**
 * `root` made safe, in a document of its own. Takes `root` apart on the way: it may be large, and the sanitiser copies it
 * once. It yields between its steps so that the thread can be let go. Every node of the result was let through by the sanitiser, a
 * piece of the page at a time, under the same rules; the pieces are joined as nodes, never read
 * again as text, so nothing comes to be between two of them that neither held.
 */
export function* sanitiseInSteps(root: Element): Generator<void, SafeHtml> {
  const safe = DOMPurify.sanitize(holderIn(root.ownerDocument), RULES) as SafeHtml;
  yield* moveSafely(root.localName === 'body' ? childrenIn(root) : [root], untouched(held(safe)));
  return safe;
}

/** Elements sanitised in one piece: a millisecond or two. */
const PIECE = 300;

/** Appends `nodes` made safe. An element too large for one piece is let through without its children, then these. */
function* moveSafely(nodes: readonly Node[], into: Element): Generator<void, void> {
  const page = nodes[0]?.ownerDocument;
  if (page == null) return;
  let piece = holderIn(page);
  let size = 0;
  for (const node of nodes) {
    const own = isElement(node) && node.firstElementChild !== null ? node.getElementsByTagName('*').length + 1 : 1;
    if (size > 0 && size + own > PIECE) {
      appendSafely(piece, into);
      piece = holderIn(page);
      size = 0;
      yield;
    }
    const way = own > PIECE && isElement(node) ? partsOf(node) : 'whole';
    if (way === 'whole') {
      piece.append(node);
      size += own;
      continue;
    }
    const frame = way === 'content' ? into : appendSafely(holderIn(page, node.cloneNode(false)), into);
    if (frame !== undefined) yield* moveSafely(childrenIn(node), way === 'content' ? frame : untouched(frame));
  }
  appendSafely(piece, into);
}

/**
 * What an element can be judged as: with its content in one piece, as a frame around it, or as its
 * content alone, where the rules drop the element and keep that. Foreign elements decide what they may hold.
 */
function partsOf({ localName, namespaceURI }: Element): 'whole' | 'frame' | 'content' {
  if (namespaceURI !== HTML || WITHOUT_CONTENT.includes(localName)) return 'whole';
  return TAGS.includes(localName) ? 'frame' : 'content';
}

/** Appends what the sanitiser lets through of a piece; returns its last element. */
function appendSafely(piece: Element, into: Element): Element | undefined {
  const safe = held(DOMPurify.sanitize(piece, RULES) as HTMLElement);
  const last = safe.lastElementChild ?? undefined;
  for (const node of childrenIn(safe)) into.append(node);
  return last;
}

/**
 * A sanitised element without children, made again in its place: a DOM that follows the standard to
 * the letter keeps every list of children that was asked for up to date, child by child.
 */
function untouched(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  element.replaceWith(copy);
  return copy;
}

/** The sanitised holder in the body the sanitiser answers with. */
function held(body: HTMLElement): Element {
  return body.firstElementChild ?? body;
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** The sanitiser cannot judge the element it starts from, so it is given a holder. */
function holderIn(page: Document, ...nodes: Node[]): Element {
  const holder = page.createElementNS(HTML, 'div');
  holder.append(...nodes);
  return holder;
}
