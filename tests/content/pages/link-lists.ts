import { paragraph, paragraphs } from '../../../bench/made/prose';
import { blog, many, type PageCase } from './made-page';

const ext = (i: number, name = 'A guide to boards, part') => `<a href="https://site${String(i)}.example/p">${name} ${String(i)}</a>`;

/** Lists of links that the author wrote, and some that the site did. */
export const linkLists: readonly PageCase[] = [
  {
    name: 'paragraphs that are a link each, in the text and at its end',
    html: blog(
      `${paragraphs(4)}<h2>Links of the week</h2>${many(4, (i) => `<p>${ext(i)}</p>`)}${paragraphs(2, 4)}<h2>Also read</h2>${many(3, (i) => `<p>${ext(i, 'Another ward')}</p>`)}`,
    ),
    contains: ['part 0](', 'part 3](', 'Another ward 0](', 'Another ward 2](', 'Links of the week', 'Also read'],
  },
  {
    name: 'two lists of two links, each under its heading',
    html: blog(
      `${paragraphs(4)}<h2>Reading</h2><ul><li>${ext(0)}</li><li>${ext(1)}</li></ul><h2>Listening</h2><ul><li>${ext(2)}</li><li>${ext(3)}</li></ul>`,
    ),
    contains: ['part 0](', 'part 1](', 'part 2](', 'part 3](', 'Reading', 'Listening'],
  },
  {
    name: 'a newsletter of short lists',
    html: blog(
      `<p>${paragraph(0, 2)}</p>${many(5, (k) => `<h3>Section ${String(k)}</h3><ul><li>${ext(k * 2)}</li><li>${ext(k * 2 + 1)}</li></ul>`)}<p>${paragraph(3, 2)}</p>`,
    ),
    contains: many(10, (i) => `part ${String(i)}](|`)
      .split('|')
      .filter(Boolean),
  },
  {
    name: 'a list under a bold line',
    html: blog(`${paragraphs(5)}<p><strong>Resources</strong></p><ul><li>${ext(0)}</li><li>${ext(1)}</li><li>${ext(2)}</li></ul>`),
    contains: ['**Resources**', 'part 2]('],
  },
  {
    name: 'links set apart by line breaks',
    html: blog(`${paragraphs(5)}<h2>Further reading</h2><p>${many(4, (i) => `${ext(i)}<br>`)}</p>`),
    contains: ['Further reading', 'part 0](', 'part 3]('],
  },
  {
    name: 'numbered references',
    html: blog(
      `${paragraphs(5)}<h2>References</h2><ol><li>Okafor, I. (2019). ${ext(0)}. Ward Press.</li><li>Lind, T. (2020). ${ext(1)}.</li></ol>`,
    ),
    contains: ['References', 'part 0](', 'part 1]('],
  },
  {
    name: 'a post of nothing but links',
    html: blog(`<p>Things I read.</p><ul>${many(9, (i) => `<li>${ext(i)} — worth it for the drawings.</li>`)}</ul>`),
    contains: ['part 0](', 'part 8]('],
  },
  {
    name: 'links in a div each',
    html: blog(
      `${paragraphs(4)}<h2>Good pages on wards</h2>${many(4, (i) => `<div><a href="https://site${String(i)}.example/p">A guide to boards, part ${String(i)}</a></div>`)}${paragraphs(2, 4)}`,
    ),
    contains: ['part 0](', 'part 3]('],
  },
  {
    name: 'links under a line that announces them',
    html: blog(`${paragraphs(5)}<p>What I used:</p>${many(3, (i) => `<p>${ext(i)}</p>`)}`),
    contains: ['part 0](', 'part 2]('],
  },
  {
    name: 'but no profiles, tags or stories of the site',
    html: blog(
      `${paragraphs(5)}<h3>Share this</h3><ul><li><a href="https://twitter.com/x">Twitter</a></li><li><a href="https://facebook.com/x">Facebook</a></li></ul><p>Tags: <a href="/tag/a">boards</a> <a href="/tag/b">wards</a></p>`,
      {
        after: `<section><h2>More stories</h2><ul>${many(4, (i) => `<li><a href="/p${String(i)}">Something else ${String(i)}</a></li>`)}</ul></section>`,
      },
    ),
    lacks: ['Twitter', 'More stories', 'Something else', 'Tags'],
  },
  {
    name: 'but no offers',
    html: blog(
      `${paragraphs(5)}${many(3, (i) => `<p><a href="https://shop${String(i)}.example/p">Buy a board of kind ${String(i)}</a></p>`)}`,
    ),
    lacks: ['Buy a board'],
  },
];
