import type { RunState } from '../fetching/run-state';
import { runReport, runText } from './run-report';
import { answered, type Report, type Verb, type VerbDeps } from './verb';

/** Pauses the run of fetches: no more requests are sent. */
export const pause = steering('pause', ['running']);

/** Lets a paused run go on: it asks the network and writes notes. */
export const resume = steering('resume', ['paused']);

/** Ends the run of fetches; notes that wait for their turn stay as they are. */
export const cancel = steering('cancel', ['running', 'paused']);

/**
 * The run belongs to a person, so a link that would steer it needs their consent. A run in another phase cannot be
 * steered so; that is no failure, and the answer says where it stands.
 */
function steering(id: 'pause' | 'resume' | 'cancel', phases: readonly RunState['phase'][]): Verb {
  return {
    id,
    flags: [],
    prepare(_parameters, deps) {
      const { phase, done, total } = deps.run.state();
      if (!phases.includes(phase)) return Promise.resolve(answered(reportOf(deps)));
      return Promise.resolve({
        kind: 'work',
        question: deps.t.verbs.question[id](total - done),
        preview: reportOf(deps),
        carryOut: () => {
          deps.actions[`${id}Fetching`]();
          return Promise.resolve({ ok: true, ...reportOf(deps) });
        },
      });
    },
  };
}

function reportOf({ run, t }: Pick<VerbDeps, 'run' | 't'>): Report {
  const state = run.state();
  return { data: { fetching: runReport(state) }, lines: [{ text: runText(state, t) }] };
}
