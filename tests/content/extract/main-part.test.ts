import { expect, it } from 'vitest';
import { blocksInSteps } from '../../../src/content/extract/blocks';
import { mainPart } from '../../../src/content/extract/main-part';
import { blogPage, paragraphs, prose } from './pages';
import { atOnce } from '../../../src/slices';

function mainTexts(page: Document): string[] {
  const blocks = atOnce(blocksInSteps(page.body));
  const part = mainPart(blocks);
  return blocks.flatMap(({ text }, i) => (part[i] ? [text] : []));
}

it('is the element that holds the paragraphs', () => {
  const texts = mainTexts(blogPage(prose));
  expect(texts).toEqual(expect.arrayContaining(paragraphs));
  expect(texts.join(' ')).not.toMatch(/Latest posts|All rights reserved/);
});

it('is found by its paragraphs where nothing is named', () => {
  const page = new DOMParser().parseFromString(
    `<div><a href="/">Home</a></div><div>${prose}</div><div><a href="/b">Another post</a></div>`,
    'text/html',
  );
  expect(mainTexts(page)).toEqual(paragraphs);
});

it('holds the article even where its name would speak against it', () => {
  const page = new DOMParser().parseFromString(`<div class="sidebar-layout sidebar">${prose}</div>`, 'text/html');
  expect(mainTexts(page)).toEqual(paragraphs);
});

it('is nothing on a page without text', () => {
  expect(mainPart([])).toEqual([]);
});
