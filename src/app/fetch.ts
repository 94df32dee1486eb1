import type { FetchRun } from '../fetching/fetch-run';
import { whyHeld, type Held } from '../content/fetch-full-content';
import { planFor, type RunPlan } from '../fetching/plan';
import type { SectionNames } from '../note/sections';
import type { NoteReader } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { Queue } from '../queue/queue';
import { lacksContent } from '../queue/to-fetch';
import type { Settings } from '../settings/settings';
import type { Activities, Activity } from './activity';
import { itemNotes } from './item-notes';
import type { Shell } from './shell';

/** What fetching works on. */
export interface FetchDeps {
  run: FetchRun;
  queue: Pick<Queue, 'get' | 'all'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  activities: Activities;
  shell: Pick<Shell, 'notify' | 'showPlan'>;
  notes: NoteReader;
  sectionNames: () => SectionNames;
  settings: () => Pick<Settings, 'kinds'>;
}

/**
 * Fetches a note's full content, for a person who waits for it and is told of its failure; the other notes of its item
 * that have none yet are fetched along. Asked for twice at once, it runs once. A pending note without a link is said to have none.
 */
export function fetch(path: string, { run, queue, arrangement, activities, shell }: FetchDeps): void {
  if (queue.get(path)?.host === '') {
    shell.notify({ kind: 'no-link' });
    return;
  }
  if (isDecision(activities.get(path))) activities.set(path, undefined);
  run.add([path], { watched: true });
  const lacking = itemNotes([path], arrangement).filter((note) => {
    const entry = queue.get(note);
    return entry !== undefined && lacksContent(entry);
  });
  run.add(lacking);
}

/** Fetches these notes and no others, in the run that goes on or in a new one. */
export function fetchMany(paths: readonly string[], { run }: Pick<FetchDeps, 'run'>): void {
  run.add(paths);
}

/** Fetches whatever is pending and without content, or goes on where a paused run stopped. What becomes pending meanwhile is fetched too. */
export function fetchAll(deps: FetchDeps): void {
  if (fetchPlan(deps).paths.length === 0) deps.shell.notify({ kind: 'nothing-to-fetch' });
  else deps.run.addAll(() => fetchPlan(deps).paths);
}

/** A dry run: shows what {@link fetchAll} would do, after a look at the notes' own texts. */
export async function showFetchPlan(deps: FetchDeps): Promise<void> {
  const plan = planFor(deps.queue.all(), await heldAmong(fetchPlan(deps).paths, deps));
  if (plan.paths.length + plan.ownText === 0) deps.shell.notify({ kind: 'nothing-to-fetch' });
  else
    deps.shell.showPlan(plan, () => {
      fetchAll(deps);
    });
}

/** The notes among these that a run leaves alone, and why, by their texts as they are. What is gone is left out. */
export async function heldAmong(
  paths: readonly string[],
  { notes, sectionNames, settings }: Pick<FetchDeps, 'notes' | 'sectionNames' | 'settings'>,
): Promise<Map<string, Held>> {
  const asked = { sectionNames: sectionNames(), kinds: settings().kinds };
  const held = new Map<string, Held>();
  for (const path of paths) {
    const text = await notes.read(path).catch(() => undefined);
    const why = text === undefined ? undefined : whyHeld({ path, text }, asked);
    if (why !== undefined) held.set(path, why);
  }
  return held;
}

/** What {@link fetchAll} would do, as far as the queue knows. */
export function fetchPlan({ queue }: Pick<FetchDeps, 'queue'>): RunPlan {
  return planFor(queue.all());
}

/** Shows beside notes what goes on with their fetches; what was decided of a note meanwhile stands, with its undo. */
export function fetchDisplay(activities: Activities): (path: string, activity: Activity | undefined) => void {
  return (path, activity) => {
    if (!isDecision(activities.get(path))) activities.set(path, activity);
  };
}

function isDecision(activity: Activity | undefined): boolean {
  return activity?.kind === 'declined' || activity?.kind === 'promoted';
}
