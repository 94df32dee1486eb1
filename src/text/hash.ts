/** Where FNV-1a, 32 bits, begins: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const FNV_BASIS = 0x811c9dc5;

/** FNV-1a's step: the hash of what came before, and of one more number. */
export function fnvStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** A 32-bit hash of a string: FNV-1a over its UTF-16 units. It tells texts apart and guards nothing. */
export function fnv1a(text: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < text.length; i++) hash = fnvStep(hash, text.charCodeAt(i));
  return hash >>> 0;
}

/** The same, mixed so that similar strings differ everywhere. Never 0, which stands for "none". */
export function hashText(text: string): number {
  return mix(fnv1a(text));
}

/** One hash of two, in this order. Never 0. */
export function joinHashes(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15));
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}
