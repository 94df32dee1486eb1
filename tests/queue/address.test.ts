import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/queue/address';
import { madeUp } from '../made-up';

const partsOf = ({ hostname, pathname, search, hash }: Pick<URL, 'hostname' | 'pathname' | 'search' | 'hash'>): string[] => [
  hostname,
  pathname,
  search,
  hash,
];

/** As `URL` alone would have it. */
function asked(text: string): string[] | undefined {
  return URL.canParse(text) && /^https?:/i.test(text) ? partsOf(new URL(text)) : undefined;
}

describe('an address', () => {
  it.each([
    'https://example.org',
    'https://example.org/',
    'http://www.example.org/a/b-c/d.html',
    'https://arxiv.org/abs/2401.00001v2',
    'https://example.org/posts/1?utm_source=x#part',
    'https://example.org:8080/a',
    'https://Example.ORG/A',
    'https://example.org/a/../b',
    'https://example.org/a/./b',
    'https://example.org//a',
    'https://例子.测试/文',
    'https://1.2.3.4/a',
    'https://xn--a.example/',
    'https://user:word@example.org/',
    'https://example.org/a b',
    'https://example.org/%2e%2e/a',
    'https://localhost/a',
    'ftp://example.org/a',
    'https://',
    'not an address',
    '',
  ])('has the parts that the browser gives it: %s', (text) => {
    const address = addressOf(text);
    expect(address && partsOf(address)).toEqual(asked(text));
  });

  it('has them whatever it is made of', () => {
    const piece = fc.constantFrom(
      'a',
      'Z',
      '7',
      '-',
      '.',
      '..',
      '/',
      '//',
      '%',
      '%2e',
      '~',
      '_',
      ':',
      '@',
      '?',
      '#',
      'com',
      'xn--',
      '\\',
      ' ',
      '文',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `https://${pieces.join('')}`;
        const address = addressOf(text);
        expect(address && partsOf(address)).toEqual(asked(text));
      }),
      madeUp(2000),
    );
  });
});
