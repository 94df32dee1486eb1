import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/content/page/parse-page';
import { readArticleInSteps } from '../../../src/content/read-article';
import { atOnce } from '../../../src/slices';
import { paragraphs, prose } from '../extract/pages';

const url = new URL('https://notes.example/2024/slow-reading');
const labels = Array.from(
  { length: 60 },
  (_, i) => `<li><a href="/label/${String(i)}">label number ${String(i)}</a> (${String(i)})</li>`,
).join('');

const read = (body: string) =>
  atOnce(
    readArticleInSteps(parsePage(`<html><head><title>Slow reading</title></head><body>${body}</body></html>`, url), {
      url,
      title: '',
      excerpt: '',
    }),
  ).markdown;

describe('an article that is shown by a script alone', () => {
  it.each([
    ['noscript', `<noscript>${prose}</noscript>`],
    [
      'a script that holds a template, and noscript once more',
      `<script type="text/template">${prose}</script><noscript>${prose}</noscript>`,
    ],
    ['template', `<template>${prose}</template>`],
  ])('is read from %s', (_where, held) => {
    expect(
      read(`<div class="post"><h2>Slow reading</h2><div class="body">${held}</div></div><div class="labels"><ul>${labels}</ul></div>`),
    ).toBe(paragraphs.join('\n\n'));
  });

  it('is read from a shadow tree, with what its slots are given', () => {
    const shadow = `<template shadowrootmode="open"><style>p { color: red }</style><slot name="head"></slot>${prose}<slot></slot></template>`;
    const markdown = read(
      `<my-article>${shadow}<p>And with this it ends, for today.</p><p slot="head">This stands first, whatever the order.</p></my-article>`,
    );
    expect(markdown).toBe(['This stands first, whatever the order.', ...paragraphs, 'And with this it ends, for today.'].join('\n\n'));
  });

  it('is not looked for where the page shows one', () => {
    const other = prose.replace(/Reading|On the/g, 'Elsewhere');
    expect(read(`<article>${prose}</article><noscript><p>Please switch scripts on.</p></noscript><template>${other}</template>`)).toBe(
      paragraphs.join('\n\n'),
    );
  });

  it('is not a template with gaps', () => {
    expect(read(`<div>${labels}</div><script type="text/template"><p>{{title}}</p>${prose}</script>`)).not.toContain(paragraphs[0]);
  });
});
