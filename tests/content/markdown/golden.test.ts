import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeInert } from '../../../src/content/inert';
import { toMarkdown } from '../../../src/content/markdown/to-markdown';
import { parsePage } from '../../../src/content/page/parse-page';
import { sanitise } from '../../../src/content/sanitise';
import { standardise } from '../../../src/content/standardise/standardise';

const folder = 'tests/fixtures/markdown';
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const url = new URL('https://base.example.org/dir/page');

function convert(html: string): string {
  const page = parsePage(html, url);
  standardise(page, url);
  return makeInert(toMarkdown(sanitise(page.body), { baseUrl: url, headingLevel: 3 }));
}

describe('pages and their Markdown', () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -5));

  it.each(names)('%s', (name) => {
    const markdown = `${convert(readFileSync(`${folder}/${name}.html`, 'utf8'))}\n`;
    if (isUpdating) writeFileSync(`${folder}/${name}.md`, markdown);
    expect(markdown).toBe(readFileSync(`${folder}/${name}.md`, 'utf8'));
    expect(`${makeInert(markdown)}\n`, 'nothing left to make harmless').toBe(markdown);
  });

  it('is compared, not written', () => {
    expect(isUpdating, 'the expected files were written anew: look at them, then run without UPDATE_GOLDEN').toBe(false);
  });
});
