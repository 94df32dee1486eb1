import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { atOnce } from '../../src/slices';
import { sha256InSteps } from '../../src/text/sha-256';

it('gives the digests of the standard', () => {
  const digest = (text: string): string => atOnce(sha256InSteps(new TextEncoder().encode(text)));
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

it.each([1, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 200_000])('gives the same as another of %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 7919) % 251);
  expect(atOnce(sha256InSteps(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it('takes a part of a buffer for itself', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at);
  expect(atOnce(sha256InSteps(bytes.subarray(100)))).toBe(createHash('sha256').update(bytes.subarray(100)).digest('hex'));
});

it('lets go of the thread between steps of 16 KB', () => {
  expect([...sha256InSteps(new Uint8Array(200_000))]).toHaveLength(12);
});
