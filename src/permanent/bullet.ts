import type { Links } from '../ports';
import type { ChosenLink } from './choices';

/** A note to link to as one bullet: the link, and why it is there. */
export function bulletFor(link: ChosenLink, from: string, links: Links): string {
  return links.linkTo(link.path, from) + (link.reason === '' ? '' : `: ${link.reason}`);
}
