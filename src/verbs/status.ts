import { valuesOf } from '../queue/filter';
import { runReport } from './run-report';
import { answered, type Verb } from './verb';

/** Sources named, most frequent first. */
const SOURCES = 20;

/** How the queue and the fetching stand. */
export const status: Verb = {
  id: 'status',
  flags: [],
  prepare(_parameters, { arrangement, queue, run, t }) {
    const entries = queue.all();
    const { items } = arrangement.amount();
    const single = entries.map((entry) => [entry]);
    const states = Object.fromEntries(valuesOf(single, 'state').map(({ value, items: notes }) => [value, notes]));
    const sources = valuesOf(single, 'source')
      .slice(0, SOURCES)
      .map(({ value, items: notes }) => ({ value, notes }));
    const fetching = runReport(run.state());
    const named: Readonly<Record<string, string>> = t.state;
    return Promise.resolve(
      answered({
        data: { pending: entries.length, pendingItems: items, states, sources, fetching },
        lines: [
          { text: t.verbs.pending({ items, notes: entries.length }) },
          ...Object.entries(states).map(([state, notes]) => ({ text: t.verbs.state(named[state] ?? state, notes) })),
          ...(fetching.phase === 'running' || fetching.phase === 'paused'
            ? [{ text: t.verbs.fetching(fetching.done, fetching.total) }]
            : []),
        ],
      }),
    );
  },
};
