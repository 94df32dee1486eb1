import * as v from 'valibot';

const HEAD = 4;

/** Words between two steps of a check sum: about a millisecond. */
const STEP = 1 << 18;

/** Items of a list written between two steps: about a millisecond. */
const ITEMS_A_STEP = 500;

/** One buffer: what it is, number of bytes, bytes of JSON, check sum over both; the bytes; the JSON; padding to whole words. */
export function* framing(format: number, bytes: Uint8Array, words: unknown): Generator<void, ArrayBuffer> {
  const json = new TextEncoder().encode(yield* jsonOf(words));
  yield;
  const all = new Uint8Array(sizeOf(bytes.length, json.length));
  all.set(bytes, HEAD * 4);
  all.set(json, HEAD * 4 + bytes.length);
  yield;
  const sum = yield* checksum(all.buffer);
  new Uint32Array(all.buffer, 0, HEAD).set([format, bytes.length, json.length, sum]);
  return all.buffer;
}

/** JSON of lists and of records of lists, a part of a list a step. */
function* jsonOf(value: unknown): Generator<void, string> {
  if (Array.isArray(value)) {
    const parts: string[] = [];
    for (let at = 0; at < value.length; at += ITEMS_A_STEP) {
      parts.push(JSON.stringify(value.slice(at, at + ITEMS_A_STEP)).slice(1, -1));
      yield;
    }
    return `[${parts.join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) members.push(`${JSON.stringify(key)}:${yield* jsonOf(member)}`);
  return `{${members.join(',')}}`;
}

/** What {@link framing} made; undefined when the buffer is torn, damaged, or of another format. */
export function* unframing<T>(buffer: ArrayBuffer, format: number, words: v.GenericSchema<unknown, T>): Generator<void, { bytes: Uint8Array; words: T } | undefined> {
  if (buffer.byteLength < HEAD * 4) return undefined;
  const [found, count = 0, jsonLength = 0, sum] = new Uint32Array(buffer, 0, HEAD);
  if (found !== format || buffer.byteLength !== sizeOf(count, jsonLength)) return undefined;
  if ((yield* checksum(buffer)) !== sum) return undefined;
  const json = new TextDecoder().decode(new Uint8Array(buffer, HEAD * 4 + count, jsonLength));
  yield;
  const value: unknown = JSON.parse(json);
  yield;
  const parsed = v.safeParse(words, value);
  return parsed.success ? { bytes: new Uint8Array(buffer, HEAD * 4, count), words: parsed.output } : undefined;
}

function sizeOf(bytes: number, json: number): number {
  return HEAD * 4 + Math.ceil((bytes + json) / 4) * 4;
}

/** FNV-1a over all words behind the head. */
function* checksum(buffer: ArrayBuffer): Generator<void, number> {
  const words = new Uint32Array(buffer, HEAD * 4);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
    if (at % STEP === STEP - 1) yield;
  }
  return sum >>> 0;
}
