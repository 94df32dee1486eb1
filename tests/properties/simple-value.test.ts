import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isQuotedTwice, simpleValue } from '../../src/properties/simple-value';
import { madeUp } from '../made-up';

const yaml = (source: string): unknown => {
  try {
    return Object.values(parse(`key: ${source}`) as object)[0];
  } catch {
    return undefined;
  }
};

describe('simpleValue', () => {
  it.each([
    ['"Frozen probes: a year later"\n', 'Frozen probes: a year later'],
    ['"卡片箱"\r\n', '卡片箱'],
    ['pending-analysis\n', 'pending-analysis'],
    ['alignment letters RSS', 'alignment letters RSS'],
    ['[rss, topic-1]\n', ['rss', 'topic-1']],
  ])('tells %j', (source, text) => {
    expect(simpleValue(source)).toEqual(text);
  });

  it.each([
    'true\n',
    'Null',
    '12',
    '2026-02-21',
    '~',
    '[rss, 12]',
    '[]',
    '[a, null]',
    '"a "quoted" word"',
    '"a\\n"',
    'a: b',
    'a #b',
    '|\n  text\n',
    '',
  ])('leaves %j to YAML', (source) => {
    expect(simpleValue(source)).toBeUndefined();
  });

  it('says nothing that YAML does not', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '\\',
      ':',
      ' ',
      '#',
      '-',
      '.',
      '/',
      '\n',
      'null',
      'true',
      'e',
      'x',
      'inf',
      'nan',
      '0',
      '&',
      '*',
      '书',
      '\t',
      '[',
      ']',
      ',',
      'ab',
      '\u0001',
      '\u0085',
      '\u2028',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
        (source) => {
          const value = simpleValue(source);
          if (value !== undefined) expect(yaml(source)).toEqual(value);
        },
      ),
      madeUp(5000),
    );
  });
});

describe('isQuotedTwice', () => {
  it.each(['"The "quoted" title"', "'it's'", '"a" b', '"a": b'])('knows that %j is no YAML', (source) => {
    expect(isQuotedTwice(source)).toBe(true);
    expect(yaml(source)).toBeUndefined();
  });

  it.each(['"a \\"quoted\\" title"', "'it''s'", '"a" # note', 'a "quoted" title', '"a\n  b" c'])('says nothing of %j', (source) => {
    expect(isQuotedTwice(source)).toBe(false);
  });

  it('is right whatever the text', () => {
    const piece = fc.constantFrom('"', "'", '\\', ':', ' ', '#', 'a', ',', '\n', '\n  ', '0', '书');
    fc.assert(
      fc.property(fc.constantFrom('"', "'"), fc.array(piece, { maxLength: 8 }), (quote, pieces) => {
        const source = quote + pieces.join('');
        if (isQuotedTwice(source)) expect(yaml(source)).toBeUndefined();
      }),
      madeUp(5000),
    );
  });
});
