import { describe, expect, it } from 'vitest';
import { blocksInSteps } from '../../../src/content/extract/blocks';
import { keepLead } from '../../../src/content/extract/keep-lead';
import type { Weighed } from '../../../src/content/extract/weigh-blocks';
import { atOnce } from '../../../src/slices';

const lead = 'Six years of notes on how people read slowly, with what came of them, told by somebody who did not mean to learn that much.';
const article = '<section><p>The first paragraph of the article.</p></section>';

/** The beginnings of the blocks that are kept when only the article's own were chosen. */
function kept(head: string, against: Weighed['against'] = '~frame'): string[] {
  const { body } = new DOMParser().parseFromString(`<header>${head}</header>${article}`, 'text/html');
  const blocks = atOnce(blocksInSteps(body));
  const chosen = blocks.map(({ text }) => text.startsWith('The first'));
  const weighed = blocks.map((): Weighed => ({ score: -0.5, against }));
  return blocks.filter((_, i) => keepLead(blocks, chosen, weighed)[i]).map(({ text }) => text.slice(0, 9));
}

describe('the lead under a title', () => {
  it.each([
    ['is kept in a header of its own', `<h1>Slow reading</h1><p>2 May</p><p>${lead}</p>`, ['Six years', 'The first']],
    ['is none beside a picture, being its caption', `<h1>Slow reading</h1><div><img src="/a.png"><p>${lead}</p></div>`, ['The first']],
    ['is none in a gallery', `<h1>Slow reading</h1><ul><li><p>${lead}</p></li></ul>`, ['The first']],
    ['is none without a title', `<p>${lead}</p>`, ['The first']],
  ])('%s', (_, head, beginnings) => {
    expect(kept(head)).toEqual(beginnings);
  });

  it('goes where it is the site that speaks', () => {
    expect(kept(`<h1>Slow reading</h1><p>${lead}</p>`, 'furniture')).toEqual(['The first']);
  });
});
