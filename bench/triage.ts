import { Learner } from '../src/learning/rank';
import { reasonsFor, type ClosestNote, type Reason } from '../src/learning/reasons';
import type { CountedText } from '../src/learning/vocabulary';
import { atOnce } from '../src/slices';
import { VaultCloseness } from './triage-closeness';

/** A screen and a half of rows. */
const IN_SIGHT = 30;
const SAYS_SOMETHING = 0.1;

interface Item {
  id: string;
  title: string;
  text: string;
  source: string;
  date: string;
}

interface Arguments {
  items: Item[];
  decisions: { id: string; kept: boolean; at: string }[];
  vault: { path: string; title: string; text: string }[];
  now: string;
}

/** The triage bench's contract: the pending items in the order to be read. */
export function createTriage(): { rank: (asked: Arguments) => object[] } {
  const learner = new Learner();
  const vaultCloseness = new VaultCloseness();
  const counted = new Map<string, { item: Item; text: CountedText }>();
  const textOf = (item: Item): CountedText => {
    const known = counted.get(item.id);
    if (known?.item.title === item.title && known.item.text === item.text) return known.text;
    const text = learner.vocabulary.count(item.title, item.text);
    counted.set(item.id, { item, text });
    return text;
  };
  return {
    rank({ items, decisions, vault, now }) {
      const closest = vaultCloseness.of(items, vault);
      const ranking = atOnce(
        learner.rank({
          items: items.map((item) => ({
            id: item.id,
            title: item.title,
            text: textOf(item),
            source: item.source,
            date: item.date === '' ? undefined : Date.parse(item.date),
          })),
          decided: new Map(decisions.map(({ id, kept }) => [id, kept])),
          closeness: ({ id }) => closest.get(id)?.closeness ?? 0,
          now: Date.parse(now),
        }),
      );
      return ranking.rows.map((row, i) => ({
        id: row.item.id,
        score: row.score,
        ...(i < IN_SIGHT && said(reasonsFor(row, ranking.evidence, noteOf(closest.get(row.item.id))).slice(0, 2))),
      }));
    },
  };
}

function noteOf(found: { path: string | undefined; most: number } | undefined): ClosestNote | undefined {
  if (found?.path === undefined || found.most < SAYS_SOMETHING) return undefined;
  return { path: found.path, closeness: Math.min(1, 2 * found.most) };
}

function said(reasons: Reason[]): object {
  return {
    why: reasons.map(sentence),
    because: reasons.flatMap((reason) =>
      reason.kind === 'alike' || reason.kind === 'source' ? [{ ids: reason.ids, of: reason.ids.length, kept: reason.kept }] : [],
    ),
  };
}

function sentence(reason: Reason): string {
  switch (reason.kind) {
    case 'alike':
      return `kept ${String(reason.kept)} of ${String(reason.ids.length)} like it`;
    case 'source':
      return `kept ${String(reason.kept)} of ${String(reason.ids.length)} from ${reason.source}`;
    case 'note':
      return `close to ${reason.path}`;
    case 'cites':
    case 'cited-by':
      return `${reason.kind} ${reason.paths.join(', ')}`;
    case 'words':
      return `names ${reason.words.join(', ')}`;
    case 'unlike':
      return 'unlike anything you decided';
  }
}
