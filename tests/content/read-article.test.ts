import { expect, it } from 'vitest';
import { readArticleInSteps } from '../../src/content/read-article';
import { address, blogPage, paragraphs, prose } from './extract/pages';
import { atOnce } from '../../src/slices';

const item = { url: address, title: 'Slow reading', excerpt: '' };

it('reads a page to the Markdown of its article', () => {
  const { markdown, words, metadata } = atOnce(readArticleInSteps(blogPage(prose), item));
  expect(markdown).toBe(paragraphs.join('\n\n'));
  expect(words).toBeGreaterThan(150);
  expect(metadata.title).toBe('Slow reading');
});

it('sets headings below the level of the section they go into', () => {
  const [first = '', second = '', ...rest] = paragraphs;
  const article = `<p>${first}</p><h2>Twice</h2><p>${second}</p><h3>And again</h3>${rest.map((text) => `<p>${text}</p>`).join('')}`;
  expect(atOnce(readArticleInSteps(blogPage(article), item)).markdown).toMatch(/^### Twice$[\s\S]*^#### And again$/m);
  expect(atOnce(readArticleInSteps(blogPage(article), item, { headingLevel: 2 })).markdown).toMatch(/^## Twice$[\s\S]*^### And again$/m);
  expect(atOnce(readArticleInSteps(blogPage(article), item, { headingLevel: 5 })).markdown).toMatch(
    /^##### Twice$[\s\S]*^###### And again$/m,
  );
  expect(atOnce(readArticleInSteps(blogPage(article), item, { headingLevel: 6 })).markdown).toMatch(
    /^###### Twice$[\s\S]*^###### And again$/m,
  );
  expect(atOnce(readArticleInSteps(blogPage(article), item, { headingLevel: 7 })).markdown).toMatch(
    /\n\n\*\*Twice\*\*\n\n[\s\S]*\n\n\*\*And again\*\*\n\n/,
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

it('cuts an article that no note could hold at a paragraph, and says so', () => {
  const page = blogPage(prose + `<p>${'word '.repeat(2000)}</p>`.repeat(250));
  const { markdown, isCut } = atOnce(readArticleInSteps(page, item, { whole: true }));
  expect(isCut).toBe(true);
  expect(markdown.length).toBeLessThan(2_000_000);
  expect(markdown).toMatch(/word word$/);
  expect(atOnce(readArticleInSteps(blogPage(prose), item)).isCut).toBeUndefined();
});

it.each([
  ['cells that span more than there is', '<tr><td colspan=1000 rowspan=60000>a</td><td colspan=1000>b</td></tr>'.repeat(100)],
  ['one row of many cells above many rows of one', `<tr>${'<td>a</td>'.repeat(100)}</tr>${'<tr><td>b</td></tr>'.repeat(100)}`],
  [
    'cells that begin in other columns in each row',
    Array.from({ length: 29 }, (_, i) => `<tr><td colspan=${String(i + 1)}>a</td><td>b</td></tr>`)
      .join('')
      .repeat(3),
  ],
])('writes a table of %s no longer than a few times its page', (_, rows) => {
  const table = `<table>${rows}</table>`;
  const { markdown } = atOnce(readArticleInSteps(blogPage(prose + table), item, { whole: true }));
  expect(markdown).toMatch(/\| (?:a|b) \|/);
  expect(markdown.length).toBeLessThan((prose.length + table.length) * 2);
});
