import { collapseSpace } from '../../text/collapse-space';
import { selectAll } from '../page/look-up';
import { elementOf, type Block } from './blocks';
import { hintsOf } from './hints';
import type { PageMetadata } from './page-metadata';
import { sameTitle } from './phrases';

/** What templates call the picture that a post opens with. */
const NAMED =
  /hero|featured|cover|lead-?(?:image|img|media|art)|post-?(?:image|thumbnail)|entry-?(?:image|media|thumbnail)|article-?(?:image|img|media)|header-?(?:image|img)|main-?(?:image|img)|wp-post-image|kg-image|banner-?(?:image|img)/i;

/** Pictures that are signs, people or stand-ins, by their addresses and classes. */
const DECORATION = /avatar|gravatar|logo|icon|sprite|profile|loader|spinner|placeholder|pixel|blank\.|calendar|clock|arrow/i;

/** Narrower pictures beside a title show its author or a sign. */
const narrowest = 200;

/** Longer captions tell more than what a picture shows. */
const longestCaption = 400;

/**
 * The picture a post opens with, in the block of its title, where the article's own element does not reach, as a copy. It
 * stands between title and text, or before the title and is named so or shown for the page elsewhere.
 */
export function heroOf(page: Document, blocks: readonly Block[], keep: readonly boolean[], metadata: PageMetadata): Element | undefined {
  const first = blocks[keep.indexOf(true)];
  if (first === undefined) return undefined;
  const text = elementOf(first);
  const title = titleBefore(blocks, keep.indexOf(true), metadata.title ?? '');
  if (title === undefined) return undefined;
  let frame: Element | null = title;
  while (frame !== null && !frame.contains(text)) frame = frame.parentElement;
  if (frame === null) return undefined;
  for (const image of selectAll(page, 'img[src]')) {
    if (!isBefore(image, text)) break;
    if (!isPicture(image, frame)) continue;
    const isShown = fileOf(metadata.image) !== '' && fileOf(metadata.image) === fileOf(image.getAttribute('src') ?? '');
    if (frame.contains(image) ? isShown || isBefore(title, image) || isNamed(image, frame) : isShown) return pictureOf(image);
  }
  return undefined;
}

/** Whether an article shows the same picture, at whatever size. */
export function showsPicture(root: Element, hero: Element): boolean {
  const file = fileOf(hero.getAttribute('src') ?? '');
  return Array.from(root.querySelectorAll('img')).some((image) => fileOf(image.getAttribute('src') ?? '') === file);
}

function titleBefore(blocks: readonly Block[], end: number, title: string): Element | undefined {
  const before = blocks.slice(0, end);
  const head =
    before.findLast(({ tag, text }) => /^h[12]$/.test(tag) && sameTitle(text, title)) ?? before.findLast(({ tag }) => tag === 'h1');
  return head === undefined ? undefined : elementOf(head);
}

/** Neither small, nor a person's or the site's own. */
function isPicture(image: Element, frame: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number(image.getAttribute(name) ?? 0)).filter((size) => size > 0);
  if (sizes.some((size) => size < narrowest / 2) || (sizes[0] ?? narrowest) < narrowest) return false;
  const src = image.getAttribute('src') ?? '';
  if (fileOf(src) === '' || DECORATION.test(`${src} ${image.className}`) || /\.svg(?:$|\?)/i.test(src)) return false;
  if (image.closest('nav, aside, footer, form, li, [role="navigation"], [role="banner"]') !== null) return false;
  for (let at: Element | null = image; at !== null && at !== frame; at = at.parentElement)
    if (hintsOf(at).some((hint) => /^(?:share|author|advert|navigation|comments|related|subscribe)$/.test(hint))) return false;
  return true;
}

function isNamed(image: Element, frame: Element): boolean {
  for (let at: Element | null = image; at !== null && at !== frame; at = at.parentElement)
    if (NAMED.test(`${at.className} ${at.id}`)) return true;
  return false;
}

/** The picture, as a copy; its caption says what it shows where nothing else does. */
function pictureOf(image: Element): Element {
  const picture = image.cloneNode(false) as Element;
  const caption = collapseSpace(image.closest('figure')?.querySelector('figcaption')?.textContent ?? '');
  if (collapseSpace(picture.getAttribute('alt') ?? '') === '' && caption.length < longestCaption) picture.setAttribute('alt', caption);
  return picture;
}

function isBefore(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & 4) !== 0;
}

/** A picture's file name without what says its size. */
function fileOf(address = ''): string {
  return (/([^/?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? '').replace(/(?:[-_]\d{2,4}x\d{2,4}|-scaled|@\dx)?\.\w{2,5}$/, '').toLowerCase();
}
