import type { Stack } from '../queue/stacks';
import { stacksOf } from './choose-notes';
import { answered, type Verb } from './verb';

/** How many notes are listed by default. */
const LIMIT = '50';

/** The pending notes, filtered and sorted, the notes of one item together. */
export const list: Verb = {
  id: 'list',
  flags: ['source', 'state', 'tag', 'search', 'sort', 'limit'],
  prepare(parameters, deps) {
    const { limit = LIMIT, ...rest } = parameters;
    const all = stacksOf(rest, deps);
    const found = all.reduce((notes, stack) => notes + stack.entries.length, 0);
    const stacks = stacksOf({ ...rest, limit }, deps);
    const notes = stacks.map(noteOf);
    return Promise.resolve(
      answered({
        data: { pending: deps.queue.all().length, found, pendingItems: deps.arrangement.amount().items, foundItems: all.length, notes },
        lines: stacks.map(({ lead }) => ({ text: lead.title, path: lead.path })),
      }),
    );
  },
};

function noteOf({ lead, entries, closeness }: Stack) {
  const { path, title, source, host, date, state, reason, words, done, total, tags, broken } = lead;
  return {
    path,
    title,
    source,
    host,
    date: date === undefined ? null : new Date(date).toISOString(),
    state,
    words,
    tags,
    checklist: { done, total },
    ...(reason !== '' && { reason }),
    ...(broken && { propertiesBroken: true }),
    ...(closeness && { closeness: { strength: closeness.strength, links: closeness.count, top: closeness.top } }),
    ...(entries.length > 1 && { duplicates: entries.slice(1).map((entry) => entry.path) }),
  };
}
