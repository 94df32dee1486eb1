import { itemNotes } from '../app/item-notes';
import { propertyText } from '../untrusted/property-text';
import { safeTitle } from '../untrusted/safe-title';
import { chooseNotes } from './choose-notes';
import { CHOOSING } from './flags';
import { countOf } from './parameters';
import { refused, type Answer, type Verb, type VerbDeps } from './verb';

/** Declines notes, each with the other notes of its item, undoable as one in the panel. `limit` counts notes and is never exceeded. */
export const decline: Verb = {
  id: 'decline',
  flags: [...CHOOSING, 'reason', 'dry-run'],
  prepare(parameters, deps) {
    const choice = chooseNotes(parameters, deps);
    if (!choice.ok) return Promise.resolve(refused(choice.refusal));
    const chosen = choice.chosen.map((note) => note.path);
    const paths = itemNotes(chosen, deps.arrangement).slice(0, countOf(parameters, 'limit') ?? Infinity);
    const reason = propertyText(safeTitle(parameters.reason ?? ''));
    return Promise.resolve({
      kind: 'work',
      question: deps.t.verbs.question.decline(deps.arrangement.amountOf(paths)),
      preview: {
        data: { notes: paths, status: deps.declinedAs(paths[0] ?? ''), ...(reason !== '' && { reason }) },
        lines: [
          ...(reason === '' ? [] : [{ text: deps.t.verbs.reason(reason) }]),
          ...paths.map((path) => ({ text: deps.queue.get(path)?.title ?? path, path })),
        ],
      },
      carryOut: () => carryOut(paths, reason, deps),
    });
  },
};

/** Exactly what the preview showed. */
async function carryOut(paths: readonly string[], reason: string, { actions, t }: VerbDeps): Promise<Answer> {
  const { declined, passedOver: unchanged, failed } = await actions.decline(paths, { reason, exactly: true });
  if (failed.length > 0) return { ok: false, refusal: { code: 'not-all-declined', declined, unchanged, failed } };
  return { ok: true, data: { declined, unchanged }, lines: [{ text: t.verbs.declined(declined.length) }] };
}
