import * as v from 'valibot';

/** Changes whenever a snapshot of before can no longer be read. */
const FORMAT = 0x504c4b01;
const HEAD = 4;

const Strings = v.object({
  /** Path of each note number; '' where there is none. */
  paths: v.array(v.string()),
  /** Title and stamp of each note, in the order of the numbers' records. */
  titles: v.array(v.string()),
  stamps: v.array(v.string()),
  /** A row of columns. */
  weights: v.array(v.number()),
});

/** The words of a snapshot; all else are numbers. */
export type Strings = v.InferOutput<typeof Strings>;

/** One buffer: format, number of numbers, bytes of JSON, check sum; the numbers; the JSON. */
export function frame(numbers: Uint32Array, strings: Strings): ArrayBuffer {
  const json = new TextEncoder().encode(JSON.stringify(strings));
  const bytes = new Uint8Array(HEAD * 4 + numbers.byteLength + json.byteLength);
  new Uint32Array(bytes.buffer, 0, HEAD).set([FORMAT, numbers.length, json.byteLength, checksum(numbers)]);
  new Uint32Array(bytes.buffer, HEAD * 4, numbers.length).set(numbers);
  bytes.set(json, HEAD * 4 + numbers.byteLength);
  return bytes.buffer;
}

/** What {@link frame} made; undefined when the buffer is damaged, cut off, or of another format. */
export function unframe(buffer: ArrayBuffer): { numbers: Uint32Array; strings: Strings } | undefined {
  if (buffer.byteLength < HEAD * 4) return undefined;
  const [format, count = 0, bytes = 0, sum] = new Uint32Array(buffer, 0, HEAD);
  if (format !== FORMAT || buffer.byteLength !== HEAD * 4 + count * 4 + bytes) return undefined;
  const numbers = new Uint32Array(buffer, HEAD * 4, count);
  if (checksum(numbers) !== sum) return undefined;
  const strings = parse(new TextDecoder().decode(new Uint8Array(buffer, HEAD * 4 + count * 4, bytes)));
  return strings && { numbers, strings };
}

function parse(json: string): Strings | undefined {
  try {
    const parsed = v.safeParse(Strings, JSON.parse(json));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** FNV-1a over the numbers. */
function checksum(numbers: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (const number of numbers) sum = Math.imul(sum ^ number, 0x01000193);
  return sum >>> 0;
}
