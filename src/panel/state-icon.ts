import type { QueueEntry } from '../queue/entry';

/** What a note's icon tells: what was fetched of it, or what it needs. */
export type NoteState = QueueEntry['state'] | 'fetching' | 'held' | 'broken';

/** Lucide names; each state has a shape of its own, so that colour is never needed to tell them apart. */
export const STATE_ICONS: Record<NoteState, string> = {
  'not-fetched': 'circle-dashed',
  fetching: 'loader-circle',
  held: 'hourglass',
  full: 'circle-check',
  partial: 'contrast',
  blocked: 'ban',
  paywalled: 'lock',
  stub: 'circle-minus',
  failed: 'circle-x',
  broken: 'triangle-alert',
};

/** States that are printed beside their icon: the note needs its reader, or something is going on with it. */
export function asksForPerson(state: NoteState): boolean {
  return state !== 'not-fetched' && state !== 'full';
}

/** States whose icon takes the warning colour: the note needs its reader. */
export function needsReader(state: NoteState): boolean {
  return !['not-fetched', 'fetching', 'held', 'full'].includes(state);
}
