import { hashesOfTag } from '../index/vault-index';
import type { QueryView } from '../rank/query-view';
import type { Signal } from './signal';

/** Cosine of the two notes' tags, rare tags counting more. */
export const sharesTags: Signal<'shares-tags'> = {
  id: 'shares-tags',
  score(view) {
    const totals = view.blank();
    const wanted = new Set(wantedTags(view).map(([, tag]) => tag));
    if (wanted.size === 0) return totals;
    const { index } = view;
    let length = 0;
    for (const tag of wanted) length += index.idfOfTag(tag) ** 2;
    for (let note = 0; note < totals.length; note++) {
      let shared = 0;
      let whole = 0;
      for (const tag of index.note(note)?.tags ?? []) {
        const square = index.idfOfTag(tag) ** 2;
        whole += square;
        if (wanted.has(tag)) shared += square;
      }
      if (shared > 0) totals[note] = shared / Math.sqrt(whole * length);
    }
    return totals;
  },
  reason(view, note) {
    const held = new Set(view.index.note(note)?.tags ?? []);
    const tags = wantedTags(view).filter(([, tag]) => held.has(tag) && view.index.idfOfTag(tag) > 1);
    return tags.length > 0 ? { code: 'shares-tags', tags: tags.map(([name]) => name) } : undefined;
  },
};

/** The query's tags that the vault has too, with what they are nested in: name and number. */
function wantedTags(view: QueryView): [string, number][] {
  return (view.query.tags ?? []).flatMap((name) =>
    hashesOfTag(name).flatMap((hash, level): [string, number][] => {
      const tag = view.index.tags.find(hash);
      return tag < 0
        ? []
        : [
            [
              name
                .split('/')
                .slice(0, level + 1)
                .join('/'),
              tag,
            ],
          ];
    }),
  );
}
