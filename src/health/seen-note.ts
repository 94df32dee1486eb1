import { topHeading } from '../note/note-title';
import { linksIn } from '../note/links-in';
import { structureOf, type Heading } from '../note/structure';
import { readFrontmatter, propertiesOf } from '../properties/frontmatter';
import { repairOf, type Repair } from '../properties/repair';
import type { FrontmatterProblem } from '../properties/problem';
import { textOf, valueIn, type PropertyValue } from '../properties/property-value';
import { hashText } from '../text/hash';
import { baseName } from '../text/path';
import { standInsAmong } from './stand-ins';
import { lostTextIn, type LostText } from '../text/lost-text';

/** A link in a note's text. */
export interface SeenLink {
  /** The link as it is written. */
  raw: string;
  target: string;
  /** What it shows, where it says that. */
  shown: string | undefined;
  /** `#heading` or `#^block`; empty where there is none. */
  part: string;
  isEmbed: boolean;
  isWiki: boolean;
}

/** What of a note its health is judged by. */
export interface SeenNote {
  path: string;
  properties: Readonly<Record<string, PropertyValue>>;
  problem: FrontmatterProblem | undefined;
  /** How its properties would be repaired, where they cannot be read. */
  propertyRepairs: readonly Repair[] | undefined;
  /** The property's text, whatever it says; empty where there is none. */
  title: string;
  heading: Heading | undefined;
  aliases: readonly string[];
  tags: readonly string[];
  /** The address it is about, as it is comparable with others'. */
  source: string;
  /** The address in its properties, as it stands there; empty where there is none. */
  address: string;
  /** Whether it is written in Chinese. */
  isChinese: boolean;
  links: readonly SeenLink[];
  lost: readonly LostText[];
  /** Lines that may stand in for something nobody wrote, trimmed. */
  standIns: readonly string[];
  /** Further titles in its text: of a properties block that a script put there, and its headings of level 1 and 2 but for the first. */
  titles: readonly string[];
  /** The first lines of prose under the title. */
  lead: readonly string[];
  /** The same for the same text, whatever days and ids its lines name. */
  fingerprint: number;
  length: number;
}

/** Properties in which scripts and people keep what a note is about. */
const SOURCES = ['source_url', 'url', 'link', 'source', 'canonical', 'doi'];
/** Headings of parts that every note has. */
export const SECTION =
  /^(?:来源|来源信息|相关链接|深度链接|关键观点|核心内容|深度思考|亮点摘要|摘要|正文|总结|背景|sources?|references?|links?|related(?: notes)?|summary|notes?|key points|overview|highlights)$/i;
/** Those of them under which the text itself stands. */
const TEXT = /^(?:核心内容|亮点摘要|摘要|正文|summary|overview|highlights)$/i;
const DAYS = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}:\d{2}(?:\s*-\s*\d{1,2}:\d{2})?/g;

/** Reads a note for its health. */
export function readSeen(path: string, text: string): SeenNote {
  const frontmatter = readFrontmatter(text);
  const bodyFrom = frontmatter?.to ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const properties = propertiesOf(text, frontmatter);
  const lost = lostTextIn(text, bodyFrom);
  // What is no text has no headings and links either, and may be long.
  const readable = lost.reduceRight(
    (note, { from, to }) => note.slice(0, from) + ' '.repeat(Math.min(1, to - from)) + note.slice(to),
    text,
  );
  const structure = structureOf(readable);
  const live = structure.liveLines.map((line) => line.text);
  const body = readable.slice(structure.bodyFrom);
  const lines = body.split(/\r\n|\n|\r/).map((line) => line.trim());
  const heading = structure.headings.find(({ level }) => level === 1);
  const lead = leadOf(live, topHeading(structure));
  const aliases = valueIn(properties, 'aliases') ?? valueIn(properties, 'alias');
  return {
    path,
    properties,
    problem: frontmatter?.problem,
    propertyRepairs: frontmatter?.problem === undefined ? undefined : repairOf(text),
    title: textOf(valueIn(properties, 'title')),
    heading: lost.length === 0 || (heading !== undefined && heading.to <= (lost[0]?.from ?? 0)) ? heading : undefined,
    aliases: (Array.isArray(aliases) ? aliases : [aliases]).map(textOf).filter((alias) => alias !== ''),
    tags: tagsOf(valueIn(properties, 'tags')),
    source: sourceOf(properties, lead),
    address: addressIn(properties),
    isChinese: /\p{Script=Han}{4,}/u.test(body.slice(0, 20_000)),
    links: live.flatMap(linksOf),
    lost,
    standIns: standInsAmong(lines),
    titles: titlesAmong(lines),
    lead,
    fingerprint: hashText(fingerprinted(body, path, properties)),
    length: body.length,
  };
}

