import type { Heading, List, ListItem, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { CachedMetadata, ListItemCache, SectionCache } from './cached-metadata';
import { blank, frontmatterReferences, inlineReferences, tagsIn, type Found, type Span } from './parse-references';
import { LineMap, type Pos } from './positions';
import { frontmatterObject, getFrontMatterInfo } from './yaml';

const comment = /%%[\s\S]*?(?:%%|$)/g;
const quotePrefix = /^ {0,3}(?:> ?)+/;

/** Reads a note as the app's indexer does. Keys that would hold nothing are left out. */
export function parseMetadata(text: string): CachedMetadata {
  const lines = new LineMap(text);
  const front = getFrontMatterInfo(text);
  const body = front.exists ? blank(text, [{ from: 0, to: front.contentStart }]) : text;
  const comments = commentBlocks(body);
  const visible = blank(body, comments);
  const tree = fromMarkdown(visible, { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] });
  const frontmatterEnd = front.contentStart - (/\r?\n$/.exec(text.slice(0, front.contentStart))?.[0].length ?? 0);
  const prose = proseOf(tree, body);

  const metadata: CachedMetadata = {};
  const frontmatter = front.exists ? frontmatterObject(front.frontmatter) : undefined;
  if (frontmatter) {
    metadata.frontmatter = frontmatter;
    metadata.frontmatterLinks = frontmatterReferences(frontmatter);
    metadata.frontmatterPosition = lines.pos(0, frontmatterEnd);
  }
  const references = inlineReferences(prose);
  const at = (found: Found) => lines.pos(found.from, found.to);
  setIfAny(
    metadata,
    'links',
    references.filter((one) => !one.isEmbed).map((one) => ({ ...one.reference, position: at(one) })),
  );
  setIfAny(
    metadata,
    'embeds',
    references.filter((one) => one.isEmbed).map((one) => ({ ...one.reference, position: at(one) })),
  );
  setIfAny(
    metadata,
    'tags',
    tagsIn(prose, references).map((found) => ({ tag: found.text, position: at(found) })),
  );
  setIfAny(metadata, 'headings', headingsIn(tree, text, lines));
  setIfAny(
    metadata,
    'footnotes',
    nodesOf(tree, 'footnoteDefinition').map((node) => ({ id: node.identifier, position: positionOf(node, lines) })),
  );
  setIfAny(
    metadata,
    'footnoteRefs',
    nodesOf(tree, 'footnoteReference').map((node) => ({ id: node.identifier, position: positionOf(node, lines) })),
  );
  const sections: SectionCache[] = tree.children.map((node) => ({ type: sectionType(node, text), position: sectionPosition(node, lines) }));
  for (const block of comments) sections.push({ type: 'comment', position: lines.pos(block.from, block.to) });
  if (front.exists) sections.push({ type: 'yaml', position: lines.pos(0, frontmatterEnd) });
  sections.sort((a, b) => a.position.start.offset - b.position.start.offset);
  const listItems = listItemsIn(tree, text, lines);
  const blocks = blockIds(text, sections, listItems);
  setIfAny(metadata, 'sections', sections);
  setIfAny(metadata, 'listItems', listItems);
  if (Object.keys(blocks).length > 0) metadata.blocks = blocks;
  return metadata;
}

function setIfAny<K extends keyof CachedMetadata>(
  metadata: CachedMetadata,
  key: K,
  found: NonNullable<CachedMetadata[K]> & unknown[],
): void {
  if (found.length > 0) metadata[key] = found;
}

/** `%%` that begins a line opens a block which hides what it holds, up to the closing `%%`. */
function commentBlocks(text: string): Span[] {
  return [...text.matchAll(comment)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => (from === 0 || text[from - 1] === '\n') && text.slice(from, to).includes('\n'));
}

/** The text with everything blanked in which no link or tag counts: code, formulas and HTML. */
function proseOf(tree: Root, text: string): string {
  const hidden: Span[] = [];
  visit(tree, (node) => {
    if (['code', 'inlineCode', 'html', 'math', 'inlineMath'].includes(node.type)) hidden.push({ from: startOf(node), to: endOf(node) });
  });
  return blank(text, hidden);
}

