import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookAt, noteName, possiblePart, selectAll, selectFirst } from '../../../src/content/page/look-up';
import { parsePage } from '../../../src/content/page/parse-page';
import { standardiseInSteps } from '../../../src/content/standardise/standardise';
import { atOnce } from '../../../src/slices';

const url = new URL('https://news.example.org/a');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function seenPage(html: string): Document {
  const page = parse(html);
  lookAt(page);
  return page;
}

describe('looking a selector up', () => {
  it('searches plainly while nobody has looked', () => {
    const page = parse('<p class="note">a</p>');
    expect(selectAll(page, '.note, .other')).toHaveLength(1);
    expect(selectFirst(page, 'p')?.textContent).toBe('a');
    expect(selectFirst(page, 'h1')).toBeNull();
  });

  it('asks for nothing that does not occur', () => {
    const page = seenPage('<main><p class="note lead" hidden>a</p></main>');
    expect(possiblePart(page, 'p.note, p.other, section .note, [hidden], .LEAD')).toBe('p.note, [hidden], .LEAD');
    expect(possiblePart(page, 'math, d-math[block], :is(h1, main) > h2')).toBe('');
    expect(selectAll(page, 'math')).toHaveLength(0);
  });

  it('leaves conditions within a selector to the search', () => {
    const page = seenPage('<script src="a.js"></script><p id="x" title="a, b">a</p>');
    const selectors = ['script:not([type])', '[title="a, b"]', 'p:not(.a, :is(b, i))', '#x', '*', 'body > *'];
    expect(selectors.map((selector) => possiblePart(page, selector))).toEqual(selectors);
  });

  it('knows of names it is told', () => {
    const page = seenPage('<p>a</p>');
    page.body.append(page.createElement('sup'));
    expect(selectAll(page, 'sup')).toHaveLength(0);
    noteName(page, 'sup');
    expect(selectAll(page, 'sup')).toHaveLength(1);
  });

  it('finds what stands in a page without a document type by classes in any case', () => {
    expect(selectAll(seenPage('<p class="Note">a</p>'), '.note')).toHaveLength(1);
  });
});

const folder = 'tests/fixtures/markdown';

describe('a standardised page', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.html')))(
    '%s has no element, class or attribute that a search would miss',
    (name) => {
      const page = parsePage(readFileSync(`${folder}/${name}`, 'utf8'), url);
      atOnce(standardiseInSteps(page, url));
      const missed = namesIn(page).filter((selector) => selectAll(page, selector).length !== page.querySelectorAll(selector).length);
      expect(missed).toEqual([]);
    },
  );
});

function namesIn(page: Document): string[] {
  const names = Array.from(page.querySelectorAll('*')).flatMap((element) => [
    element.localName,
    ...element
      .getAttributeNames()
      .filter((name) => /^[\w-]+$/.test(name))
      .map((name) => `[${name}]`),
    ...Array.from(element.classList)
      .filter((className) => /^[\w-]+$/.test(className))
      .map((className) => `.${className}`),
  ]);
  return Array.from(new Set(names));
}
