import { expect, it } from 'vitest';
import { readMetadata } from '../../../src/content/extract/page-metadata';
import { parsePage } from '../../../src/content/page/parse-page';

function metadataOf(head: string, lang = 'en') {
  return readMetadata(parsePage(`<html lang="${lang}"><head>${head}</head><body></body></html>`, new URL('https://notes.example/a')));
}

it('prefers what JSON-LD says of the article', () => {
  const article = {
    '@graph': [
      { '@type': 'WebSite', name: 'Notes' },
      {
        '@type': ['BlogPosting'],
        headline: 'Slow  reading',
        author: [{ name: 'Ada Ferris' }, { name: 'Bo Lund' }],
        datePublished: '2024-05-03T08:00:00Z',
        isAccessibleForFree: 'False',
        wordCount: 900,
      },
    ],
  };
  expect(
    metadataOf(`<meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify(article)}</script>`),
  ).toEqual({
    title: 'Slow reading',
    author: 'Ada Ferris, Bo Lund',
    published: '2024-05-03T08:00:00Z',
    isAccessibleForFree: false,
    wordCount: 900,
    language: 'en',
  });
});

it('reads the meta tags of scholarly pages', () => {
  const head = `<meta name="citation_title" content="Probing"><meta name="citation_author" content="Ferris, A."><meta name="citation_author" content="Lund, B.">
    <meta name="citation_publication_date" content="2024/01/31"><meta name="citation_arxiv_id" content="2401.01234v2"><meta name="citation_doi" content="doi:10.1000/182">`;
  expect(metadataOf(head)).toMatchObject({
    title: 'Probing',
    author: 'A. Ferris, B. Lund',
    published: '2024-01-31',
    arxivId: '2401.01234',
    doi: '10.1000/182',
  });
});

it('takes the title element where nothing else names the page, and the language as given', () => {
  expect(metadataOf('<title>慢读</title>', 'zh-CN')).toEqual({ title: '慢读', language: 'zh-CN' });
});

it('keeps a canonical address only when it is one of the web', () => {
  expect(metadataOf('<link rel="canonical" href="/slow">').canonicalUrl).toBe('https://notes.example/slow');
  expect(metadataOf('<link rel="canonical" href="javascript:alert(1)">').canonicalUrl).toBeUndefined();
});

it('shrugs at JSON-LD that is not JSON', () => {
  expect(
    metadataOf('<script type="application/ld+json">{"@type": "Article", </script><meta name="author" content="Ada Ferris">').author,
  ).toBe('Ada Ferris');
});

it('takes the title that the page agrees on, not a description in its data', () => {
  const data = { '@type': 'Article', name: 'Slow reading', headline: 'habit of reading twice' };
  const head = `<title>Slow reading - Encyclopedia</title><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const page = parsePage(`<head>${head}</head><body><h1>Slow reading</h1></body>`, new URL('https://notes.example/a'));
  expect(readMetadata(page).title).toBe('Slow reading');
});

it('takes the heading for a title that has the site’s name behind it, and not the site’s name for the heading', () => {
  const titleOf = (html: string) => readMetadata(parsePage(html, new URL('https://notes.example/a'))).title;
  expect(titleOf('<title>Slow reading | Notes</title><h1>Slow reading</h1>')).toBe('Slow reading');
  expect(titleOf('<title>Notes | Slow reading</title><header role="banner"><h1>Notes</h1></header>')).toBe('Notes | Slow reading');
});

it('decodes characters that the data still has as references', () => {
  const data = { '@type': 'Article', headline: 'Marks &amp; margins&#8217; end', author: { name: 'Ad&eacute; Ferris' } };
  expect(metadataOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
    title: 'Marks & margins’ end',
    author: 'Adé Ferris',
  });
});

it.each([
  [
    'its second generation and al-folio',
    '<d-front-matter><script type="text/json">{"title":"Slow reading","published":"2024-05-03","authors":[{"author":"Ada Ferris","authorURL":"https://a.example"},{"Bo Lund":"https://b.example"}]}</script></d-front-matter>',
  ],
  [
    'its first generation',
    '<script type="text/front-matter">\n  title: "Slow reading"\n  published: 2024-05-03\n  authors:\n  - Ada Ferris: http://a.example\n  - Bo Lund: http://b.example\n  affiliations:\n  - Nowhere: http://c.example\n</script>',
  ],
])('reads the front matter of Distill, %s', (_which, html) => {
  const page = parsePage(`<body>${html}</body>`, new URL('https://notes.example/a'));
  expect(readMetadata(page)).toMatchObject({ title: 'Slow reading', author: 'Ada Ferris, Bo Lund', published: '2024-05-03' });
});

it('reads the author and date that a page shows where its head has none', () => {
  const html =
    '<article><h1>Slow reading</h1><p>By <a rel="author" href="/ada">Ada Ferris</a>, <time datetime="2024-05-03">May 3</time></p></article>';
  const page = parsePage(html, new URL('https://notes.example/a'));
  expect(readMetadata(page)).toMatchObject({ author: 'Ada Ferris', published: '2024-05-03' });
});
