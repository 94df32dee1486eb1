import { childrenIn } from '../page/elements-in';
import { isElement } from '../page/is-element';
import { isBlock } from './blocks';

/** Elements that stand in a line like a word of their own. */
const WORDS = new Set('area audio base col embed hr img input link meta param source track video wbr'.split(' '));

/** Whether the white space in an element is its own. */
export function isPreformatted({ localName }: Element): boolean {
  return localName === 'pre' || localName === 'code';
}

/** Leaves of white space what is drawn of it: one blank between words, none at the edges of a block. Comments go. */
export function collapseSpace(root: Element): void {
  /** The last text of the line. */
  let last: Text | undefined;
  let keepsBlank = false;
  const endLine = (): void => {
    if (last !== undefined) last.data = last.data.replace(/ $/, '');
    last = undefined;
  };
  const pass = (element: Element): void => {
    if (isBlock(element) || element.localName === 'br') endLine();
    else if (WORDS.has(element.localName) || isPreformatted(element)) last = undefined;
    else if (last === undefined) return;
    keepsBlank = !isBlock(element) && (WORDS.has(element.localName) || isPreformatted(element));
  };
  const take = (text: Text): void => {
    const collapsed = text.data.replace(/[ \r\n\t]+/g, ' ');
    const isFollowing = !keepsBlank && (last === undefined || last.data.endsWith(' '));
    const data = isFollowing ? collapsed.replace(/^ /, '') : collapsed;
    if (data === '') {
      text.remove();
      return;
    }
    text.data = data;
    last = text;
  };
  const collapse = (parent: Element): void => {
    for (const child of childrenIn(parent)) {
      if (child.nodeType === 3) take(child as Text);
      else if (!isElement(child)) child.remove();
      else {
        pass(child);
        if (isPreformatted(child) || child.firstChild === null) continue;
        collapse(child);
        pass(child);
      }
    }
  };
  collapse(root);
  endLine();
}
