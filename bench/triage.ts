import { atOnce } from '../src/slices';
import { Learner } from '../src/learning/rank';
import { reasonsFor, type Reason } from '../src/learning/reasons';

/** A screen and a half of rows. */
const IN_SIGHT = 30;

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
  return {
    rank({ items, decisions, vault, now }) {
      const ranking = atOnce(
        learner.rank({
          items: items.map(({ id, title, text, source, date }) => ({
            id,
            title,
            text,
            source,
            date: date === '' ? undefined : Date.parse(date),
          })),
          decisions,
          vault,
          now: Date.parse(now),
        }),
      );
      return ranking.rows.map((row, i) => ({
        id: row.item.id,
        score: row.score,
        ...(i < IN_SIGHT && said(reasonsFor(row, ranking.evidence, vault).slice(0, 2))),
      }));
    },
  };
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
      return `close to ${reason.title}`;
    case 'words':
      return `names ${reason.words.join(', ')}`;
    case 'unlike':
      return 'unlike anything you decided';
  }
}
