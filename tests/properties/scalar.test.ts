import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { yamlScalar, yamlValue } from '../../src/properties/scalar';

describe('a scalar', () => {
  it.each([
    ['plain where nothing else could be read', 'Attention is all you need', 'Attention is all you need'],
    ['in quotes of the kind it does not hold', 'a: "b"', `'a: "b"'`],
    ['in double quotes where it holds both', `it's: "b"`, String.raw`"it's: \"b\""`],
    ['in quotes as a number would be read', '007', '"007"'],
    ['in quotes as a time would be read', '12:30', '"12:30"'],
    ['in quotes as a boolean would be read', 'yes', '"yes"'],
    ['in quotes where it would end in a list', 'a, b', '"a, b"'],
    ['in quotes where it would end the document', '...', '"..."'],
    ['in quotes where a comment would begin', 'a #b', '"a #b"'],
    ['in quotes where it holds nothing', '', '""'],
    ['by numbers where nobody sees it', 'a\u0007b\u007f', String.raw`"a\u0007b\u007f"`],
    ['plain with a colon that is none to YAML', 'a:b', 'a:b'],
    ['plain with a hash that begins no comment', 'C#', 'C#'],
  ])('is written %s', (_, value, written) => {
    expect(yamlScalar(value)).toBe(written);
  });

  it('keeps the quotes it had', () => {
    expect(yamlScalar('say "b"', 'double')).toBe(String.raw`"say \"b\""`);
    expect(yamlScalar("it's", 'single')).toBe("'it''s'");
  });

  it('is a number or a boolean where it is one', () => {
    expect([yamlValue(7), yamlValue(true), yamlValue(['1', 'a'])]).toEqual(['7', 'true', '["1", a]']);
  });

  const signs = fc.constantFrom(
    ...Array.from(`ab 01.:#-"',[]{}&*!|>%@?=<~\\é中😀\u0007`),
    'null',
    'true',
    '.inf',
    '0x1F',
    '...',
    '---',
    'yes',
  );
  const text = fc.array(signs, { maxLength: 6 }).map((parts) => parts.join('').trim().replace(/ +/g, ' '));

  it('is read again as it was, alone and in a list, whatever it holds and however it is quoted', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('plain' as const, 'double' as const, 'single' as const), (value, style) => {
        const written = yamlScalar(value, style);
        expect(parse(`a: ${written}\nb: [${written}, 1]`)).toEqual({ a: value, b: [value, 1] });
        // What the library leaves plain is left plain, where a list or an older reader would not take it for something else.
        if (written === value) expect(stringify(value, { lineWidth: 0 }).trimEnd()).toBe(value);
      }),
    );
  });
});
