import { describe, expect, it } from 'vitest';
import { changeOutsideCode, CodeSpans, codeSpansIn, firstNotBelow, withoutCode } from '../../src/markdown/code-spans';

describe('code spans', () => {
  it.each([
    ['a run of backticks ends at the next of its length', 'a `b ``c` d `` e``', ['`b ``c`', '`` e``']],
    ['a run without a partner is text, and those behind it make code', '``a `b` c', ['`b`']],
    ['an escaped backtick opens none, but ends one', '\\`a `b\\` c', ['`b\\`']],
    ['a bare address runs on over backticks', 'https://e.example.org/`a` b `c`', ['`c`']],
  ])('%s', (_, text, spans) => {
    expect(codeSpansIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(spans);
  });

  it('are blanked out, and what stands between them can be changed', () => {
    expect(withoutCode('a `b` c `` ` `` d')).toBe('a     c         d');
    expect(changeOutsideCode('a`b`c', (part, isStart) => (isStart ? `[${part}]` : `(${part})`))).toBe('[a]`b`(c)');
    expect(changeOutsideCode('`b`', () => 'x')).toBe('x`b`x');
  });

  it('are looked up without reading on, however many runs find no partner', () => {
    const text = `${Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 2)).join(' ')} ${'`a` '.repeat(50_000)}`;
    const spans = new CodeSpans(text);
    expect(spans.endOf(0, 2)).toBeUndefined();
    expect(codeSpansIn(text)).toHaveLength(50_000);
  });

  it('finds the first number that is not below another', () => {
    expect([0, 1, 2, 5, 6].map((least) => firstNotBelow([1, 2, 2, 5], least))).toEqual([0, 0, 1, 3, 4]);
  });
});
