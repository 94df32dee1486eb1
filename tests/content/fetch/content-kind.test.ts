import { describe, expect, it } from 'vitest';
import { contentKind } from '../../../src/content/fetch/content-kind';

const kind = (type: string, body: string) =>
  contentKind(
    type,
    Uint8Array.from(body, (c) => c.charCodeAt(0)),
  );

describe('what a response holds', () => {
  it.each([
    ['text/html; charset=utf-8', '<p>x', 'html'],
    ['application/xhtml+xml', '<?xml version="1.0"?><html>', 'html'],
    ['text/markdown', '# x', 'markdown'],
    ['application/ld+json', '{}', 'json'],
    ['application/rss+xml', '<rss>', 'xml'],
    ['text/plain', 'x', 'text'],
    ['', '<!doctype html><p>', 'html'],
    ['', '  <!-- x --><div>', 'html'],
    ['', 'just words', 'text'],
    ['application/pdf', '%PDF-1.7', 'pdf'],
    ['application/octet-stream', '%PDF-1.7', 'pdf'],
    ['image/png', '\x89PNG\r\n\x1a\n', 'image'],
    ['application/octet-stream', 'abc', 'binary'],
    ['text/html', '', 'empty'],
  ])('%s with %j is %s', (type, body, expected) => {
    expect(kind(type, body)).toBe(expected);
  });

  it('believes the bytes before the label', () => {
    expect(kind('text/html', 'PK\x03\x04\0\0')).toBe('binary');
    expect(kind('text/html', 'MZ\0\x01')).toBe('binary');
    expect(kind('text/html', '<p>a\0b')).toBe('binary');
    expect(kind('application/pdf', '<html>Log in to download')).toBe('binary');
  });

  it('does not take a word for a signature', () => {
    expect(kind('text/plain', 'MZ is how it begins')).toBe('text');
  });
});