function headingsIn(tree: Root, text: string, lines: LineMap): NonNullable<CachedMetadata['headings']> {
  return nodesOf(tree, 'heading').map((node) => ({
    heading: headingText(node, text),
    level: node.depth,
    position: positionOf(node, lines),
  }));
}

function headingText(node: Heading, text: string): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return first && last ? text.slice(startOf(first), endOf(last)).trim() : '';
}

function sectionType(node: Nodes, text: string): string {
  if (node.type !== 'blockquote') return node.type;
  return /^>\s*\[![^\]]+\]/.test(text.slice(startOf(node))) ? 'callout' : 'blockquote';
}

/** Quotations and lists take their indentation with them. */
function sectionPosition(node: Nodes, lines: LineMap): Pos {
  const { start, end } = positionOf(node, lines);
  return node.type === 'blockquote' || node.type === 'list' ? { start: lines.loc(start.offset - start.col), end } : { start, end };
}

/** A bullet takes its indentation beyond its parent's text with it, an item numbered `1.` does not. */
function listItemsIn(tree: Root, text: string, lines: LineMap): ListItemCache[] {
  const items: ListItemCache[] = [];
  const walk = (list: List, parent: { line: number; contentCol: number } | undefined) => {
    const listLine = lines.loc(startOf(list)).line;
    for (const item of list.children) {
      const start = lines.loc(startOf(item));
      const lineStart = start.offset - start.col;
      const indent = parent?.contentCol ?? quotePrefix.exec(text.slice(lineStart))?.[0].length ?? 0;
      const from = /^\d+\./.test(text.slice(start.offset, start.offset + 12)) ? start.offset : lineStart + Math.min(indent, start.col);
      const task = /^(?:[-*+]|\d+[.)])[ \t]+\[([^\]\n])\][ \t]/.exec(text.slice(start.offset))?.[1];
      items.push({
        parent: parent ? parent.line : -Math.max(listLine, 1),
        position: lines.pos(from, ownEnd(item)),
        ...(task === undefined ? {} : { task }),
      });
      const marker = /^(?:[-*+]|\d+[.)])(?: {1,4}(?=\S)| ?)/.exec(text.slice(start.offset))?.[0].length ?? 2;
      for (const child of item.children) {
        if (child.type === 'list') walk(child, { line: start.line, contentCol: start.col + marker });
      }
    }
  };
  const enter = (node: Nodes) => {
    if (node.type === 'list') walk(node, undefined);
    else if ('children' in node) for (const child of node.children) enter(child);
  };
  enter(tree);
  return items;
}

/** An item ends where its own text ends: the lists inside it are items of their own. */
function ownEnd(item: ListItem): number {
  const own = item.children.filter((child) => child.type !== 'list');
  const last = own.at(-1);
  const firstList = item.children.find((child) => child.type === 'list');
  if (!last) return firstList ? startOf(item) + 1 : endOf(item);
  return endOf(last);
}

/** `^id` at the end of a block names it. */
function blockIds(text: string, sections: SectionCache[], items: ListItemCache[]): NonNullable<CachedMetadata['blocks']> {
  const blocks: NonNullable<CachedMetadata['blocks']> = {};
  for (const block of [...items, ...sections.filter((section) => section.type === 'paragraph' || section.type === 'heading')]) {
    const { start, end } = block.position;
    const id = /(?:^|\s)\^([A-Za-z0-9-]+)$/.exec(text.slice(start.offset, end.offset))?.[1];
    if (id === undefined) continue;
    block.id = id;
    blocks[id] = { id, position: block.position };
  }
  return blocks;
}

function visit(node: Nodes, callback: (node: Nodes) => void): void {
  callback(node);
  if ('children' in node) for (const child of node.children) visit(child, callback);
}

function nodesOf<T extends Nodes['type']>(tree: Root, type: T): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  visit(tree, (node) => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
  });
  return found;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

function positionOf(node: Nodes, lines: LineMap): Pos {
  return lines.pos(startOf(node), endOf(node));
}
