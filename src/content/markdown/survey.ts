import { elementsIn } from '../page/elements-in';

/** What can be the mark of a footnote. */
const MARKS = new Set(['sup', 'a', 'span']);

/** The elements below a root, looked at once. */
export class Survey {
  private readonly byName = new Map<string, Element[]>();
  readonly headings: Element[] = [];
  /** Marks of footnotes, `data-note-ref`. */
  readonly marks: Element[] = [];
  /** Footnotes, `data-note`. */
  readonly footnotes: Element[] = [];

  constructor(readonly root: Element) {
    for (const element of elementsIn(root)) {
      const named = this.byName.get(element.localName);
      if (named === undefined) this.byName.set(element.localName, [element]);
      else named.push(element);
      if (isHeading(element.localName)) this.headings.push(element);
      if (!element.hasAttributes()) continue;
      if (element.hasAttribute('data-note-ref') && MARKS.has(element.localName)) this.marks.push(element);
      if (element.hasAttribute('data-note')) this.footnotes.push(element);
    }
  }

  /** Those of these names: name by name, each in the order of the page. */
  named(...names: string[]): Element[] {
    return names.flatMap((name) => this.byName.get(name) ?? []);
  }
}

function isHeading(name: string): boolean {
  return name.length === 2 && /^h[1-6]$/.test(name);
}
