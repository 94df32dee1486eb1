import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../../src/content/markdown/rules';
import { toMarkdownInSteps } from '../../../src/content/markdown/to-markdown';
import { sanitiseInSteps } from '../../../src/content/sanitise';
import { atOnce } from '../../../src/slices';

const baseUrl = new URL('https://base.example.org/dir/page');
const rules = rulesFor({ baseUrl, headingLevel: (level) => level, headingTarget: () => undefined });

/** A fragment of a standardised page as Markdown, seen from https://base.example.org/dir/page, top headings at level 3. */
function convert(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return atOnce(toMarkdownInSteps(atOnce(sanitiseInSteps(page.body)), { baseUrl, headingLevel: 3 }));
}

describe.each(rules)('the rule for $filter', ({ examples }) => {
  it.each(examples)('writes %s', (html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });
});

it('has an example for every rule', () => {
  expect(rules.filter(({ examples }) => examples.length === 0)).toEqual([]);
});
