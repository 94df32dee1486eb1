import { noteName } from '../page/look-up';
import { newElement, newLink } from './elements';

/**
 * A paragraph that names what a note cannot hold, a player, an embed or a drawing, and links to it. Extraction knows it by
 * `data-embed`.
 */
export function standIn(page: Document, name: string, address: string): Element {
  const paragraph = newElement(page, 'p');
  paragraph.append(newLink(page, name, address));
  paragraph.setAttribute('data-embed', '');
  noteName(page, '[data-embed]');
  return paragraph;
}
