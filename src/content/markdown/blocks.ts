/** What only sets its content apart from what is around it. */
const CONTAINERS = new Set(
  'address article aside body center div dl fieldset figure footer form header hgroup legend main nav p search section table tbody td tfoot th thead tr'.split(
    ' ',
  ),
);

/** What more is written on lines of its own. */
const OTHERS = new Set('blockquote caption dd details dir dt figcaption h1 h2 h3 h4 h5 h6 hr li menu ol pre summary ul'.split(' '));

/** Whether `element` stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return CONTAINERS.has(element.localName) || OTHERS.has(element.localName);
}

/** Whether `element` is a block whose content stands for it; of tables only those that lay out a page are. */
export function isContainer(element: Element): boolean {
  return CONTAINERS.has(element.localName) && !element.hasAttribute('data-table');
}

/** Names of lists. */
export const LISTS: readonly string[] = ['ul', 'ol', 'menu', 'dir'];
