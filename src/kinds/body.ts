import { headingText, isRaw, type Block } from '../markdown/block';
import { readBlocks } from '../markdown/read-blocks';
import { linksIn } from '../note/links-in';
import { readFrontmatter } from '../properties/frontmatter';
import { LINK_NAMES } from './property-names';
import { wordOf } from './word';
import { addTo } from '../text/add-to';

/** What a note's text tells beyond its properties. */
export interface Body {
  /** What stands behind labels at the head of the text, by the label as a word: `- **URL**: …`, `Source:: …`. */
  fields: ReadonlyMap<string, string>;
  /** The address of what the note is about, by a label, the heading, or as the only one there is. */
  link: string | undefined;
  /** Different web addresses in its text, pictures left out. */
  addresses: number;
  links: number;
  headings: readonly { text: string; level: number; isEmpty: boolean }[];
  /** Tasks that are not done, and that are. */
  open: number;
  done: number;
  /** Characters of prose: paragraphs outside lists. */
  prose: number;
}

/** Longer notes are not read to their end: what tells their kind stands at the head. */
const LONGEST = 40_000;
/** A link that stands alone at the head of a text is what the note is about. */
const FIRST_LINES = 3;
/** Labels stand above the text itself. */
const LABELLED_LINES = 40;

/** Reads a note's text. Any text gives a body. */
export function bodyOf(whole: string): Body {
  const text = whole.slice(0, LONGEST);
  const from = readFrontmatter(text)?.to ?? 0;
  const blocks = readBlocks(text, { from });
  const fields = new Map<string, string>();
  const labelled = new Map<string, string[]>();
  const addresses: string[] = [];
  let [links, open, done, prose, line] = [0, 0, 0, 0, 0];
  let lone: string | undefined;
  for (const block of blocks) {
    if (isRaw(block)) continue;
    const isItem = block.container?.kind === 'item';
    if (block.kind === 'paragraph' && !isItem) prose += block.to - block.from;
    for (const { content, to } of block.lines) {
      const said = text.slice(content, to);
      line += 1;
      links += linksIn(said).length;
      if (isItem && /^\[ \]/.test(said)) open += 1;
      if (isItem && /^\[[xX]\]/.test(said)) done += 1;
      const here = addressesIn(said);
      addresses.push(...here.map(({ address }) => address));
      const field = line <= LABELLED_LINES ? fieldIn(said) : undefined;
      if (field !== undefined && !fields.has(field.label)) fields.set(field.label, field.value);
      for (const { address, label } of field === undefined ? here : here.map((one) => ({ ...one, label: field.label }))) {
        const name = wordOf(label);
        if (LABELS.has(name)) addTo(labelled, name, address);
      }
      const isAlone =
        block.level === 1 || (block.container === undefined && said.replace(/\[[^\][]*\]|[()<>*_\s]/g, '') === here[0]?.address);
      if (line <= FIRST_LINES && here.length === 1 && isAlone) lone ??= here[0]?.address;
    }
  }
  const different = new Set(addresses);
  const named = LINK_NAMES.flatMap((name) => (labelled.get(name)?.length === 1 ? (labelled.get(name) ?? []) : []))[0];
  const isList = [...labelled.values()].some((all) => new Set(all).size > 1);
  const link = named ?? lone ?? (different.size <= MOST && !isList ? addresses[0] : undefined);
  return { fields, link, addresses: different.size, links, headings: headingsOf(text, blocks), open, done, prose };
}

/** With more addresses than these and no label, none is the note's own. */
const MOST = 2;
const LABELS: ReadonlySet<string> = new Set(LINK_NAMES);

/** `[label](address)` or a bare address; pictures are none. */
const ADDRESS =
  /!\[[^\][]*\]\([^()]*\)|\[([^\][]*)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?[^()]*\)|(https?:\/\/[^\s<>"'`\])|]+)/g;

function addressesIn(line: string): { address: string; label: string }[] {
  return [...line.matchAll(ADDRESS)].flatMap(([, label = '', linked, bare]) => {
    const address = linked ?? bare?.replace(/[.,;:!?。，；）]+$/, '');
    return address === undefined ? [] : [{ address, label }];
  });
}

/** `URL: …`, `**Source**: …`, `Source URL:: …`, `[url:: …]`, `来源：…`. */
const FIELD = /^(?:[[(])?[*_]{0,2}([^\s*_:：[\]()#>|`][^*_:：[\]()|`]{0,40}?)[*_]{0,2}[ \t]*(?:::|:|：)[*_]{0,2}[ \t]*([^\s/].*)$/;

function fieldIn(line: string): { label: string; value: string } | undefined {
  const found = FIELD.exec(line.trim());
  if (found === null) return undefined;
  const label = wordOf(found[1] ?? '');
  return label === '' ? undefined : { label, value: (found[2] ?? '').replace(/[\])]$/, (end) => (/^[[(]/.test(line) ? '' : end)).trim() };
}

/** A section that waits to be filled: nothing, an empty bullet, a placeholder. */
function headingsOf(text: string, blocks: readonly Block[]): Body['headings'] {
  const at = blocks.flatMap((block, index) => (block.kind === 'heading' && block.container === undefined ? [index] : []));
  return at.map((index, number) => {
    const block = blocks[index];
    const behind = blocks.slice(index + 1, at[number + 1] ?? blocks.length);
    return {
      text: block === undefined ? '' : headingText(text, block),
      level: block?.level ?? 0,
      isEmpty: behind.every((one) => one.kind === 'comment' || one.kind === 'rule' || isPlaceholder(text.slice(one.from, one.to))),
    };
  });
}

function isPlaceholder(said: string): boolean {
  return said.length < 120 && said.split('\n').every((line) => PLACEHOLDER.test(line.replace(/^[-*+>\s]+|^\[ \]|\s+$/g, '')));
}

const PLACEHOLDER = /^(?:\[ \]|\.{3}|…|⚠.*|\(?(?:todo|tbd|n\/a|tba)\b.*|待补充.*|待填写.*|暂无.*|无|\[\[(?:TODO|\.\.\.).*|<!--.*-->)?$/i;
