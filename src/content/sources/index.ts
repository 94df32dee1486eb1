import type { Item } from '../item';
import { arxiv } from './arxiv';
import { distill } from './distill';
import { feedExcerpt } from './feed-excerpt';
import { github } from './github';
import { huggingFace } from './hugging-face';
import { lesswrong } from './lesswrong';
import { medium } from './medium';
import { pdf } from './pdf';
import type { Abilities, Place, Source } from './source';
import { substack } from './substack';
import { technologyReview } from './technology-review';
import { webPage } from './web-page';
import { wechat } from './wechat';
import { youtube } from './youtube';
import { zhihu } from './zhihu';

/** The sites something is known of. Each brings its own page as a place, so the fallback need not. */
const sites: readonly Source[] = [
  arxiv,
  lesswrong,
  huggingFace,
  distill,
  technologyReview,
  substack,
  medium,
  wechat,
  zhihu,
  github,
  youtube,
  pdf,
];

/** Every source in the order it is asked. The compiler holds the feed to the first place and the fallback to the last. */
export const sources: readonly [typeof feedExcerpt, ...Source[], typeof webPage] = [feedExcerpt, ...sites, webPage];

/** One place and the source that knows it. */
export interface Lead {
  source: Source;
  place: Place;
}

/** Where an item may be had, best first; `services` are asked after everything else. */
export function leadsFor(item: Item, abilities: Abilities, services: readonly Source[] = []): Lead[] {
  const leadsOf = (source: Source) => (source.matches(item.url) ? source.places(item, abilities).map((place) => ({ source, place })) : []);
  const known = sites.flatMap(leadsOf);
  return [...leadsOf(feedExcerpt), ...(known.length > 0 ? known : leadsOf(webPage)), ...services.flatMap(leadsOf)];
}
