import { expect, it } from 'vitest';
import { toMarkdownInSteps } from '../../../src/content/markdown/to-markdown';
import { sanitiseInSteps } from '../../../src/content/sanitise';
import { atOnce } from '../../../src/slices';

const options = { baseUrl: new URL('https://base.example.org/dir/page'), headingLevel: 3 };

function safe(html: string) {
  return atOnce(sanitiseInSteps(new DOMParser().parseFromString(html, 'text/html').body));
}

/** Every kind of neighbourhood a long page can be cut in: text beside blocks, lists beside lists, marks, containers in containers. */
const part = (i: number) =>
  `<h2 id="h${i}">Part ${i}</h2>text <em>runs ${i}</em> on<p>One<sup data-note-ref="n${i}">1</sup></p> and <b>on</b> <section><div><p>a</p><p>b <a href="#h${i}">up</a></p></div>tail</section><ul><li>x</li></ul><ul><li>y</li></ul>\n<ol><li>z</li></ol><aside data-note="n${i}">Note ${i}</aside>`;

const written = (i: number) =>
  `### Part ${i}\n\ntext *runs ${i}* on\n\nOne[^article-${i}]\n\nand **on**\n\na\n\nb [up](#Part%20${i})\n\ntail\n\n- x\n\n* y\n\n1. z`;

const parts = Array.from({ length: 120 }, (_, i) => i + 1);
const page = `<div><main>${parts.map(part).join('')}</main></div>`;

it('writes a long page as if it were not taken in sections', () => {
  const notes = parts.map((i) => `[^article-${i}]: Note ${i}`).join('\n');
  expect(atOnce(toMarkdownInSteps(safe(page), options))).toBe(`${parts.map(written).join('\n\n')}\n\n${notes}`);
});

it('lets go of the thread between the sections', () => {
  const steps = Array.from(toMarkdownInSteps(safe(page), options));
  expect(steps.length).toBeGreaterThan(parts.length / 20);
});

it('keeps what a page writes with characters of its own use as text', () => {
  expect(
    atOnce(
      toMarkdownInSteps(
        safe('<p>a\ufdd5b\ufdd9 <code>c\ufdd6d\ufdd9</code> <img src="/i.png" alt="e\ufdd0f"></p><pre>g\ufdd8h</pre>'),
        options,
      ),
    ),
  ).toBe('ab `cd` ![ef](https://base.example.org/i.png)\n\n```\ngh\n```');
});

it('flattens lists in lists where no reader would follow', () => {
  const markdown = atOnce(toMarkdownInSteps(safe('<ul><li>a'.repeat(60)), options));
  expect(Math.max(...markdown.split('\n').map((line) => line.search(/\S/)))).toBeLessThan(50);
  expect(markdown.match(/a/g)).toHaveLength(60);
});
