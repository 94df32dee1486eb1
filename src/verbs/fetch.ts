import type { RunReader, RunState } from '../fetching/run-state';
import type { Clock } from '../ports';
import type { QueueEntry } from '../queue/entry';
import { isOpen } from '../queue/to-fetch';
import { chooseNotes } from './choose-notes';
import { CHOOSING } from './flags';
import { isOn, type Parameters } from './parameters';
import { runReport, runText } from './run-report';
import type { Skipped } from './refusal';
import { refused, type Answer, type Verb, type VerbDeps } from './verb';

/** How long a run may go on without a note coming to its end before its answer is no longer waited for, in milliseconds. */
const LONGEST_STANDSTILL_MS = 600_000;

/** Why a run is not waited for any longer. */
type Rest = 'ended' | 'fetching-paused' | 'offline' | 'still-fetching';

/** Fetches full content, through the same run as the panel. Chosen by a filter, only notes that have none. */
export const fetch: Verb = {
  id: 'fetch',
  flags: [...CHOOSING, 'background', 'dry-run'],
  async prepare(parameters, deps) {
    const choice = chooseNotes(parameters, deps);
    if (!choice.ok) return refused(choice.refusal);
    const isNamed = parameters.path !== undefined || parameters.paths !== undefined || parameters.state !== undefined;
    const wanted = choice.chosen.filter((note) => note.host !== '' && (isNamed || isOpen(note)));
    const held = await deps.actions.heldAmong(wanted.map(({ path }) => path));
    const notes = wanted.filter(({ path }) => !held.has(path));
    const paths = notes.map((note) => note.path);
    const skipped = choice.chosen.flatMap(({ path, host }): Skipped[] =>
      paths.includes(path) ? [] : [{ path, reason: host === '' ? 'no-link' : (held.get(path) ?? 'fetched') }],
    );
    return {
      kind: 'work',
      question: deps.t.verbs.question.fetch(deps.arrangement.amountOf(paths)),
      preview: {
        data: { notes: paths, hosts: hostsOf(notes), skipped },
        lines: notes.map(({ title, path, host }) => ({ text: `${title} (${host})`, path })),
      },
      carryOut: () => carryOut({ paths, skipped }, parameters, deps),
    };
  },
};

async function carryOut(
  { paths, skipped: leftOut }: { paths: readonly string[]; skipped: readonly Skipped[] },
  parameters: Parameters,
  { actions, run, clock, t }: VerbDeps,
): Promise<Answer> {
  actions.fetchMany(paths);
  const isAwaited = paths.length > 0 && !isOn(parameters, 'background');
  const rest = isAwaited ? await untilItRests(run, clock) : undefined;
  const state = run.state();
  const fetching = runReport(state);
  const own = new Set(paths);
  const failures = fetching.failures.filter(({ path }) => own.has(path));
  const inRun = state.skipped.filter(({ path }) => own.has(path)).map(({ path, why }): Skipped => ({ path, reason: why }));
  const skipped = [...leftOut, ...inRun];
  const written = paths.length - failures.length - inRun.length;
  if (rest !== undefined && rest !== 'ended') return { ok: false, refusal: { code: rest, notes: paths, failures, skipped, fetching } };
  if (rest === 'ended' && failures.length > 0)
    return { ok: false, refusal: { code: 'not-all-fetched', notes: paths, written, failures, skipped, fetching } };
  return {
    ok: true,
    data: { notes: paths, ...(rest === 'ended' && { written }), failures, skipped, fetching },
    lines: [
      { text: rest === 'ended' ? t.verbs.fetched(written, 0) : runText(state, t) },
      ...skipped.map(({ path, reason }) => ({ text: t.verbs.skipped[reason](path), path })),
    ],
  };
}

/** The end of the run, or what keeps it from one: without a network, while it is paused, or at a standstill it would be waited for without end. */
function untilItRests(run: RunReader, clock: Clock): Promise<Rest> {
  return new Promise((resolve) => {
    let done = -1;
    let alarm = new AbortController();
    const look = (): void => {
      const state = run.state();
      const rest = restOf(state);
      if (rest !== undefined) end(rest);
      else if (state.done !== done) {
        done = state.done;
        alarm.abort();
        alarm = new AbortController();
        clock.wait(LONGEST_STANDSTILL_MS, alarm.signal).then(
          () => {
            end('still-fetching');
          },
          () => undefined,
        );
      }
    };
    const stop = run.onChange(look);
    const end = (rest: Rest): void => {
      stop();
      alarm.abort();
      resolve(rest);
    };
    look();
  });
}

function restOf({ phase, isOffline }: RunState): Rest | undefined {
  if (phase === 'paused') return 'fetching-paused';
  if (phase !== 'running') return 'ended';
  return isOffline ? 'offline' : undefined;
}

function hostsOf(notes: readonly QueueEntry[]): Record<string, number> {
  const hosts: Record<string, number> = {};
  for (const { host } of notes) hosts[host] = (hosts[host] ?? 0) + 1;
  return hosts;
}
