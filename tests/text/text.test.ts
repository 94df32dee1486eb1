import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/slices';
import { collapseSpace } from '../../src/text/collapse-space';
import { exactFingerprint, exactFingerprintInSteps } from '../../src/text/exact-fingerprint';
import { fnv1a, hashText, joinHashes } from '../../src/text/hash';
import { hostName } from '../../src/text/host-name';
import { baseName, fileName, isInFolder, withoutExtension } from '../../src/text/path';

describe('paths', () => {
  it.each([
    ['permanent/a.md', 'permanent', true],
    ['permanent/of/a.md', '/permanent/', true],
    ['permanently/a.md', 'permanent', false],
    ['permanent.md', 'permanent', false],
    ['a.md', '', true],
    ['a.md', '/', true],
    ['permanent/a.md', '', false],
  ])('%s lies in “%s”: %s', (path, folder, isIn) => {
    expect(isInFolder(path, folder)).toBe(isIn);
  });

  it.each([
    ['inbox/A note.md', 'A note.md', 'A note'],
    ['A note.MD', 'A note.MD', 'A note'],
    ['a/b/v1.2.md', 'v1.2.md', 'v1.2'],
    ['a.md/picture.png', 'picture.png', 'picture.png'],
  ])('%s is the file %s, called %s', (path, file, name) => {
    expect(fileName(path)).toBe(file);
    expect(baseName(path)).toBe(name);
  });

  it('lose their extension and keep their folder', () => {
    expect(withoutExtension('inbox/A note.md')).toBe('inbox/A note');
  });
});

describe('host names', () => {
  it.each([
    ['https://www.example.org/a', 'example.org'],
    ['https://blog.example.org/', 'blog.example.org'],
    ['https://awww.example.org/', 'awww.example.org'],
  ])('%s is %s', (url, name) => {
    expect(hostName(new URL(url))).toBe(name);
  });
});

describe('hashes', () => {
  // The test vectors of http://www.isthe.com/chongo/tech/comp/fnv/
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('are FNV-1a for %o', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  it('of texts and of pairs in their order differ', () => {
    expect(new Set([hashText('a'), hashText('b'), joinHashes(1, 2), joinHashes(2, 1)]).size).toBe(4);
  });

  it('fingerprint every character, the same in steps', () => {
    expect(exactFingerprint('abc')).toBe('ba7816bf8f01cfea');
    expect(exactFingerprint('abc\n')).not.toBe(exactFingerprint('abc'));
    const long = 'ü'.repeat(200_000);
    expect(atOnce(exactFingerprintInSteps(long))).toBe(exactFingerprint(long));
    expect([...exactFingerprintInSteps(long)].length).toBeGreaterThan(5);
  });
});

describe('white space', () => {
  it('collapses to single blanks, none at the ends', () => {
    expect(collapseSpace('\n a\t b\r\n\u00a0c ')).toBe('a b c');
  });
});
