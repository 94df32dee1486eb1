import { describe, expect, it } from 'vitest';
import { blocksInSteps, type Block } from '../../../src/content/extract/blocks';
import { dropBoxes } from '../../../src/content/extract/drop-boxes';
import { fillGaps } from '../../../src/content/extract/fill-gaps';
import { keepAlike } from '../../../src/content/extract/keep-alike';
import type { Feature, Weighed } from '../../../src/content/extract/weigh-blocks';
import { paragraphs, prose } from './pages';
import { atOnce } from '../../../src/slices';

const [first = '', second = '', third = ''] = paragraphs;

function blocksOf(html: string): Block[] {
  return atOnce(blocksInSteps(new DOMParser().parseFromString(html, 'text/html').body));
}

function weigh(blocks: readonly Block[], score: number, against: Feature = '<p>'): Weighed[] {
  return blocks.map(() => ({ score, against }));
}

function kept(blocks: readonly Block[], keep: readonly boolean[]): string[] {
  return blocks.filter((_, i) => keep[i]).map(({ text }) => text);
}

describe('keepAlike', () => {
  const blocks = blocksOf(
    `<div class="row row-1"><p>${first}</p></div><div class="row row-2"><p>Since 2004.</p><p>${second}</p></div><div class="foot"><p>${third}</p></div>`,
  );
  const chosen = blocks.map(({ text }) => text === first);

  it('keeps a section of the same make as a kept one beside it, numbered or not', () => {
    expect(kept(blocks, keepAlike(blocks, chosen, weigh(blocks, -0.3)))).toEqual([first, 'Since 2004.', second]);
  });

  it('leaves it where something but its make speaks against it', () => {
    for (const against of ['~related', '~comments', 'furniture'] as const) {
      expect(kept(blocks, keepAlike(blocks, chosen, weigh(blocks, -0.3, against)))).toEqual([first]);
    }
    expect(kept(blocks, keepAlike(blocks, chosen, weigh(blocks, -3)))).toEqual([first]);
  });
});

describe('fillGaps', () => {
  const blocks = blocksOf(
    `<p>Before.</p><p>${first}</p><div>Weight</div><div>56 g</div><div><a href="/shop">See it in the shop</a></div><p>${second}</p><p>After.</p>`,
  );
  const chosen = blocks.map(({ text }) => text === first || text === second);

  it('keeps a box of facts between kept paragraphs, not the links in it', () => {
    const facts = blocksOf(
      `<p>${first}</p><div>Weight</div><div>56 g, without its cable</div><div><a href="/shop">Shop</a></div><p>${second}</p>`,
    );
    const around = facts.map(({ text }) => text === first || text === second);
    expect(kept(facts, fillGaps(facts, around, weigh(facts, -0.8)))).toEqual([first, 'Weight', '56 g, without its cable', second]);
  });

  it('fills no gap that is mostly something else, and nothing at the ends', () => {
    expect(kept(blocks, fillGaps(blocks, chosen, weigh(blocks, -0.8)))).toEqual([first, second]);
  });
});

describe('dropBoxes', () => {
  function without(html: string): string[] {
    const blocks = blocksOf(html);
    const keep = blocks.map(() => true);
    dropBoxes(blocks, keep);
    return kept(blocks, keep);
  }

  it('drops a box under a heading that only sites write', () => {
    const box =
      '<div><h4>You may also enjoy</h4><a href="/pen">A pen</a><p>How to find a pen that lasts, and what to write with it.</p></div>';
    expect(without(`<div>${prose}${box}</div>`)).toEqual(paragraphs);
  });

  it('keeps what follows such a heading in the article’s own element, and sections of an author’s', () => {
    const own = `<div>${prose}<h2>Related</h2><p>A shelf of other methods.</p></div>`;
    expect(without(own)).toContain('A shelf of other methods.');
    expect(without(`<div>${prose}<section><h2>Recent studies</h2><p>Two of them agree.</p></section></div>`)).toContain(
      'Two of them agree.',
    );
  });

  it('drops the heading of readers’ comments, and none of an author’s own', () => {
    const readers = '<div><div><h4>This pen or that: comments</h4></div><div class="comment"><p>Mine broke.</p></div></div>';
    expect(without(`<div>${prose}${readers}</div>`)).toEqual([...paragraphs, 'Mine broke.']);
    const author = '<section><div><h4>Closing comments</h4></div><p>Two of them agree.</p></section>';
    expect(without(`<div>${prose}${author}</div>`)).toEqual([...paragraphs, 'Closing comments', 'Two of them agree.']);
  });

  it('drops the small print around a line of copyright, unless there is little else', () => {
    const print = `<div><p>${second}</p><p>Copyright © 2024 Notes. All rights reserved.</p></div>`;
    expect(without(`<div><p>${first}</p><p>${third}</p></div>${print}`)).toEqual([first, third]);
    expect(without(`<div><p>A caption.</p></div>${print}`)).toContain(second);
  });
});
