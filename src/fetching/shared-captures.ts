import type { Capture } from '../content/capture';
import type { CaptureForNote } from '../content/fetch-full-content';
import { itemKey } from '../queue/item-key';

/** Articles kept for the other notes of the same item; duplicates stand next to each other in a run. */
const KEPT = 16;

/**
 * Captures that notes of one item share: cross-listed items are fetched once and written to each.
 * A person who waits for a note gets it fetched anew. Failures are shared only while they happen.
 */
export function sharedCaptures(capture: CaptureForNote): CaptureForNote {
  const known = new Map<string, Promise<Capture>>();
  return (item, options) => {
    if (options.watched === true) return capture(item, options);
    const key = `${options.headingLevel} ${itemKey(item.url) ?? item.url.href}`;
    const shared = known.get(key);
    if (shared !== undefined) return shared;
    const captured = capture(item, options);
    known.set(key, captured);
    const forget = (): void => void known.delete(key);
    captured.then(({ ok }) => {
      if (!ok) forget();
    }, forget);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return captured;
  };
}
