import { FNV_BASIS, fnvStep } from '../../text/hash';

const HEAD = 3;

/** Words between two steps of a check sum: about a millisecond. */
const STEP = 1 << 18;
/** Blocks copied between two steps. */
const BLOCKS_A_STEP = 32;

/** One buffer: what it is, number of bytes, check sum over them; the bytes, given in blocks; padding to whole words. */
export function* framing(format: number, blocks: readonly Uint8Array[]): Generator<void, ArrayBuffer> {
  const count = blocks.reduce((sum, block) => sum + block.length, 0);
  const all = new Uint8Array(sizeOf(count));
  yield;
  let at = HEAD * 4;
  for (const [i, block] of blocks.entries()) {
    all.set(block, at);
    at += block.length;
    if (i % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
  }
  const sum = yield* checksum(all.buffer);
  new Uint32Array(all.buffer, 0, HEAD).set([format, count, sum]);
  return all.buffer;
}

/** The bytes that {@link framing} was given; undefined when the buffer is torn, damaged, or of another format. */
export function* unframing(buffer: ArrayBuffer, format: number): Generator<void, Uint8Array | undefined> {
  if (buffer.byteLength < HEAD * 4) return undefined;
  const [found, count = 0, sum] = new Uint32Array(buffer, 0, HEAD);
  if (found !== format || buffer.byteLength !== sizeOf(count)) return undefined;
  return (yield* checksum(buffer)) === sum ? new Uint8Array(buffer, HEAD * 4, count) : undefined;
}

function sizeOf(bytes: number): number {
  return HEAD * 4 + Math.ceil(bytes / 4) * 4;
}

/** FNV-1a over all words behind the head. */
function* checksum(buffer: ArrayBuffer): Generator<void, number> {
  const words = new Uint32Array(buffer, HEAD * 4);
  let sum = FNV_BASIS;
  for (let at = 0; at < words.length; at++) {
    sum = fnvStep(sum, words[at] ?? 0);
    if (at % STEP === STEP - 1) yield;
  }
  return sum >>> 0;
}
