import { isElement } from '../page/is-element';
import { headingLevels, headingTargets } from './headings';
import type { Piece } from './inline/piece';
import { writeInline } from './inline/write-inline';
import { numberNotes } from './notes';
import type { Converter, Rule } from './rule';
import { rules } from './rules';

/** Elements without a rule that stand on lines of their own; what has neither is inline. */
const BLOCKS = new Set(
  'address article aside body center dd div dl dt figcaption fieldset footer form header hgroup legend li main nav p search section summary table tbody td tfoot th thead tr caption'.split(' '),
);

const ruleFor = byElement(rules);

/** A converter for the article in `root`. */
export function createConverter(root: Element, { baseUrl, headingLevel }: { baseUrl: URL; headingLevel: number }): Converter {
  const holders = blockHolders(root);
  const notes = numberNotes(root);
  const targets = headingTargets(root);
  const isBlock = (element: Element) => isBlockElement(element) || holders.has(element);

  const converter: Converter = {
    baseUrl,
    blocks: (parent) => converter.blockList(parent).join('\n\n'),
    blockList: (parent) => blocksIn(parent),
    line: (parent, place) => writeInline(converter.pieces(parent), place),
    pieces: (parent) => piecesOf(Array.from(parent.childNodes)),
    holdsBlocks: (element) => holders.has(element),
    headingLevel: headingLevels(root, headingLevel),
    noteId: (element) => notes.get(element),
    headingTarget: (href) => targets.get(href),
  };

  function blocksIn(parent: Element): string[] {
    const blocks: string[] = [];
    let run: ChildNode[] = [];
    const add = (block: string) => {
      if (block !== '') blocks.push(block);
    };
    const close = () => {
      if (run.length > 0) add(writeInline(piecesOf(run), 'paragraph'));
      run = [];
    };
    for (const node of parent.childNodes) {
      if (!isElement(node) || !isBlock(node)) {
        // Two line breaks are how pages without paragraphs set them apart.
        if (isBreak(node) && isBreak(lastVisible(run))) close();
        else run.push(node);
        continue;
      }
      close();
      if (isNoteBody(node)) continue;
      const rule = ruleFor(node);
      if (rule?.display === 'block') add(rule.replacement(node, converter));
      else for (const block of blocksIn(node)) add(block);
    }
    close();
    return blocks;
  }

  function piecesOf(nodes: readonly Node[]): Piece[] {
    return nodes.flatMap((node): Piece[] => {
      if (!isElement(node)) return node.nodeType === 3 ? [{ kind: 'text', text: node.textContent ?? '' }] : [];
      if (isNoteBody(node)) return [];
      const rule = ruleFor(node);
      if (rule?.display === 'inline') return rule.replacement(node, converter);
      const inside = converter.pieces(node);
      return isBlock(node) ? [{ kind: 'text', text: ' ' }, ...inside, { kind: 'text', text: ' ' }] : inside;
    });
  }

  /** Notes with a mark in the text stand at the end. */
  function isNoteBody(element: Element): boolean {
    return element.hasAttribute('data-note') && notes.has(element);
  }

  return converter;
}

function isBlockElement(element: Element): boolean {
  return BLOCKS.has(element.localName) || ruleFor(element)?.display === 'block';
}

function isBreak(node: Node | undefined): boolean {
  return node !== undefined && isElement(node) && node.localName === 'br';
}

function lastVisible(nodes: readonly Node[]): Node | undefined {
  return nodes.findLast((node) => isElement(node) || (node.textContent ?? '').trim() !== '');
}

/** The elements that have a block among their descendants. */
function blockHolders(root: Element): Set<Element> {
  const holders = new Set<Element>();
  for (const element of root.querySelectorAll('*')) {
    if (!isBlockElement(element)) continue;
    for (let at = element.parentElement; at !== null && !holders.has(at); at = at.parentElement) holders.add(at);
  }
  return holders;
}

function byElement(all: readonly Rule[]): (element: Element) => Rule | undefined {
  const byName = new Map<string, Rule[]>();
  for (const rule of all) for (const name of rule.filter) byName.set(name, [...(byName.get(name) ?? []), rule]);
  return (element) => byName.get(element.localName)?.find(({ when }) => when === undefined || when(element));
}

