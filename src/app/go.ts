import type { Arrangement } from '../queue/arrangement';
import type { Shell } from './shell';

/** Opens the pending note `step` places after the one at `path` in the queue's order. */
export async function go(
  path: string | undefined,
  step: 1 | -1,
  { arrangement, shell }: { arrangement: Pick<Arrangement, 'neighbour'>; shell: Pick<Shell, 'open' | 'notify'> },
): Promise<void> {
  const stack = arrangement.neighbour(path, step);
  if (stack === undefined) shell.notify({ kind: 'nothing-next' });
  else await shell.open(stack.lead.path);
}
