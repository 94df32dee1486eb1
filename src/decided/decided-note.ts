import { linkOf } from '../kinds/item-facts';
import { textOf, valueIn } from '../properties/property-value';
import { addressOf } from '../queue/address';
import { sourceOf, type NoteFacts } from '../queue/entry';
import { hostName } from '../text/host-name';
import { DECLINED_REASON } from '../triage/decline';
import type { Outcome } from './outcome';

/** One note that was decided on. */
export interface DecidedNote {
  path: string;
  /** The same for every address of its item; undefined where the link names none. */
  item: string | undefined;
  outcome: Outcome;
  /** Paths of the permanent notes made from its item. */
  made: readonly string[];
  /** When it was decided, in ms since 1970; where the undo history does not know it, when the note was last changed. */
  at: number;
  /** The undo history knows what it was before. */
  isKnown: boolean;
}

/** What a note says of itself, and when its file was last changed, in ms since 1970. */
export interface DecidedFacts extends Pick<NoteFacts, 'properties'> {
  changed: number;
}

/** The feed's name, else the link's host; empty when neither is known. */
export function sourceIn({ properties }: DecidedFacts): string {
  const address = addressOf(linkOf(properties));
  return sourceOf(properties) || (address === undefined ? '' : hostName(address));
}

/** Why a note was declined; empty where it does not say. */
export function reasonIn({ properties }: DecidedFacts): string {
  return textOf(valueIn(properties, DECLINED_REASON));
}
