import { describe, expect, it } from 'vitest';
import { enginePages } from '../../../bench/made/engine-pages';
import { articleOf } from './made-page';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('pages that are no articles', () => {
  it.each(enginePages.map((page, i) => [`${page.engine} ${String((i % 4) + 1)}`, page] as const))('%s', (_name, page) => {
    const { markdown } = articleOf(page);
    const held = letters(markdown);
    const kept = page.keep.filter((passage) => held.includes(letters(passage)));
    expect(kept.length / page.keep.length).toBeGreaterThanOrEqual(0.9);
    expect(page.leave.filter((text) => markdown.includes(text))).toEqual([]);
  });

  it('stand under the names of who wrote them', () => {
    const thread = enginePages.find(({ engine }) => engine === 'Hacker News');
    expect(articleOf(thread ?? { html: '' }).markdown).toMatch(/^\*\*ward\\?_3\*\*\n\n1\\?\. [\s\S]*\n\n---\n\n\*\*ward\\?_4\*\*\n\n/);
  });

  it('are none where a single post stands: it is weighed as any article', () => {
    const html =
      '<div class="js-comment-container"><span class="author">ward_3</span><div class="js-comment-body"><p>Who reads this board?</p></div></div>';
    expect(articleOf({ html }).markdown).not.toContain('**ward_3**\n\n');
  });
});
