import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { simpleText } from '../../src/note/simple-text';

const yaml = (source: string): unknown => {
  try {
    return Object.values(parse(`key: ${source}`) as object)[0];
  } catch {
    return undefined;
  }
};

describe('simpleText', () => {
  it.each([
    ['"Frozen probes: a year later"\n', 'Frozen probes: a year later'],
    ['"卡片箱"\r\n', '卡片箱'],
    ['pending-analysis\n', 'pending-analysis'],
    ['alignment letters RSS', 'alignment letters RSS'],
  ])('tells %j', (source, text) => { expect(simpleText(source)).toBe(text); });

  it.each(['true\n', 'Null', '12', '2026-02-21', '~', '[rss]', '"a "quoted" word"', '"a\\n"', 'a: b', 'a #b', '|\n  text\n', ''])('leaves %j to YAML', (source) => {
    expect(simpleText(source)).toBeUndefined();
  });

  it('says nothing that YAML does not', () => {
    const piece = fc.constantFrom('"', "'", '\\', ':', ' ', '#', '-', '.', '/', '\n', 'null', 'true', 'e', 'x', 'inf', 'nan', '0', '&', '*', '[', '书', '\t', '\u0001', '\u0085', '\u2028', '\ud800');
    fc.assert(fc.property(fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')), (source) => {
      const text = simpleText(source);
      if (text !== undefined) expect(yaml(source)).toBe(text);
    }), { numRuns: 5000 });
  });
});
