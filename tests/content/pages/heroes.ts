import { paragraphs } from '../../../bench/made/prose';
import { blog, type PageCase } from './made-page';

/** The picture a post opens with. */
export const heroes: readonly PageCase[] = [
  {
    name: 'in the header of the article',
    html: `<html><head><title>The corridor board</title></head><body><header class="site"><a href="/"><img src="/logo.png" width="120" height="40"></a></header><main><article><header class="article-header"><h1>The corridor board</h1><p class="dek">What hangs in a corridor.</p><figure class="hero"><img src="/hero.jpg" width="1200" height="600"><figcaption>The corridor in winter. Photo: Okafor</figcaption></figure></header><div class="body">${paragraphs(5)}</div></article></main></body></html>`,
    contains: ['/hero.jpg', 'The corridor in winter. Photo: Okafor'],
    lacks: ['logo.png'],
  },
  {
    name: 'before the title, its caption as what it shows',
    html: `<html><head><title>The corridor board</title></head><body><main><figure class="hero-image"><img src="/hero.jpg"><figcaption>A corridor in winter</figcaption></figure><h1>The corridor board</h1><p class="meta">By Ines · 5 May</p><div class="content">${paragraphs(5)}</div></main></body></html>`,
    contains: ['![A corridor in winter](https://wards.example/hero.jpg)'],
  },
  {
    name: 'in a section of its own, shown for the page elsewhere',
    html: `<html><head><title>The corridor board</title><meta property="og:image" content="https://wards.example/hero.jpg"></head><body><section class="title-block"><h1>The corridor board</h1><p>Ines Okafor, 5 May 2026</p><picture><source srcset="/hero.webp"><img src="/hero.jpg" alt="A corridor" width="1600"></picture></section><section class="text">${paragraphs(5)}</section></body></html>`,
    contains: ['/hero'],
  },
  {
    name: 'between title and text',
    html: blog(
      `<div class="byline">By Ines Okafor</div><div class="featured-image"><img src="/hero.jpg" width="900" height="500"></div><div class="entry-content">${paragraphs(5)}</div>`,
    ),
    contains: ['/hero.jpg'],
  },
  {
    name: 'but not the author’s',
    html: blog(
      `<div class="author"><img src="/me.jpg" width="48" height="48" alt="Ines">By Ines Okafor</div><div class="entry-content">${paragraphs(5)}</div>`,
    ),
    lacks: ['/me.jpg'],
  },
  {
    name: 'far from the title, shown for the page elsewhere',
    html: `<html><head><title>The corridor board</title><meta property="og:image" content="/hero-1200x630.jpg"></head><body><div><img src="/hero-800x400.jpg" alt="A corridor"></div><main><h1>The corridor board</h1>${paragraphs(5)}</main></body></html>`,
    contains: ['/hero-800x400.jpg'],
  },
  {
    name: 'but not any picture there',
    html: `<html><head><title>The corridor board</title></head><body><div><img src="/stand.jpg" alt="A stand"></div><main><h1>The corridor board</h1>${paragraphs(5)}</main></body></html>`,
    lacks: ['/stand.jpg'],
  },
];
