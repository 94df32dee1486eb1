import type { Operation } from '../undo/operation';

/**
 * The operations that decided on notes, by the paths these have now: of each note the latest. Notes that an operation
 * wrote beside the one it was about, as links back do, were not decided by it.
 */
export function decidingOperations(operations: readonly Operation[]): Map<string, Operation> {
  return new Map(operations.flatMap((operation) => decidedBy(operation).map((path) => [path, operation] as const)));
}

function decidedBy({ kind, files, promotes }: Operation): string[] {
  const paths = files.map(({ path }) => path);
  if (kind === 'decline' || kind === 'status') return paths;
  return promotes === undefined ? [] : paths.filter((path) => path === promotes.source);
}
