import type { QueryView } from '../rank/query-view';
import { wordsAt, weighNames, type NamedPlace } from './named-in-text';
import type { Signal } from './signal';

/** Links that must be seen before a link text is believed fully: a small prior against single ones. */
const PRIOR = 1;

/** How often the words, where the vault has them, are a link to this note: link probability × sense, from the vault's own links. */
export const mentionsLinkText: Signal<'mentions-link-text'> = {
  id: 'mentions-link-text',
  score(view) {
    const totals = view.blank();
    for (const place of places(view)) {
      const held = holders(view, place);
      forEachTarget(view, place, (note, links) => {
        totals[note] = Math.max(totals[note] ?? 0, Math.sqrt(links / (held + PRIOR)) * (place.within ? 0.5 : 1));
      });
    }
    return totals.map((value) => Math.min(1, value));
  },
  reason(view, note) {
    let best: { place: NamedPlace; links: number } | undefined;
    for (const place of places(view)) {
      forEachTarget(view, place, (target, links) => {
        if (target === note && links > (best?.links ?? 1)) best = { place, links };
      });
    }
    return best && { code: 'mentions-link-text', text: wordsAt(view, best.place), links: best.links };
  },
};

/** Notes that hold the words: at most as many as hold the rarest of them, at least as many as link with them. */
function holders(view: QueryView, { rarity, first, length, key }: NamedPlace): number {
  const targets = view.index.anchors.targetsOf(key);
  let links = 0;
  for (let i = 1; i < targets.length; i += 2) links += targets[i] ?? 0;
  if (rarity === 0) return view.index.size;
  let fewest = view.index.size;
  for (let at = first; at < first + length; at++) {
    const term = view.index.terms.find(view.units[at]?.hash ?? 0);
    if (term >= 0) fewest = Math.min(fewest, view.index.terms.holders.get(term));
  }
  return Math.max(links, fewest);
}

function forEachTarget(view: QueryView, { key }: NamedPlace, visit: (note: number, links: number) => void): void {
  const targets = view.index.anchors.targetsOf(key);
  for (let i = 0; i < targets.length; i += 2) visit(targets[i] ?? 0, targets[i + 1] ?? 0);
}

const found = new WeakMap<QueryView, NamedPlace[]>();

function places(view: QueryView): NamedPlace[] {
  const known = found.get(view) ?? weighNames(view, view.index.anchors.matches(view.units));
  found.set(view, known);
  return known;
}
