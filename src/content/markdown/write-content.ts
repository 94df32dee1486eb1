import { childrenIn } from '../page/elements-in';
import { isElement } from '../page/is-element';
import { isBlock } from './blocks';
import { collapseSpace } from './collapse-space';
import { itemStart, plainText, setApart } from './content';
import type { Rule } from './rule';

/**
 * The content of `root`, as its rules write it from the inside out, to be read by `read-content.ts`. Text stays as it is on
 * the way: what must be escaped is known only when the whole line is. White space in `root` is collapsed.
 */
export function writeContent(root: Element, rules: readonly Rule[]): string {
  collapseSpace(root);
  return contentOf(root, rules, false)
    .replace(/^[\t\r\n]+/, '')
    .trimEnd();
}

function contentOf(parent: Element, rules: readonly Rule[], inCode: boolean): string {
  let content = '';
  for (const child of childrenIn(parent)) {
    if (isElement(child)) content += written(child, rules, inCode);
    else content += inCode ? (child.nodeValue ?? '') : plainText(child.nodeValue ?? '');
  }
  return content;
}

function written(element: Element, rules: readonly Rule[], within: boolean): string {
  const inCode = within || element.localName === 'code';
  const content = contentOf(element, rules, inCode);
  const { before, after } = isBlock(element) || inCode ? NO_SPACE : spaceAround(element);
  return before + replacementOf(element, before + after === '' ? content : content.trim(), rules) + after;
}

function replacementOf(element: Element, content: string, rules: readonly Rule[]): string {
  if (isBlank(element)) return blank(content, element);
  const rule = rules.find(({ filter }) => (typeof filter === 'function' ? filter(element) : filter.includes(element.localName)));
  if (rule !== undefined) return rule.replacement(content, element);
  return isBlock(element) ? setApart(content) : content;
}

/** What can be seen without text. */
const SEEN =
  'a, area, audio, base, br, col, embed, hr, iframe, img, input, link, meta, param, source, table, tbody, td, tfoot, th, thead, track, video, wbr';

function isBlank(element: Element): boolean {
  return element.textContent.trim() === '' && !element.matches(SEEN) && element.querySelector(SEEN) === null;
}

/** What is written for an element in which nothing is to be seen. */
function blank(content: string, element: Element): string {
  if (element.localName === 'li') return itemStart;
  if (isBlock(element)) return setApart('');
  return element.localName === 'code' ? ' ' : content;
}

const NO_SPACE = { before: '', after: '' };

/** White space at the edges of an element, which belongs beside the marks around it; none where there is some already. */
function spaceAround(element: Element): typeof NO_SPACE {
  const text = element.textContent;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = before === text ? '' : text.slice(text.trimEnd().length);
  return {
    before: hasBlank(element.previousSibling, / $/) ? before.replace(/^[ \t\r\n]+/, '') : before,
    after: hasBlank(element.nextSibling, /^ /) ? after.replace(/[ \t\r\n]+$/, '') : after,
  };
}

function hasBlank(sibling: ChildNode | null, edge: RegExp): boolean {
  if (sibling === null) return false;
  if (!isElement(sibling)) return edge.test(sibling.nodeValue ?? '');
  return sibling.localName !== 'code' && !isBlock(sibling) && edge.test(sibling.textContent);
}
