import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { firstReasonText, writtenReason } from '../../src/panel/reason-text';

describe('what is written beside a link to a suggested note', () => {
  it.each([
    ['A probe drifts.', '“A probe drifts.”'],
    ['A *probe* [drifts](https://a.example) at $x^2$.', '“A probe drifts at $x^2$.”'],
    ['It is ![[Secret]] and %%gone%% and <img src=x> #tag', '“It is !Secret and \\%\\%gone\\%\\% and \\#tag”'],
    ['the key:: value', '“the key:\\: value”'],
    ['探针冻结之后，审计仍然可信。', '“探针冻结之后，审计仍然可信。”'],
  ])('%s', (sentence, written) => {
    expect(writtenReason(sentence, en)).toBe(written);
  });

  it('is cut behind a word, and where a script has no blanks, behind a character', () => {
    expect(writtenReason('word '.repeat(60).trim(), en)).toBe(`“${'word '.repeat(40).trim()}…”`);
    expect(writtenReason('字'.repeat(99) + '，' + '字'.repeat(20), zh)).toBe(`“${'字'.repeat(99)}…”`);
    expect(writtenReason('字'.repeat(100), zh)).toBe(`“${'字'.repeat(100)}”`);
  });

  it('is nothing where no sentence supports it', () => {
    expect(writtenReason(undefined, en)).toBe('');
    expect(writtenReason('![](x.png)', en)).toBe('');
  });
});

it('names notes by their titles in reasons', () => {
  const words = { t: en, nameOf: (path: string) => ({ '1.md': 'One', '2.md': 'Two' })[path] ?? path };
  expect(firstReasonText([{ code: 'shares-neighbours', paths: ['1.md', '2.md', '3.md'] }], words)).toContain('One');
  expect(firstReasonText([], words)).toBe(en.reason.alike);
});
