import * as v from 'valibot';
import { framing, unframing } from '../links/snapshot/frame';
import { NumberReader, NumberWriter } from '../links/snapshot/numbers';
import type { LookedAt } from './closeness';
import { LANGUAGES } from './language';

/** All that is kept of a pending note over a restart. */
export interface Looked extends LookedAt {
  /** The note's stamp when it was looked at; '' when it is to be looked at again. */
  stamp: string;
  /** The sketch of its text. */
  signature: Uint16Array;
}

/** Changes whenever what was kept before can no longer be read, or texts are judged in another way. */
const FORMAT = 0x504c4302;

const NOTES_A_STEP = 100;

const Words = v.array(v.tuple([v.string(), v.string(), v.string(), v.picklist([0, 1, 2, 3, 4]), v.number(), v.number(), v.array(v.string()), v.optional(v.picklist(LANGUAGES))]));

/** What was found of the pending notes, by path, as one buffer. */
export function* savedCloseness(found: ReadonlyMap<string, Looked>): Generator<void, ArrayBuffer> {
  const signatures = new NumberWriter();
  const words: unknown[] = [];
  for (const [path, { stamp, closeness, story, language, signature }] of [...found]) {
    signatures.writeList(signature);
    words.push([path, stamp, story, closeness.strength, closeness.evidence, closeness.count, closeness.top, ...(language === undefined ? [] : [language])]);
    if (words.length % NOTES_A_STEP === 0) yield;
  }
  return yield* framing(FORMAT, signatures.written(), words);
}

/** What {@link savedCloseness} made; empty when the buffer is torn, damaged or of another format. */
export function* restoredCloseness(buffer: ArrayBuffer): Generator<void, Map<string, Looked>> {
  const content = yield* unframing(buffer, FORMAT, Words);
  if (content === undefined) return new Map();
  const signatures = new NumberReader(content.bytes);
  return new Map(content.words.map(([path, stamp, story, strength, evidence, count, top, language]) => [
    path,
    { stamp, story, language, signature: Uint16Array.from(signatures.readList()), closeness: { strength, evidence, count, top } },
  ]));
}
