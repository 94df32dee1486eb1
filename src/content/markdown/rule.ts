/** What is written for some elements, with the examples that are also its tests. */
export interface Rule {
  /** Names of elements, lower case, or what must hold of one. */
  filter: readonly string[] | ((element: Element) => boolean);
  /** What is written for an element; `content` is what the rules wrote for what it holds, and both are made of what `content.ts` gives. */
  replacement: (content: string, element: Element) => string;
  examples: readonly Example[];
}

/** HTML and the Markdown it becomes, top headings at level 3, seen from https://base.example.org/dir/page. */
export type Example = readonly [html: string, markdown: string];

/** What rules need to know of the page as a whole. */
export interface Page {
  /** What relative addresses are relative to. */
  baseUrl: URL;
  /** The level in the note of a heading of this level in the page. */
  headingLevel: (level: number) => number;
  /** Where a heading, the target of a link in the page, is found in the note: `#Heading`. */
  headingTarget: (href: string) => string | undefined;
}
