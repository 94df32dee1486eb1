/** How much of one cache is written in an hour, in bytes: disks wear, and phones have little power. */
const BYTES_AN_HOUR = 2_000_000;
const HOUR_MS = 3_600_000;

/** How long a cache that was just written, with so many bytes, is not written again, in milliseconds. A restart reads again what changed since. */
export function restAfterWriting(bytes: number): number {
  return (bytes / BYTES_AN_HOUR) * HOUR_MS;
}
