import { JSDOM } from 'jsdom';

/** The browser's DOM where there is none, as the pipeline expects it. Must be imported before the pipeline is. */
const { window } = new JSDOM('');

for (const name of ['document', 'Node', 'NodeFilter', 'Element', 'HTMLElement', 'Range', 'XMLSerializer'] as const) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
Object.defineProperty(globalThis, 'window', { value: window, configurable: true });

/** Blink's and WebKit's parsers nest elements 512 deep and no deeper; jsdom's goes on until it is stuck. */
const DEEPEST = 512;
/** Elements that do not nest, having no content or an end that may be left out. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|t[drh]|thead|tbody|tfoot|option|html|head|body)$/i;

class BrowserParser extends window.DOMParser {
  override parseFromString(source: string, type: DOMParserSupportedType): Document {
    return super.parseFromString(type === 'text/html' ? capNesting(source) : source, type);
  }
}
Object.defineProperty(globalThis, 'DOMParser', { value: BrowserParser, configurable: true });

function capNesting(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][\w-]*)(?:\s[^<>]*)?>/gi, (tag, slash: string, name: string) => {
    if (FLAT.test(name)) return tag;
    const isTooDeep = slash === '' ? depth >= DEEPEST : depth > DEEPEST;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    return isTooDeep ? '' : tag;
  });
}
