import { decline, type Declined, type DeclineDeps } from './decline';

/** Declines the other notes of an item that was just promoted, as duplicates with this reason; undefined where none are put forward. */
export async function declineDuplicates(path: string, reason: string, deps: DeclineDeps): Promise<Declined | undefined> {
  const activity = deps.activities.get(path);
  if (activity?.kind !== 'promoted') return undefined;
  const result = await decline(activity.duplicates, deps, { reason, exactly: true });
  deps.activities.set(path, { ...activity, duplicates: result.failed.map((one) => one.path) });
  return result;
}
