import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeInert } from '../../../src/content/inert';
import { toMarkdownInSteps } from '../../../src/content/markdown/to-markdown';
import { parsePage } from '../../../src/content/page/parse-page';
import { sanitiseInSteps } from '../../../src/content/sanitise';
import { standardiseInSteps } from '../../../src/content/standardise/standardise';
import { atOnce } from '../../../src/slices';

const folder = 'tests/fixtures/markdown';
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const url = new URL('https://base.example.org/dir/page');

/** What a page may hold and a note must not lose: each has a page that is named after it. */
const constructs = [
  ...['math-katex', 'math-mathjax-2', 'math-mathjax-3', 'math-mathml', 'math-wikipedia', 'math-in-text', 'math-distill', 'math-pictures'],
  ...[
    'footnotes-lesswrong',
    'footnotes-substack',
    'footnotes-gfm',
    'footnotes-wikipedia',
    'footnotes-distill-1',
    'footnotes-distill-2',
    'footnotes-sidenotes',
  ],
  ...[
    'footnotes-named-anchors',
    'footnotes-numbered',
    'footnotes-asides',
    'citations-bibtex',
    'citations-distill',
    'citations-author-year',
    'latexml-notes',
  ],
  ...['code', 'code-line-numbers', 'code-frames', 'tables', 'tables-spans-and-blocks', 'tables-without-headers'],
  ...[
    'figures',
    'images',
    'images-lazy',
    'images-srcset-picture',
    'links',
    'anchors',
    'callouts',
    'callouts-admonitions',
    'details',
    'definition-lists',
  ],
  ...['inline-marks', 'poetry', 'right-to-left', 'cjk-emphasis', 'text-that-looks-like-markup', 'prose', 'footnotes', 'math'],
];

function convert(html: string): string {
  const page = parsePage(html, url);
  atOnce(standardiseInSteps(page, url));
  return makeInert(atOnce(toMarkdownInSteps(atOnce(sanitiseInSteps(page.body)), { baseUrl: url, headingLevel: 3 })));
}

describe('pages and their Markdown', () => {
  it('has a page and its Markdown for every construct', () => {
    const files = readdirSync(folder).sort();
    expect(files).toEqual(constructs.flatMap((name) => [`${name}.html`, `${name}.md`]).sort());
  });

  it.each(constructs)('%s', (name) => {
    const markdown = `${convert(readFileSync(`${folder}/${name}.html`, 'utf8'))}\n`;
    if (isUpdating) writeFileSync(`${folder}/${name}.md`, markdown);
    expect(markdown).toBe(readFileSync(`${folder}/${name}.md`, 'utf8'));
    expect(`${makeInert(markdown)}\n`, 'nothing left to make harmless').toBe(markdown);
  });

  it('is compared, not written', () => {
    expect(isUpdating, 'the expected files were written anew: look at them, then run without UPDATE_GOLDEN').toBe(false);
  });
});
