import { expect, it } from 'vitest';
import { readArticleInSteps } from '../../src/content/read-article';
import { address, blogPage, paragraphs, prose } from './extract/pages';
import { atOnce } from '../../src/slices';

const item = { url: address, title: 'Slow reading', excerpt: '' };

it('reads a page to the Markdown of its article', () => {
  const { markdown, words, metadata } = atOnce(readArticleInSteps(blogPage(prose), item));
  expect(markdown).toBe(paragraphs.join('\n\n'));
  expect(words).toBeGreaterThan(150);
  expect(metadata.title).toBe('Slow reading | Notes');
});

it('sets headings below the level of the section they go into', () => {
  const [first = '', second = '', ...rest] = paragraphs;
  const article = `<p>${first}</p><h2>Twice</h2><p>${second}</p><h3>And again</h3>${rest.map((text) => `<p>${text}</p>`).join('')}`;
  expect(atOnce(readArticleInSteps(blogPage(article), item)).markdown).toMatch(/^### Twice$[\s\S]*^#### And again$/m);
  expect(atOnce(readArticleInSteps(blogPage(article), item, { headingLevel: 5 })).markdown).toMatch(
    /^##### Twice$[\s\S]*^###### And again$/m,
  );
});

it('resolves links from the page they stood on', () => {
  const { markdown } = atOnce(
    readArticleInSteps(blogPage(`${prose}<p>${paragraphs[0] ?? ''} See <a href="../2023/marks">marks</a>.</p>`), item),
  );
  expect(markdown).toContain('[marks](https://notes.example/2023/marks)');
});

it('reads what stands folded under its questions, and the questions as headings', () => {
  const [first = '', second = '', third = '', fourth = ''] = paragraphs;
  const article = `<p>${first}</p>
    <h3><button aria-expanded="false"><img src="/open.svg" alt=""><p>Why twice?</p></button></h3><div hidden aria-hidden="true"><p>${second}</p></div>
    <div><a role="button" aria-controls="a2"><span role="heading" aria-level="3">Why not thrice?</span></a></div>
    <div id="a2" style="display:none;" role="region"><p>${third}</p></div><p>${fourth}</p>`;
  const text = atOnce(readArticleInSteps(blogPage(article), item)).markdown;
  expect(text.split('\n\n')).toEqual([first, '### Why twice?', second, '### Why not thrice?', third, fourth]);
});

it('gives no words for a page without text', () => {
  expect(
    atOnce(readArticleInSteps(new DOMParser().parseFromString('<base href="https://notes.example/">', 'text/html'), item)),
  ).toMatchObject({
    markdown: '',
    words: 0,
  });
});
