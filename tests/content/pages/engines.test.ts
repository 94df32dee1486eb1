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
});
