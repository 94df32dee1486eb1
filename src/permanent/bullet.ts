import type { Links } from '../ports';
import { collapseSpace } from '../text/collapse-space';
import { noteText } from '../untrusted/note-text';
import { ownWords, type Written } from '../untrusted/written';
import type { ChosenLink } from './choices';

/** A note to link to as one bullet: the link, and why it is there. */
export function bulletFor(link: ChosenLink, from: string, links: Links): Written {
  const reason = collapseSpace(link.reason);
  return ownWords(links.linkTo(link.path, from) + (reason === '' ? '' : noteText(`: ${reason}`)));
}
