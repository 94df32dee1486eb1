import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/content/fetch/decode';

/** The old encodings have no encoder here, so their bytes are spelt out. */
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)));

const gbk = { text: '的是河流', bytes: [0xb5, 0xc4, 0xca, 0xc7, 0xba, 0xd3, 0xc1, 0xf7] };
const big5 = { text: '的是河', bytes: [0xaa, 0xba, 0xac, 0x4f, 0xaa, 0x65] };
const sjis = { text: '川のほとり、', bytes: [0x90, 0xec, 0x82, 0xcc, 0x82, 0xd9, 0x82, 0xc6, 0x82, 0xe8, 0x81, 0x41] };
const euckr = { text: '이것은 강의', bytes: [0xc0, 0xcc, 0xb0, 0xcd, 0xc0, 0xba, 0x20, 0xb0, 0xad, 0xc0, 0xc7] };
const cyrillic = { text: 'река течёт', bytes: [0xf0, 0xe5, 0xea, 0xe0, 0x20, 0xf2, 0xe5, 0xf7, 0xb8, 0xf2] };

describe('the text of bytes', () => {
  it('reads the charset of the header', () => {
    expect(decode(bytes('<p>', gbk.bytes), 'text/html; charset=GB2312').text).toBe(`<p>${gbk.text}`);
    expect(decode(bytes('<p>', big5.bytes), 'text/html;charset="big5"').text).toBe(`<p>${big5.text}`);
  });

  it('reads the charset of the page', () => {
    expect(decode(bytes('<meta charset="Shift_JIS"><p>', sjis.bytes), 'text/html').text).toContain(sjis.text);
    expect(decode(bytes('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><p>', euckr.bytes), '').text).toContain(
      euckr.text,
    );
    expect(decode(bytes('<?xml version="1.0" encoding="windows-1251"?><p>', cyrillic.bytes), '').text).toContain(cyrillic.text);
  });

  it('lets the byte-order mark win', () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xb3, 0x6c), 'text/html; charset=utf-8')).toEqual({
      text: 'A河',
      charset: 'utf-16le',
    });
    expect(decode(Uint8Array.of(0xfe, 0xff, 0, 0x41), '').text).toBe('A');
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'text/html; charset=gbk').text).toBe('A');
  });

  it.each([
    ['gb18030', gbk],
    ['big5', big5],
    ['shift_jis', sjis],
    ['euc-kr', euckr],
    ['windows-1251', cyrillic],
  ])('knows %s by its look when nobody says', (charset, sample) => {
    const page = bytes('<p>', sample.bytes, '</p><p>', sample.bytes, '</p>');
    expect(decode(page, 'text/html')).toEqual({ text: `<p>${sample.text}</p><p>${sample.text}</p>`, charset });
  });

  it('knows UTF-8 and UTF-16 by their form', () => {
    expect(decode(new TextEncoder().encode('<p>河流 naïve'), '')).toEqual({ text: '<p>河流 naïve', charset: 'utf-8' });
    expect(decode(bytes(Array.from('<p>water</p>', (c) => [c.charCodeAt(0), 0]).flat()), '').text).toBe('<p>water</p>');
  });

  it('takes western text for what it is', () => {
    expect(decode(bytes('<p>caf', [0xe9], ' na', [0xef], 've d', [0xe9], 'j', [0xe0], ' vu'), '').text).toBe('<p>café naïve déjà vu');
  });

  it('passes over a declaration the bytes contradict', () => {
    expect(decode(bytes('<meta charset="gbk"><p>', gbk.bytes, gbk.bytes, gbk.bytes), 'text/html; charset=utf-8').text).toContain(gbk.text);
    expect(decode(new TextEncoder().encode('<p>河流'), 'text/html; charset=ISO-8859-1').text).toBe('<p>河流');
  });

  it('never reads UTF-7, whose marks hide in plain letters', () => {
    expect(decode(bytes('<meta charset="utf-7">+ADw-script+AD4-'), '').text).toContain('+ADw-script+AD4-');
  });

  it('puts up with a character cut in two at the end', () => {
    expect(decode(bytes('<p>', [0xe6, 0xb2, 0xb3, 0xe6, 0xb5]), 'text/html; charset=utf-8').text).toBe('<p>河\ufffd');
  });
});
