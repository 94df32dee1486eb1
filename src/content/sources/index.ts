import type { Item } from '../item';
import { feedExcerpt } from './feed-excerpt';
import type { Abilities, Place, Source } from './source';
import { webPage } from './web-page';

/** Every source in the order it is asked. The compiler holds the fallback to the last place. */
export const sources: readonly [typeof feedExcerpt, ...Source[], typeof webPage] = [feedExcerpt, webPage];

/** One place and the source that knows it. */
export interface Lead {
  source: Source;
  place: Place;
}

/** Where an item may be had, best first; no address comes twice. */
export function leadsFor(item: Item, abilities: Abilities, services: readonly Source[] = []): Lead[] {
  const seen = new Set<string>();
  const leads = [...sources, ...services]
    .filter((source) => source.matches(item.url))
    .flatMap((source) => source.places(item, abilities).map((place) => ({ source, place })));
  return leads.filter(({ place }) => {
    if (place.kind === 'held') return true;
    const address = place.request.url.href.split('#')[0] ?? '';
    return seen.has(address) ? false : seen.add(address);
  });
}
