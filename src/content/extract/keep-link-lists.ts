import { collapseSpace } from '../../text/collapse-space';
import { elementOf, proseWords, type Block } from './blocks';
import { coreOf } from './core';
import { hintsOf } from './hints';
import { isBoxHeading } from './phrases';
import { isWithin } from './within';

/** The share of a list's links that lead to other sites in one that an author wrote. */
const mostlyAway = 0.6;

/** A link that sells or asks is no reference. */
const CALL =
  /^(?:see it|buy|shop|get|try|check (?:price|it)|visit|order|(?:read|learn) (?:more|review)|sign up|subscribe|join|download|add|share|follow|view|start|book a|[$€£¥])/i;

/** A line of so many words that ends in a colon is the author's, wherever it stands. */
const sentence = 12;

/** Lists of links that a site puts under any article, whatever sites they lead to. */
const siteHeading =
  /^(?:share|follow|connect|more (?:from|on|stories|news|posts)|from (?:our|the) (?:partners|web)|around the web|you (?:may|might)|sponsored|promoted|subscribe|contact|find (?:us|me)|elsewhere|blogroll|friends|tags?|categor|archives?|popular|trending|latest|most read|关注|分享|友情链接|标签)/i;

/** Where the same word or two stand on every page: a profile or a button for sharing. */
const social =
  /(?:^|\.)(?:facebook|twitter|x|linkedin|instagram|pinterest|whatsapp|telegram|t|reddit|tumblr|weibo|mastodon|threads|bsky|flipboard|getpocket|ycombinator|buffer|xing|vk)\.(?:com|net|me|app|social|org)$/;

/**
 * Keeps the lists of links that the author wrote into the article or below it, "Further reading" or the links of a
 * newsletter, with what stands above them. A site's menus lead within the site, or stand outside the article's element.
 */
export function keepLinkLists(blocks: readonly Block[], keep: boolean[]): void {
  const prose = blocks.map((block, i) => (keep[i] ? proseWords(block) : 0));
  const core = coreOf(blocks, prose);
  const last = prose.findLastIndex((words) => words > 0);
  for (const { from, to, holders } of listsOf(blocks)) {
    const before = blocks[from - 1];
    if (before === undefined || keep.slice(from, to).every(Boolean) || !keep.slice(0, from).includes(true) || !isWithin(blocks[from], core))
      continue;
    const isTitled = isTitle(before);
    const isSite = isTitled && (isBoxHeading(before.text) || siteHeading.test(before.text.trim()));
    if (isSite || holders.some((holder) => hintsOf(holder).some((hint) => hint !== 'list' && hint !== 'body'))) continue;
    const isIntroduced = keep[from - 1] === true && (from < last || before.words >= sentence) && /[:：]$/.test(before.text);
    if (!leadsAway(holders) && !isIntroduced) continue;
    keep.fill(true, from, to);
    if (isTitled) keep[from - 1] = true;
  }
}

interface List {
  from: number;
  /** The block behind its last. */
  to: number;
  /** The list, or the lines beside each other that stand for one. */
  holders: readonly Element[];
}

/** Runs of blocks within one list, or of lines that are a link each. */
function* listsOf(blocks: readonly Block[]): Generator<List> {
  for (let from = 0, to = 1; from < blocks.length; from = to, to = from + 1) {
    const list = listOf(blocks[from]);
    if (list !== undefined) {
      while (to < blocks.length && list.contains(blocks[to]?.parent ?? null) && listOf(blocks[to]) === list) to += 1;
      yield { from, to, holders: [list] };
      continue;
    }
    const line = lineOf(blocks[from]);
    if (line === undefined) continue;
    const holders = [line];
    for (let next = lineOf(blocks[to]); next?.parentElement === line.parentElement; next = lineOf(blocks[(to += 1)])) holders.push(next);
    if (holders.length > 1 || (line.localName === 'p' && line.querySelectorAll('a').length > 1) || isHeading(blocks[from - 1]))
      yield { from, to, holders };
  }
}

/** The outermost list around a block. */
function listOf(block: Block | undefined): Element | undefined {
  if (block === undefined) return undefined;
  let list: Element | undefined;
  for (let at: Element | null = elementOf(block); at !== null; at = at.parentElement) if (/^(?:ul|ol|dl)$/.test(at.localName)) list = at;
  return list;
}

/** The paragraph, or the `div` in the place of one, that holds little but the links of a block. */
function lineOf(block: Block | undefined): Element | undefined {
  if (block === undefined || block.linkWords === 0 || block.linkWords < 0.5 * block.words) return undefined;
  const { parent, tag, text } = block;
  if (block.words < 2 || CALL.test(block.text)) return undefined;
  const isOwn = tag === 'p' || (tag === 'div' && collapseSpace(parent.textContent).length === text.length);
  return isOwn && /^(?:p|div)$/.test(parent.localName) ? parent : undefined;
}

function isHeading(block: Block | undefined): boolean {
  return block !== undefined && /^h[1-6]$/.test(block.tag);
}

/** Whether the block above a list says what it is a list of: a heading, or a short line of its own. */
function isTitle({ tag, text, linkWords }: Block): boolean {
  return /^h[1-6]$/.test(tag) || (text.length < 80 && linkWords === 0);
}

function leadsAway(holders: readonly Element[]): boolean {
  const own = siteOf(new URL(holders[0]?.ownerDocument.baseURI ?? '').hostname);
  let all = 0;
  let away = 0;
  for (const link of holders.flatMap((holder) => Array.from(holder.querySelectorAll('a[href]')))) {
    const host = hostOf(link);
    if (host === undefined || link.textContent.trim() === '') continue;
    all += 1;
    if (siteOf(host) !== own && !social.test(host)) away += 1;
  }
  return away > 0 && away >= mostlyAway * all;
}

function hostOf(link: Element): string | undefined {
  try {
    const { protocol, hostname } = new URL(link.getAttribute('href') ?? '', link.ownerDocument.baseURI);
    return protocol.startsWith('http') ? hostname : undefined;
  } catch {
    return undefined;
  }
}

/** The last two labels of a host name, three where the last but one is short (`bbc.co.uk`): near enough to tell one site from another. */
function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  return labels.slice(labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2).join('.');
}
