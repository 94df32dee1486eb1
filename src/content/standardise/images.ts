import { newElement, rename, unwrap } from './elements';
import { asText, jsonObject } from '../../untrusted/json';
import { safeUrl } from '../../untrusted/safe-url';
import { noteName, selectAll } from '../page/look-up';
import { childElements } from '../page/elements-in';

/** Pictures with their real address, absolute, and without a link to nothing but themselves; emoji as text. */
export function standardiseImages(page: Document, url: URL): void {
  for (const caption of selectAll(page, '.wp-caption-text, .tr-caption, .image-caption, .thumbcaption'))
    if (caption.localName !== 'figcaption') rename(caption, 'figcaption', ['id']);
  restoreFromNoscript(page);
  for (const image of selectAll(page, 'img, amp-img')) {
    const emoji = emojiOf(image);
    if (emoji !== undefined) {
      image.replaceWith(page.createTextNode(emoji));
      continue;
    }
    const address = bestAddress(image, url);
    if (address === undefined) continue;
    const plain = newElement(page, 'img');
    plain.setAttribute('src', address);
    for (const name of ['alt', 'title', 'width', 'height', 'class', 'id']) {
      const value = image.getAttribute(name);
      if (value !== null) plain.setAttribute(name, value);
    }
    (image.closest('picture') ?? image).replaceWith(plain);
    const link = plain.parentElement;
    if (link?.localName === 'a' && safeUrl(link.getAttribute('href') ?? '', url)?.href === address) unwrap(link);
  }
}

/** Lazy pages keep the picture for browsers without scripts; the one before it is a stand-in. */
function restoreFromNoscript(page: Document): void {
  for (const noscript of selectAll(page, 'noscript')) {
    const inside = new DOMParser().parseFromString(
      noscript.childElementCount > 0
        ? childElements(noscript)
            .map((child) => child.outerHTML)
            .join('')
        : noscript.textContent,
      'text/html',
    );
    const real = inside.querySelectorAll('img');
    const [only] = real;
    if (real.length !== 1 || only === undefined || inside.body.textContent.trim() !== '') continue;
    const standIn =
      noscript.previousElementSibling?.matches('img, picture, span, div') === true ? noscript.previousElementSibling : undefined;
    const image = standIn?.matches('img') === true ? standIn : standIn?.querySelector('img');
    if (standIn !== undefined && standIn.textContent.trim() === '' && (image === null || image === undefined || isStandIn(image)))
      standIn.remove();
    else if (image !== null && image !== undefined) continue;
    noteName(page, 'img');
    noscript.replaceWith(page.importNode(only, true));
  }
}

const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-original-src',
  'data-orig-file',
  'data-hi-res-src',
  'data-full-src',
  'data-url',
  'data-image-src',
  'data-delayed-url',
  'nitro-lazy-src',
];

function isStandIn(image: Element): boolean {
  const src = image.getAttribute('src') ?? '';
  return (
    src === '' ||
    src.startsWith('data:') ||
    /(?:placeholder|blank|spacer|loading|lazy|transparent|grey|pixel)[\w.-]*\.(?:gif|png|svg|jpe?g)/i.test(src) ||
    LAZY.some((name) => image.hasAttribute(name))
  );
}

/** Substack's pictures hold theirs as JSON: karakeep-app/karakeep#2969. */
function heldAddress(image: Element): string | null {
  return asText(jsonObject(image.getAttribute('data-attrs') ?? '')?.['src']) ?? null;
}

function bestAddress(image: Element, base: URL): string | undefined {
  const lazy = [...LAZY.map((name) => image.getAttribute(name)), heldAddress(image)].find(
    (value) => value !== null && /^(?:https?:)?\/\/|^[./\w]/.test(value) && !value.startsWith('data:'),
  );
  const srcsets = [image.getAttribute('srcset'), image.getAttribute('data-srcset'), image.getAttribute('data-lazy-srcset')];
  const sources = Array.from(image.closest('picture')?.querySelectorAll('source') ?? []).flatMap((source) => [
    source.getAttribute('srcset'),
    source.getAttribute('data-srcset'),
  ]);
  const src = image.getAttribute('src');
  const candidates = isStandIn(image) ? [lazy, largest(srcsets), largest(sources), src] : [largest(srcsets), src, largest(sources)];
  for (const candidate of candidates) {
    const address = candidate === null || candidate === undefined ? undefined : safeUrl(candidate, base);
    if (address !== undefined) return address.href;
  }
  return undefined;
}

/** More than a note is ever wide. */
const WIDE_ENOUGH = 2000;

/** The largest picture that is not larger than a note can show: https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function largest(srcsets: readonly (string | null)[]): string | undefined {
  const candidates = srcsets.flatMap((srcset) =>
    Array.from((srcset ?? '').slice(0, 20_000).matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)),
  );
  const sized = candidates.map(([, address = '', size, unit]) => ({ address, size: Number(size ?? 1) * (unit === 'w' ? 1 : 1000) }));
  const fitting = sized.filter(({ size, address }) => size <= WIDE_ENOUGH && !address.startsWith('data:'));
  return (fitting.sort((a, b) => b.size - a.size)[0] ?? sized[0])?.address;
}

/** Sites draw emoji as pictures whose alternative text is the emoji or its name. */
function emojiOf(image: Element): string | undefined {
  const alt = (image.getAttribute('alt') ?? '').trim();
  const isEmoji =
    /^(?:\p{Extended_Pictographic}|\p{Emoji_Presentation}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3|[\d#*]|\p{Emoji_Modifier})+$/u.test(
      alt,
    ) && /\P{ASCII}/u.test(alt);
  const isNamed = /\b(?:emoji|wp-smiley|twemoji)\b/.test(image.getAttribute('class') ?? '');
  if (alt === '' || !(isEmoji || (isNamed && alt.length < 40))) return undefined;
  return alt;
}
