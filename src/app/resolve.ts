import { writeCaptured } from '../content/fetch-full-content';
import type { Resolution } from '../note/write-full-content';
import { shownBeside, writingDeps, type ContentDeps } from './paste';

/** Writes fetched content that differs from the person's text the way they chose. Nothing where no such choice is open. */
export async function resolve(path: string, resolution: Resolution, deps: ContentDeps): Promise<void> {
  const activity = deps.activities.get(path);
  if (activity?.kind !== 'conflict') return;
  await shownBeside(path, deps.activities, () => writeCaptured(path, activity.captured, { ...writingDeps('resolve', deps), resolution }));
}
