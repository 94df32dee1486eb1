import { isReferencesHeading } from '../content/verdict/without-references';
import type { Block, Container } from '../markdown/block';
import { plainOf } from '../markdown/plain-text';
import { readBlocksInSteps } from '../markdown/read-blocks';
import { addressId, idsIn } from './ids';
import { addTo } from '../text/add-to';

/** What a text refers to: the words of one entry of its references, and what tells the work by a number or an address. */
export interface Reference {
  text: string;
  ids: readonly string[];
}

/** Longer ones are prose. */
const LONGEST = 1500;

/** Blocks looked at in one step. */
const STEP = 200;

/** The references of an article in Markdown: its footnotes, and the items and paragraphs below a heading that says so. */
export function* referencesInSteps(markdown: string): Generator<void, Reference[]> {
  const entries = new Map<unknown, string[]>();
  let level = 0;
  const blocks = yield* readBlocksInSteps(markdown);
  for (const [i, block] of blocks.entries()) {
    if (i % STEP === STEP - 1) yield;
    const text = markdown.slice(block.from, block.to);
    if (block.kind === 'heading') {
      const isList = isReferencesHeading(text);
      if (isList) level = block.level;
      else if (block.level <= level) level = 0;
    } else if (block.kind === 'paragraph') {
      // Some set their heading as a paragraph in bold.
      if (block.container === undefined && isReferencesHeading(text)) level = 7;
      else {
        const entry = footnoteOf(block) ?? (level > 0 ? (itemOf(block) ?? block) : undefined);
        if (entry !== undefined) addTo(entries, entry, text);
      }
    }
  }
  const found: Reference[] = [];
  for (const parts of entries.values()) {
    if (found.length % STEP === STEP - 1) yield;
    const text = parts.join(' ');
    if (text.length <= LONGEST) found.push(referenceIn(text));
  }
  return found;
}

/** One entry as it stands in Markdown. */
export function referenceIn(markdown: string): Reference {
  const addresses = markdown.match(/https?:\/\/[^\s<>()[\]"]+/g) ?? [];
  const ids = addresses.map((address) => addressId(address.replace(/[.,;]+$/, '')));
  const text = shownWords(markdown.replace(/<(https?:\/\/[^<>\s]+)>/g, '$1'));
  return { text, ids: [...new Set([...idsIn(text), ...ids.filter((id) => id !== undefined)])] };
}

/** What is read of a title or a reference in Markdown, on one line; of a formula its letters and the names of its signs. */
export function shownWords(markdown: string): string {
  return plainOf(markdown.replace(/\$([^$\n]{1,200})\$/g, (_, tex: string) => tex.replace(/\\(?:math|text|oper)\w*|[\\{}^_]/g, '')));
}

function footnoteOf({ container }: Block): Container | undefined {
  return outermost(container, 'footnote');
}

function itemOf({ container }: Block): Container | undefined {
  return outermost(container, 'item');
}

function outermost(container: Container | undefined, kind: Container['kind']): Container | undefined {
  let found: Container | undefined;
  for (let at = container; at !== undefined; at = at.parent) if (at.kind === kind) found = at;
  return found;
}
