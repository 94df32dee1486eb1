import type { RunState } from '../fetching/run-state';
import { runReport } from './run-report';
import { answered, type Report, type Verb, type VerbDeps } from './verb';

/** Pauses the run of fetches: no more requests are sent. Nothing to pause is no fault, here and below. */
export const pause = halting('pause');

/** Ends the run of fetches; notes that wait for their turn stay as they are. */
export const cancel = halting('cancel');

/** Lets a paused run go on. It asks the network and writes notes, so a link to it needs a person's word. */
export const resume: Verb = {
  id: 'resume',
  flags: [],
  prepare(_parameters, deps) {
    const { done, total } = deps.run.state();
    return Promise.resolve({
      kind: 'work',
      question: deps.t.verbs.question.resume(total - done),
      preview: reportOf(deps),
      carryOut: () => {
        deps.run.resume();
        return Promise.resolve({ ok: true, ...reportOf(deps) });
      },
    });
  },
};

/** Done at once: a run that halts neither writes nor asks anybody. */
function halting(id: 'pause' | 'cancel'): Verb {
  return {
    id,
    flags: [],
    prepare(_parameters, deps) {
      deps.run[id]();
      return Promise.resolve(answered(reportOf(deps)));
    },
  };
}

function reportOf({ run, t }: Pick<VerbDeps, 'run' | 't'>): Report {
  const state = run.state();
  return { data: { fetching: runReport(state) }, lines: [{ text: textOf(state, t) }] };
}

function textOf({ phase, done, total, written }: RunState, { run }: VerbDeps['t']): string {
  switch (phase) {
    case 'idle':
      return run.none;
    case 'running':
      return run.fetching(done, total);
    case 'paused':
      return run.paused(done, total);
    case 'finished':
      return run.fetched(written, total);
  }
}
