import type { RunState } from '../fetching/run-state';
import type { QueueEntry } from '../queue/entry';
import { chooseNotes } from './choose-notes';
import { CHOOSING } from './flags';
import { isOn, type Parameters } from './parameters';
import { runReport, runText } from './run-report';
import { refused, type Answer, type Verb, type VerbDeps } from './verb';

/** Fetches full content, through the same run as the panel. Chosen by a filter, only notes that have none. */
export const fetch: Verb = {
  id: 'fetch',
  flags: [...CHOOSING, 'background', 'dry-run'],
  prepare(parameters, deps) {
    const choice = chooseNotes(parameters, deps);
    if (!choice.ok) return Promise.resolve(refused(choice.refusal));
    const isNamed = parameters.path !== undefined || parameters.paths !== undefined || parameters.state !== undefined;
    const notes = choice.chosen.filter((note) => note.host !== '' && (isNamed || note.state === 'not-fetched' || note.state === 'failed'));
    const paths = notes.map((note) => note.path);
    return Promise.resolve({
      kind: 'work',
      question: deps.t.verbs.question.fetch(paths.length),
      preview: {
        data: { notes: paths, hosts: hostsOf(notes) },
        lines: notes.map(({ title, path, host }) => ({ text: `${title} (${host})`, path })),
      },
      carryOut: () => carryOut(paths, parameters, deps),
    });
  },
};

async function carryOut(paths: readonly string[], parameters: Parameters, { run, t }: VerbDeps): Promise<Answer> {
  const isOwn = new Set(paths);
  if (paths.length > 0) run.add(paths);
  if (!isOn(parameters, 'background')) await untilItRests(run);
  const state = run.state();
  const failures = runReport(state).failures.filter(({ path }) => isOwn.has(path));
  return {
    ok: true,
    data: { notes: paths, failures, fetching: runReport(state) },
    // A run that was left behind or paused says how far it is; only its end knows what came of it.
    lines: [{ text: state.phase === 'finished' ? t.verbs.fetched(paths.length - failures.length, failures.length) : runText(state, t) }],
  };
}

/** The end of the run, or its pause: a paused run, or one without a network, would be waited for without end. */
function untilItRests(run: VerbDeps['run']): Promise<void> {
  const rests = ({ phase, isOffline }: RunState): boolean => phase !== 'running' || isOffline;
  return new Promise((resolve) => {
    if (rests(run.state())) {
      resolve();
      return;
    }
    const stop = run.onChange(() => {
      if (!rests(run.state())) return;
      stop();
      resolve();
    });
  });
}

function hostsOf(notes: readonly QueueEntry[]): Record<string, number> {
  const hosts: Record<string, number> = {};
  for (const { host } of notes) hosts[host] = (hosts[host] ?? 0) + 1;
  return hosts;
}
