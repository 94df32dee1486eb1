/**
 * Which element names, classes and attributes occur in a page, as `p`, `.note` and `[hidden]`, lower
 * case. Most spellings of most constructs occur in no given page: one look at all elements spares the
 * search for each of them.
 */
const seen = new WeakMap<Document, Set<string>>();

/** Attributes and classes that the pipeline itself gives elements: always taken to occur. */
const GIVEN = [
  ...['[id]', '[class]', '[href]', '[src]', '[alt]', '[title]', '[align]', '[display]'],
  ...['[data-language]', '[data-callout]', '[data-note]', '[data-note-ref]', '[data-cite-key]', '.tex', '.standard-notes'],
];

/**
 * Looks at every element of `page`, so that {@link selectAll} and {@link selectFirst} know what is not there.
 * Elements that are put into the page afterwards must be reported by {@link noteName}, or found by calling this
 * again.
 */
export function lookAt(page: Document): void {
  const names = new Set(GIVEN);
  const classes = new Set<string>();
  const attributes = new Set<string>();
  for (const element of page.querySelectorAll('*')) {
    names.add(element.localName.toLowerCase());
    if (!element.hasAttributes()) continue;
    for (const attribute of element.getAttributeNames()) attributes.add(attribute);
    classes.add(element.getAttribute('class') ?? '');
  }
  for (const attribute of attributes) names.add(`[${attribute.toLowerCase()}]`);
  for (const name of Array.from(classes).flatMap((value) => value.split(/\s+/))) names.add(`.${name.toLowerCase()}`);
  seen.set(page, names);
}

/** Tells that an element of this name may now be in the page. */
export function noteName(page: Document, name: string): void {
  seen.get(page)?.add(name.toLowerCase());
}

/** The elements that `selector` selects, in the page's order; a plain search where nobody has looked. */
export function selectAll(page: Document, selector: string): Iterable<Element> & { readonly length: number } {
  const possible = possiblePart(page, selector);
  return possible === '' ? [] : page.querySelectorAll(possible);
}

/** The first element that `selector` selects. */
export function selectFirst(page: Document, selector: string): Element | null {
  const possible = possiblePart(page, selector);
  return possible === '' ? null : page.querySelector(possible);
}

/** Of a list of selectors those that ask for nothing but what occurs; empty where each asks for something that does not. */
export function possiblePart(page: Document, selector: string): string {
  const names = seen.get(page);
  if (names === undefined) return selector;
  return alternativesOf(selector)
    .filter(({ asked }) => asked.every((name) => names.has(name)))
    .map(({ source }) => source)
    .join(', ');
}

interface Alternative {
  source: string;
  /** What must occur in the page for anything to be selected, spelled as in {@link seen}. */
  asked: readonly string[];
}

/** By selector: there are as many as the code has. */
const read = new Map<string, readonly Alternative[]>();

function alternativesOf(selector: string): readonly Alternative[] {
  const known = read.get(selector);
  if (known !== undefined) return known;
  const alternatives = readAlternatives(selector);
  read.set(selector, alternatives);
  return alternatives;
}

/** Attribute, pseudo-class with what is in its parentheses, class, id, name, or the end of an alternative. */
const PART = /\[\s*([\w-]+)(?:"[^"]*"|[^\]"])*\]|:[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|\.([\w-]+)|#[\w-]+|([a-z][\w-]*)|,/gi;

function readAlternatives(selector: string): readonly Alternative[] {
  const alternatives: Alternative[] = [];
  let asked: string[] = [];
  let from = 0;
  const close = (to: number) => {
    alternatives.push({ source: selector.slice(from, to).trim(), asked });
    asked = [];
    from = to + 1;
  };
  for (const part of selector.matchAll(PART)) {
    const [whole, attribute, className, name] = part;
    if (whole === ',') close(part.index);
    else if (attribute !== undefined) asked.push(`[${attribute.toLowerCase()}]`);
    else if (className !== undefined) asked.push(`.${className.toLowerCase()}`);
    else if (name !== undefined) asked.push(name.toLowerCase());
  }
  close(selector.length);
  return alternatives;
}
