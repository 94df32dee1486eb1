import { noteTitle } from '../note/note-title';
import { textOf, valueIn } from '../properties/property-value';
import { addressOf } from '../queue/address';
import { sourceOf, type NoteFacts } from '../queue/entry';
import { itemKey } from '../queue/item-key';
import { hostName } from '../text/host-name';
import { DECLINED_REASON } from '../triage/decline';
import type { Outcome } from './outcome';

/** One note that was decided on. */
export interface DecidedNote {
  path: string;
  title: string;
  /** The feed's name, else the link's host; empty when neither is known. */
  source: string;
  /** The same for every address of its item; undefined where the link names none. */
  item: string | undefined;
  outcome: Outcome;
  /** Why it was declined; empty where the note does not say. */
  reason: string;
  /** When it was decided, in ms since 1970; where that is not known, when the note was last changed. */
  at: number;
}

/** What a note says of itself, and when its file was last changed, in ms since 1970. */
export interface DecidedFacts extends Pick<NoteFacts, 'properties' | 'heading'> {
  changed: number;
}

/** A note as it was decided; `at` is when, where that is known. */
export function decidedNote(
  path: string,
  { properties, heading, changed }: DecidedFacts,
  { outcome, at = changed }: { outcome: Outcome; at?: number | undefined },
): DecidedNote {
  const address = addressOf(textOf(valueIn(properties, 'url')));
  return {
    path,
    title: noteTitle({ properties, heading }, path),
    source: sourceOf(properties) || (address === undefined ? '' : hostName(address)),
    item: address && itemKey(address),
    outcome,
    reason: outcome === 'declined' ? textOf(valueIn(properties, DECLINED_REASON)) : '',
    at,
  };
}
