import { describe, expect, it } from 'vitest';
import { genreOf, partInRuling } from '../../../src/analysis/key-points/genre';
import { sentencesOf } from '../../../src/analysis/sentences';
import { beeArticle, chineseArticle, ruling } from './articles';

describe('genre', () => {
  it('is told by how much of a text speaks of proceedings', () => {
    expect(genreOf(sentencesOf(ruling.markdown))).toBe('ruling');
    expect(genreOf(sentencesOf(beeArticle.markdown))).toBe('article');
    expect(genreOf(sentencesOf(chineseArticle.markdown))).toBe('article');
  });

  it('stays an article where a court is only mentioned', () => {
    const markdown = `${beeArticle.markdown}\nThe court held that bees are free to swarm.`;
    expect(genreOf(sentencesOf(markdown))).toBe('article');
  });

  it('knows traditional characters and English', () => {
    expect(genreOf(sentencesOf('本院認為，被告應負賠償責任。原告之訴為有理由。'))).toBe('ruling');
    expect(genreOf(sentencesOf('The plaintiff appeals. We affirm the judgment of the court below.'))).toBe('ruling');
  });
});

it.each([
  ['本院认为，被告应当承担违约责任。', 'substance'],
  ['如不服本判决，可以递交上诉状。', 'procedure'],
  ['委托诉讼代理人：某律师。', 'procedure'],
  ['双方于当年签订合同。', 'other'],
  ['We hold that the contract is void.', 'other'],
  ['The court held that the contract is void.', 'substance'],
])('takes %j for %s', (sentence, part) => {
  expect(partInRuling(sentence)).toBe(part);
});
