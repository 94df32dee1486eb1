import { carryOut, type CarriedOut } from '../permanent/carry-out';
import type { Change } from '../permanent/change';
import type { Arrangement } from '../queue/arrangement';
import type { History } from '../undo/history';
import { NotJournalled } from '../undo/journal';
import { writeFailureOf } from '../write-failure';
import type { Activities } from './activity';

/** What writing permanent notes works on. */
export interface WriteNotesDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'storyOf'>;
  activities: Activities;
}

/** Permanent notes of one source, the main one's path, and what is to be written of them. */
export interface NotesToWrite {
  source: string;
  permanent: string;
  changes: readonly Change[];
}

/** Writes permanent notes as one operation for undo: one that stopped half-way goes on when the same is written again, as long as no other came after. */
export async function writeNotes(
  { source, permanent, changes }: NotesToWrite,
  { history, arrangement, activities }: WriteNotesDeps,
): Promise<CarriedOut> {
  const duplicates = (arrangement.storyOf(source)?.entries ?? []).map((entry) => entry.path).filter((path) => path !== source);
  const isNew = changes.some((change) => change.kind === 'new' && change.path === permanent);
  try {
    const result = await history.run(isNew ? 'promote' : 'extend', (notes, made) => carryOut(changes, notes, made), {
      promotes: { source, permanent },
      isWhole: ({ ok }) => ok,
    });
    if (result.ok) activities.set(source, { kind: 'promoted', to: permanent, duplicates });
    return result;
  } catch (error) {
    if (!(error instanceof NotJournalled)) throw error;
    return { ok: false, written: [], left: [...changes], path: permanent, failure: writeFailureOf(error) };
  }
}
