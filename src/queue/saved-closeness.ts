import { framing, unframing } from '../links/snapshot/frame';
import { NumberReader, NumberWriter } from '../links/snapshot/numbers';
import { list, number, oneOf, optional, shaped, string, tuple } from '../shape';
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
const FORMAT = 0x504c4306;

const NOTES_A_STEP = 50;

const Words = tuple(string, string, string, oneOf([0, 1, 2, 3, 4]), number, number, number, list(string), optional(oneOf(LANGUAGES)));

/** What was found of the pending notes, by path, as one buffer. */
export function* savedCloseness(found: ReadonlyMap<string, Looked>): Generator<void, ArrayBuffer> {
  const out = new NumberWriter();
  const notes = [...found];
  out.write(notes.length);
  for (const [i, [path, { stamp, closeness, story, language, signature }]] of notes.entries()) {
    out.writeText(
      JSON.stringify([
        path,
        stamp,
        story,
        closeness.strength,
        closeness.evidence,
        closeness.likeness,
        closeness.count,
        closeness.top,
        ...(language === undefined ? [] : [language]),
      ]),
    );
    out.writeList(signature);
    if (i % NOTES_A_STEP === 0) yield;
  }
  return yield* framing(FORMAT, out.written());
}

/** What {@link savedCloseness} made; empty when the buffer is torn, damaged or of another format. */
export function* restoredCloseness(buffer: ArrayBuffer): Generator<void, Map<string, Looked>> {
  const restored = new Map<string, Looked>();
  const bytes = yield* unframing(buffer, FORMAT);
  if (bytes === undefined) return restored;
  const from = new NumberReader(bytes);
  for (let left = from.read(); left > 0; left--) {
    const words = shaped(Words, JSON.parse(from.readText()));
    const signature = from.readShorts();
    if (words !== undefined) {
      const [path, stamp, story, strength, evidence, likeness, count, top, language] = words;
      restored.set(path, { stamp, story, language, signature, closeness: { strength, evidence, likeness, count, top } });
    }
    if (left % NOTES_A_STEP === 0) yield;
  }
  return restored;
}