function titlesAmong(lines: readonly string[]): string[] {
  const stray = lines.flatMap((line) => /^"?title"?\s*:\s*["']?(.+?)["']?,?$/i.exec(line)?.[1] ?? []);
  const headings = lines.flatMap((line) => /^#{1,2}\s+(.+)$/.exec(line)?.[1] ?? []);
  return [...stray, ...headings.slice(1)];
}

function tagsOf(value: PropertyValue | undefined): string[] {
  const list = Array.isArray(value)
    ? value.map(textOf)
    : textOf(value)
        .replace(/^\[|\]$/g, '')
        .split(/[,，]/);
  return list.map((tag) => tag.trim().replace(/^["'#]+|["']+$/g, '')).filter((tag) => tag !== '');
}

/** The address in the properties; that of the only link of a note that holds nothing else. */
function sourceOf(properties: Readonly<Record<string, PropertyValue>>, lead: readonly string[]): string {
  const address = addressIn(properties);
  if (address !== '') return comparable(address);
  const [only] = lead;
  const link = lead.length === 1 ? /^(?:[-*]\s+)?\[[^\]]+\]\((https?:\/\/[^\s()]+)\)$/.exec(only ?? '') : null;
  return comparable(link?.[1] ?? '');
}

function addressIn(properties: Readonly<Record<string, PropertyValue>>): string {
  return SOURCES.map((key) => textOf(valueIn(properties, key))).find((value) => /^https?:\/\/[^\s<>]+$/i.test(value)) ?? '';
}

/** Addresses that differ in nothing that matters. */
function comparable(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$|[?&](?:utm_[^&]*|ref=[^&]*)/g, '')
    .replace(/\/+$/, '')
    .replace(/^(arxiv\.org)\/(?:pdf|html)\//i, '$1/abs/')
    .replace(/^(arxiv\.org\/abs\/\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i, '$1');
}

/** Lines of text between the title and the next heading. */
function leadOf(live: readonly string[], title: string): string[] {
  const begin = live.findIndex((line) => /^#[ \t]/.test(line) && (title === '' || line.includes(title.slice(0, 20))));
  const below = live.slice(begin + 1);
  const end = below.findIndex((line) => /^#{1,6}[ \t]/.test(line));
  const lead = (end < 0 ? below : below.slice(0, end))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[-*_]{3,}$/.test(line));
  if (lead.length > 0 || begin < 0) return lead;
  // Nothing stands between the title and a heading below: what stands under that one says what the note is about.
  const next = (below[end] ?? '').replace(/^#+\s*/, '').trim();
  if (end < 0 || (SECTION.test(next) && !TEXT.test(next))) return [];
  return leadOf([`# ${next}`, ...below.slice(end + 1)], '');
}

const SHAPE = /(!?)(?:\[\[([^\][|#^]+)([#^][^\][|]*)?(?:\\?\|([^\][]*))?\]\]|\[([^\][]*)\]\(<?[^()<>#[]+?\.md(#[^()<>[]*)?>?\))/;

function linksOf(line: string): SeenLink[] {
  return linksIn(line).map(({ target, from, to }) => {
    const isEmbed = line[from - 1] === '!';
    const raw = line.slice(from, to);
    const [, , wiki, wikiPart, wikiShown, shown, part] = SHAPE.exec(raw) ?? [];
    return { raw, target, shown: wikiShown ?? shown, part: wikiPart ?? part ?? '', isEmbed, isWiki: wiki !== undefined };
  });
}

/** A text without what the same script writes otherwise each time: days, times, the note's own id and its title of that. */
function fingerprinted(body: string, path: string, properties: Readonly<Record<string, PropertyValue>>): string {
  const own = [baseName(path), textOf(valueIn(properties, 'id'))].filter((id) => /\d{3}/.test(id));
  return own
    .reduce((text, id) => text.replaceAll(id, ''), body)
    .replace(DAYS, '')
    .replace(/^\s*-?\s*\*{0,2}(?:日期|来源|Date|Source|采集时间)\*{0,2}\s*[:：].*$/gim, '')
    .replace(/\s+/g, ' ')
    .trim();
}
