import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInert } from '../../../src/content/inert';
import { toMarkdownInSteps } from '../../../src/content/markdown/to-markdown';
import { parsePage } from '../../../src/content/page/parse-page';
import { sanitiseInSteps } from '../../../src/content/sanitise';
import { standardiseInSteps } from '../../../src/content/standardise/standardise';
import { writeFullContent } from '../../../src/note/write-full-content';
import { DEFAULT_SECTION_NAMES } from '../../../src/note/sections';
import { attacks } from './attack-alphabet';
import { anatomy, host, liveIn } from './note-anatomy';
import { madeUp } from '../../made-up';
import { atOnce } from '../../../src/slices';

const written = fc.array(fc.constantFrom(...attacks), { maxLength: 8 }).map((parts) => parts.join(''));
const text = written.map((value) => value.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;'));
const attribute = text.map((value) => value.replace(/"/g, '&quot;'));
const tags = [
  'p',
  'div',
  'span',
  'em',
  'strong',
  'code',
  'pre',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h4',
  'a',
  'sup',
  'sub',
  'mark',
  'del',
  'kbd',
  'details',
  'summary',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
  'u',
  'ruby',
  'math',
  'aside',
  'dt-math',
  'd-footnote',
  'section',
];

const { element: page } = fc.letrec<{ element: string; node: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5 }, text, tie('element'), fc.constantFrom('<br>', '<hr>', '<!-- x -->')),
  element: fc
    .tuple(
      fc.constantFrom(...tags),
      fc.constantFrom('href', 'title', 'class', 'id', 'data-note', 'data-note-ref', 'data-callout', 'data-language', 'alttext'),
      attribute,
      fc.array(tie('node'), { maxLength: 4 }),
    )
    .map(([tag, name, value, inside]) => `<${tag} ${name}="${value}">${inside.join('')}</${tag}>`),
}));

const picture = fc
  .tuple(attribute, attribute)
  .map(([alt, title]) => `<img src="https://e.example.org/a.png" alt="${alt}" title="${title}">`);
const article = fc
  .array(fc.oneof({ weight: 5, arbitrary: page }, { weight: 1, arbitrary: picture }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

function convert(html: string): string {
  const url = new URL('https://news.example.org/a');
  const document = parsePage(html, url);
  atOnce(standardiseInSteps(document, url));
  return makeInert(atOnce(toMarkdownInSteps(atOnce(sanitiseInSteps(document.body)), { baseUrl: url, headingLevel: 3 })));
}

describe('whatever a page holds', () => {
  it('leaves the note around it as it was, and nothing in it is live', { timeout: 0 }, () => {
    const before = anatomy(host);
    fc.assert(
      fc.property(article, (html) => {
        const markdown = convert(html);
        expect(liveIn(markdown)).toEqual([]);
        expect(makeInert(markdown)).toBe(markdown);
        const written = writeFullContent(host, DEFAULT_SECTION_NAMES, { markdown });
        expect(written.ok && anatomy(written.text)).toEqual(before);
      }),
      madeUp(60),
    );
  });

  it('is harmless Markdown too when it comes as Markdown', { timeout: 0 }, () => {
    const before = anatomy(host);
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), (lines) => {
        const markdown = makeInert(lines.join('\n'));
        expect(liveIn(markdown)).toEqual([]);
        expect(makeInert(markdown)).toBe(markdown);
        const written = writeFullContent(host, DEFAULT_SECTION_NAMES, { markdown });
        expect(written.ok && anatomy(written.text)).toEqual(before);
      }),
      madeUp(300),
    );
  });
});
