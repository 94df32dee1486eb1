import { describe, expect, it } from 'vitest';
import { extractInSteps } from '../../../src/content/extract/extract-article';
import { address, blogPage, paragraphs, prose } from './pages';
import { atOnce } from '../../../src/slices';

const item = { url: address, title: 'Slow reading', excerpt: '' };
const [first = '', second = '', third = '', fourth = '', fifth = ''] = paragraphs;

function extractFrom(article: string, around: { head?: string; after?: string } = {}) {
  return atOnce(extractInSteps(blogPage(article, around), item));
}

function texts(root: Element, selector: string): string[] {
  return Array.from(root.querySelectorAll(selector), (element) => element.textContent.trim());
}

describe('extractArticle', () => {
  it('finds the article and leaves the site around it', () => {
    const { root } = extractFrom(prose);
    expect(texts(root, 'p')).toEqual(paragraphs);
    expect(root.textContent).not.toMatch(/Archive|Latest posts|All rights reserved|Ada Ferris/);
  });

  it('does not repeat the title, which the note shows already', () => {
    const { root } = extractFrom(`<h2>Slow reading</h2>${prose}<h2>What remains</h2><p>${first.slice(20)}</p>`);
    expect(texts(root, 'h1, h2')).toEqual(['What remains']);
  });

  it('takes the article out of the page and leaves the rest', () => {
    const page = blogPage(prose);
    atOnce(extractInSteps(page, item));
    expect(page.body.textContent).toContain('All rights reserved');
    expect(page.body.textContent).not.toContain(first);
  });

  it('keeps figures with their captions, listings and tables between paragraphs', () => {
    const { root } = extractFrom(`<p>${first}</p>
      <figure><img src="/marks.png" alt="Marks in a margin" width="640"><figcaption>Marks in a margin.</figcaption></figure>
      <p>${second}</p><pre><code class="language-sh">grep -c stop notes.txt</code></pre><p>${third}</p>
      <table><tr><th>Pass</th><th>Marks</th></tr><tr><td>First</td><td>12</td></tr></table><p>${fourth}</p>`);
    expect(root.querySelector('figure img')?.getAttribute('alt')).toBe('Marks in a margin');
    expect(texts(root, 'figcaption')).toEqual(['Marks in a margin.']);
    expect(texts(root, 'pre code.language-sh')).toEqual(['grep -c stop notes.txt']);
    expect(root.querySelectorAll('table tr')).toHaveLength(2);
  });

  it('keeps the notes that marks in the text point at, wherever they stand', () => {
    const marked = `<p>${first}<sup><a href="#n1" id="r1">1</a></sup></p><p>${second}</p><p>${third}</p>`;
    const { root } = extractFrom(marked, {
      after: '<section class="endnotes"><ol><li id="n1"><p>A habit of Adler’s.</p></li></ol></section>',
    });
    expect(texts(root, '#n1')).toEqual(['A habit of Adler’s.']);
  });

  it('drops cards, boxes and comments after the article, and says why', () => {
    const { root, dropped } = extractFrom(prose, {
      after: `<section class="newsletter-signup"><h3>Subscribe to our newsletter</h3><p>Get a letter about reading in your inbox every week.</p></section>
        <section class="related-posts"><h3>Related posts</h3><ul><li><a href="/c">Marginalia</a></li><li><a href="/d">Index cards</a></li></ul></section>
        <section id="comments" class="comments-area"><h3>2 comments</h3><div class="comment"><p>I do this with a pencil, and have for thirty years, and can only agree with all of it.</p></div></section>`,
    });
    expect(texts(root, 'p')).toEqual(paragraphs);
    expect(dropped.find(({ text }) => text.startsWith('I do this with a pencil'))?.reason).toBe('~comments');
  });

  it('keeps a heading with the text below it', () => {
    const { root } = extractFrom(`<p>${first}</p><p>${second}</p><h3>Twice</h3><p>${third}</p><p>${fourth}</p>`);
    expect(texts(root, 'h3')).toEqual(['Twice']);
  });

  it('says nothing twice where a page holds its text once for each screen', () => {
    const { root } = extractFrom(`<div class="desktop">${prose}</div><div class="mobile">${prose}</div>`);
    expect(texts(root, 'p')).toEqual(paragraphs);
  });

  it('leaves other posts that a list or an endless page adds in articles of their own', () => {
    const other = `<article class="post"><h2><a href="/pencil">A soft pencil</a></h2><p>${first.slice(20)}</p><p>${second.slice(20)}</p></article>`;
    const { root } = extractFrom(prose, { after: other + other.replaceAll('pencil', 'pen') });
    expect(texts(root, 'p')).toEqual(paragraphs);
  });

  it('keeps sections that a page sets in articles of their own below a short head', () => {
    const { root } = extractFrom(`<p>${first}</p>`, { after: `<article><h2>Twice</h2><p>${second}</p><p>${third}</p></article>` });
    expect(texts(root, 'p')).toEqual([first, second, third]);
  });

  it('keeps neither scripts nor what is hidden inside the text', () => {
    const { root } = extractFrom(
      `<p>${first}<script>steal()</script><span style="display: none">secret</span></p><p>${second}</p><p hidden>${third}</p><p>${fifth}</p>`,
    );
    expect(root.querySelector('script, [hidden], [style]')).toBeNull();
    expect(root.textContent).not.toMatch(/steal|secret|On the second pass/);
  });

  it('finds an article in Chinese', () => {
    const chinese = [
      '读一篇难懂的文章两遍，看起来比读一遍慢，其实更省时间，因为第二遍已经知道哪些问题值得追问，哪些只是一时的困惑。',
      '第一遍我只标出自己停下来的地方。停下来意味着原先的看法与文章不合，这样的标记比划出一句喜欢的话更有价值。',
      '第二遍我在每个标记旁写下原来的预期和实际读到的内容。大多数只有一行，有些是问题，少数会成为留下来的笔记。',
    ];
    const { root } = extractFrom(chinese.map((text) => `<p>${text}</p>`).join(''));
    expect(texts(root, 'p')).toEqual(chinese);
  });

  it('gives the little there is on a page of one sentence', () => {
    const { root } = extractFrom('<p>The lecture has moved to Thursday.</p>');
    expect(root.textContent).toContain('The lecture has moved to Thursday.');
  });

  it('gives an empty root for an empty page', () => {
    const { root, dropped } = atOnce(extractInSteps(blogPage('').implementation.createHTMLDocument(''), item));
    expect(root.childNodes).toHaveLength(0);
    expect(dropped).toEqual([]);
  });

  it('bears a page nested deeper than any real one', { timeout: 20_000 }, () => {
    const { root } = extractFrom(`${'<div>'.repeat(1000)}${prose}${'</div>'.repeat(1000)}`);
    expect(root.textContent).toContain(first);
  });
});
