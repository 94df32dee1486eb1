import { safeTitle } from '../untrusted/safe-title';
import { chooseNotes } from './choose-notes';
import { CHOOSING } from './flags';
import { refused, type Answer, type Verb, type VerbDeps } from './verb';

/** Gives notes the declined status, undoable as one in the panel. */
export const decline: Verb = {
  id: 'decline',
  flags: [...CHOOSING, 'reason', 'dry-run'],
  prepare(parameters, deps) {
    const choice = chooseNotes(parameters, deps);
    if (!choice.ok) return Promise.resolve(refused(choice.refusal));
    const notes = choice.chosen;
    const paths = notes.map((note) => note.path);
    const reason = safeTitle(parameters.reason ?? '') || undefined;
    return Promise.resolve({
      kind: 'work',
      question: deps.t.verbs.question.decline(paths.length),
      preview: {
        data: { notes: paths, status: deps.declinedStatus(), ...(reason !== undefined && { reason }) },
        lines: [
          ...(reason === undefined ? [] : [{ text: deps.t.verbs.reason(reason) }]),
          ...notes.map(({ title, path }) => ({ text: title, path })),
        ],
      },
      carryOut: () => carryOut(paths, reason, deps),
    });
  },
};

async function carryOut(paths: readonly string[], reason: string | undefined, deps: VerbDeps): Promise<Answer> {
  const declined = paths.length > 0 ? await deps.decline(paths, reason) : [];
  const isDeclined = new Set(declined);
  return {
    ok: true,
    data: { declined, unchanged: paths.filter((path) => !isDeclined.has(path)) },
    lines: [{ text: deps.t.verbs.declined(declined.length) }],
  };
}
