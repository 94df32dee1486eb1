import { describe, expect, it } from 'vitest';
import { textAfterInSteps } from '../../../src/content/verdict/after-article';
import { withoutReferences } from '../../../src/content/verdict/without-references';
import { atOnce } from '../../../src/slices';

const paragraphs = [
  'A list that everybody can add to is soon a list that nobody reads to its end.',
  'What helped was not the new form but the [empty line](https://wards.example/line) below it, in which people wrote.',
  'Nothing in the report was false, and yet nobody who had been there recognised the week it described.',
];
const shown = paragraphs.map((text) => text.replace(/\[([^\]]*)\]\([^)]*\)/, '$1'));
const isOffer = (text: string) => text.startsWith('Subscribe');
const after = (blocks: string[], markdown = paragraphs.join('\n\n')) => atOnce(textAfterInSteps(markdown, blocks, isOffer));

describe('what a page says at the article’s end', () => {
  it('is the short blocks behind it, three at most', () => {
    expect(after([...shown, 'Continue', 'Share', 'Print', 'About us'])).toEqual([
      { text: 'Continue', isNext: true },
      { text: 'Share', isNext: false },
      { text: 'Print', isNext: false },
    ]);
  });

  it('is not what stands before it, or long behind it in one', () => {
    expect(after(['Menu', ...shown, 'x'.repeat(300)])).toEqual([]);
  });

  it('is what little of the article follows, but not what stands in its midst', () => {
    const bio = 'Ines Okafor has written about boards since they were invented.';
    const long = shown.map((text) => text.repeat(8));
    expect(after([...long, 'Subscribe', bio], [...paragraphs.map((text) => text.repeat(8)), bio].join('\n\n'))).toEqual([
      { text: 'Subscribe', isNext: true },
    ]);
    expect(after([shown[0] ?? '', 'Subscribe', ...shown.slice(1)])).toEqual([]);
  });

  it('is an offer that was kept with the article, too', () => {
    const offer = 'Subscribe to our notes from the wards and read what they say.';
    expect(after([...shown, offer], [...paragraphs, offer].join('\n\n'))).toEqual([{ text: offer, isNext: true }]);
  });
});

describe('a text without its references', () => {
  it('loses the section, up to the next heading', () => {
    expect(withoutReferences('Said.\n\n## References (2)\n\n1. One\n\n2. Two\n\n## Appendix\n\nMore.')).toBe(
      'Said.\n\n## Appendix\n\nMore.',
    );
    expect(withoutReferences('说完了。\n\n### 参考文献\n\n[1] 王五')).toBe('说完了。');
  });

  it('keeps a section on references', () => {
    expect(withoutReferences('## References to boards\n\nThere are many.')).toBe('## References to boards\n\nThere are many.');
  });
});
