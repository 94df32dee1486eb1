import * as v from 'valibot';

const HEAD = 4;

/** One buffer: what it is, number of bytes, bytes of JSON, check sum over both; the bytes; the JSON. */
export function frame(format: number, bytes: Uint8Array, words: unknown): ArrayBuffer {
  const json = new TextEncoder().encode(JSON.stringify(words));
  const all = new Uint8Array(HEAD * 4 + bytes.length + json.length);
  all.set(bytes, HEAD * 4);
  all.set(json, HEAD * 4 + bytes.length);
  new Uint32Array(all.buffer, 0, HEAD).set([format, bytes.length, json.length, checksum(all.subarray(HEAD * 4))]);
  return all.buffer;
}

/** What {@link frame} made; undefined when the buffer is torn, damaged, or of another format. */
export function unframe<T>(buffer: ArrayBuffer, format: number, words: v.GenericSchema<unknown, T>): { bytes: Uint8Array; words: T } | undefined {
  if (buffer.byteLength < HEAD * 4) return undefined;
  const [found, count = 0, jsonLength = 0, sum] = new Uint32Array(buffer, 0, HEAD);
  if (found !== format || buffer.byteLength !== HEAD * 4 + count + jsonLength) return undefined;
  const all = new Uint8Array(buffer, HEAD * 4);
  if (checksum(all) !== sum) return undefined;
  const parsed = v.safeParse(words, JSON.parse(new TextDecoder().decode(all.subarray(count))));
  return parsed.success ? { bytes: all.subarray(0, count), words: parsed.output } : undefined;
}

/** FNV-1a. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
