import { asObject, asText, jsonObject } from '../../untrusted/json';
import { selectAll } from '../page/look-up';
import { newElement, newLink } from './elements';
import { newFormula } from './math/formula';
import { standIn } from './stand-in';

/**
 * Blocks that are empty elements with their content as JSON in `data-attrs`, as Substack's editor saves them, become what
 * its script would draw: formulas, galleries, quoted posts and notes, names, and links to what is embedded.
 * Their fields: the migration tools of Ghost, packages/mg-substack/lib/process.js.
 */
export function standardiseHeldContent(page: Document): void {
  for (const holder of selectAll(page, '[data-attrs]')) {
    if (holder.localName === 'img' || !holder.isConnected) continue;
    const isDrawn = holder.textContent.trim() !== '' || holder.querySelector('img, iframe, video') !== null;
    if (isDrawn && !holder.matches('.embedded-post-wrap, .tweet')) continue;
    const held = jsonObject(holder.getAttribute('data-attrs') ?? '');
    const drawn = held === undefined ? undefined : draw(page, held, holder);
    if (drawn !== undefined) holder.replaceWith(drawn);
  }
}

type Held = Record<string, unknown>;

function draw(page: Document, held: Held, holder: Element): Node | undefined {
  const tex = asText(held['persistentExpression']);
  if (tex !== undefined) return newFormula(page, tex, 'block');
  const gallery = asObject(held['gallery']);
  if (gallery !== undefined) return drawGallery(page, gallery);
  const name = asText(held['name']);
  if (holder.matches('.mention-wrap')) return name === undefined ? undefined : page.createTextNode(name);
  const comment = asObject(held['comment']);
  const said = asText(held['full_text']) ?? asText(comment?.['body']);
  const address = addressOf(held);
  if (said !== undefined) return drawQuote(page, { said, address, by: bylineOf(comment ?? held) });
  const title = asText(held['title']) ?? asText(held['publication_name']) ?? name;
  if (address === undefined || holder.matches('.button-wrapper, .subscription-widget, .captioned-button-wrap')) return undefined;
  return standIn(page, title ?? embedName(holder), address);
}

function addressOf(held: Held): string | undefined {
  const video = asText(held['videoId']);
  if (video !== undefined) return /^\d+$/.test(video) ? `https://vimeo.com/${video}` : `https://www.youtube.com/watch?v=${video}`;
  const post = asText(held['instagram_id']);
  if (post !== undefined) return `https://www.instagram.com/p/${post}`;
  return [held['canonical_url'], held['url'], held['link_url']].map(asText).find((address) => /^https?:/.test(address ?? ''));
}

function bylineOf(held: Held): string {
  const [name, user] = [asText(held['name']), asText(held['username'])];
  return [name, user === undefined ? undefined : name === undefined ? `@${user}` : `(@${user})`].filter(Boolean).join(' ');
}

/** What kind of thing is embedded, from the first word of its class: `youtube-wrap`. */
function embedName(holder: Element): string {
  const [word = ''] = (holder.getAttribute('class') ?? '').split('-');
  return /^(?:youtube|vimeo)/.test(word) ? 'Video' : word.charAt(0).toUpperCase() + word.slice(1) || 'Embed';
}

function drawGallery(page: Document, gallery: Held): Element {
  const figure = newElement(page, 'figure');
  const images: unknown[] = Array.isArray(gallery['images']) ? gallery['images'] : [];
  for (const image of images) {
    const src = asText(asObject(image)?.['src']);
    if (src === undefined) continue;
    const picture = newElement(page, 'img');
    picture.setAttribute('src', src);
    picture.setAttribute('alt', asText(gallery['alt']) ?? '');
    figure.append(picture);
  }
  const caption = asText(gallery['caption']);
  if (caption !== undefined) figure.append(newElement(page, 'figcaption', caption));
  return figure;
}

function drawQuote(page: Document, { said, address, by }: { said: string; address: string | undefined; by: string }): Element {
  const quote = newElement(page, 'blockquote');
  for (const paragraph of said.split(/\n{2,}/)) quote.append(newElement(page, 'p', paragraph));
  const source = newElement(page, 'p');
  source.append(address === undefined ? by : newLink(page, by === '' ? address : by, address));
  if (source.textContent !== '') quote.append(source);
  quote.setAttribute('data-embed', '');
  return quote;
}
