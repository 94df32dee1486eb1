import { describe, expect, it } from 'vitest';
import { markdownPage } from '../../../src/content/sources/markdown-page';

const render = async (markdown: string) => new DOMParser().parseFromString(await markdownPage({ markdown }), 'text/html');
const formulas = async (markdown: string) =>
  [...(await render(markdown)).querySelectorAll('math')].map(
    (math) => `${math.getAttribute('display') ?? ''} ${math.getAttribute('alttext') ?? ''}`,
  );

describe('a site’s Markdown as a page', () => {
  it('cuts the frontmatter and reads title, author and date from it', async () => {
    const page = await render('---\ntitle: "The pile"\nauthor: Ines Okafor\ndate: 2026-01-05\n---\n\nText.');
    expect(page.title).toBe('The pile');
    expect(page.querySelector('meta[name="author"]')?.getAttribute('content')).toBe('Ines Okafor');
    expect(page.querySelector('article')?.textContent.trim()).toBe('Text.');
  });

  it.each([
    ['a $x_1 * y_1$ b $x_2 * y_2$ c', ['inline x_1 * y_1', 'inline x_2 * y_2']],
    ['$$\na_b \\\\ c_d\n$$', ['block a_b \\\\ c_d']],
    ['$$e=mc^2$$', ['block e=mc^2']],
    ['\\(a\\) and \\[b\\]', ['inline a', 'inline b']],
    ['\\\\(a*b*c\\\\) and text', ['inline a*b*c']],
    ['it costs $5 and then $10', []],
    ['`$a$` and\n\n```\n$b$\n```', []],
    ['an open $ sign', []],
  ])('keeps formulas as they are: %j', async (markdown, expected) => {
    expect(await formulas(markdown)).toEqual(expected);
  });

  it('makes footnotes', async () => {
    expect((await render('Text.[^1]\n\n[^1]: A note.')).querySelector('.footnotes')?.textContent).toContain('A note.');
  });

  it('does not let metadata out of its place', async () => {
    const page = await render('---\ntitle: "</title><script>alert(1)</script>"\nauthor: x"><img src=x onerror=alert(1)>\n---\nText.');
    expect(page.querySelector('script, img')).toBeNull();
  });

  it('reads the authors that frontmatter lists', async () => {
    const page = await render(
      '---\ntitle: The pile\nauthors:\n- user: okafor\n  guest: true\n- name: Tor Lindqvist\ndate: 2026-01-05\n---\nText.',
    );
    expect(page.querySelector('meta[name="author"]')?.getAttribute('content')).toBe('okafor, Tor Lindqvist');
    expect(page.querySelector('meta[name="article:published_time"]')?.getAttribute('content')).toBe('2026-01-05');
  });

  it.each([
    ['<Tip warning={true}> Mind the gap. </Tip>', '<blockquote data-callout="warning"> <p>Mind the gap.</p> </blockquote>'],
    ['<Tip>\n\nMind it.\n\n</Tip>', '<blockquote data-callout="tip"> <p>Mind it.</p> </blockquote>'],
    ['<hfoptions id="a">\n<hfoption id="JAX">\n\nText.\n\n</hfoption>\n</hfoptions>', '<p><strong>JAX</strong></p> <p>Text.</p>'],
    ['<Youtube id="abcdefghijk"/>', '<p><lite-youtube videoid="abcdefghijk"></lite-youtube></p>'],
  ])('reads what Hugging Face writes among Markdown: %j', async (markdown, expected) => {
    expect((await render(markdown)).querySelector('article')?.innerHTML.replace(/\s+/g, ' ').trim()).toBe(expected);
  });
});
