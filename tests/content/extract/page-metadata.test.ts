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
    author: 'Ferris, A., Lund, B.',
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
