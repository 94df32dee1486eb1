import type { Shape } from './shape';

const held = (value: unknown) => JSON.stringify(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const seen = 'https://github.com/TryGhost/migrate/blob/main/packages/mg-substack/lib/process.js';

/** Blocks that hold their content in attributes. */
export const heldContent: readonly Shape[] = [
  {
    name: 'a formula',
    seen,
    html: `<div class="latex-rendered" data-attrs="${held({ persistentExpression: 'E = mc^2', id: 'A' })}"></div>`,
    becomes: '$$\nE = mc^2\n$$',
  },
  {
    name: 'a quoted post of two paragraphs',
    seen,
    html: `<div class="tweet" data-attrs="${held({ url: 'https://x.com/ada/status/1', full_text: 'Marks work.\n\nLines do not.', username: 'ada', name: 'Ada' })}"></div>`,
    becomes: '> Marks work.\n>\n> Lines do not.\n>\n> [Ada (@ada)](https://x.com/ada/status/1)',
  },
  {
    name: 'a gallery with its caption',
    seen,
    html: `<div class="image-gallery-embed" data-attrs="${held({ gallery: { images: [{ src: 'https://cdn.example/1.png' }, { src: 'https://cdn.example/2.png' }], caption: 'Two margins', alt: 'a margin' } })}"></div>`,
    becomes: '![a margin](https://cdn.example/1.png)![a margin](https://cdn.example/2.png)\n\n*Two margins*',
  },
  {
    name: 'a post of the same site',
    seen,
    html: `<div class="digest-post-embed" data-attrs="${held({ title: 'An older one', canonical_url: 'https://notes.example/p/older' })}"></div>`,
    becomes: '[An older one](https://notes.example/p/older)',
  },
  {
    name: 'a film',
    seen,
    html: `<div class="youtube-wrap" data-attrs="${held({ videoId: 'abcdefghijk' })}"></div>`,
    becomes: '[Video](https://www.youtube.com/watch?v=abcdefghijk)',
  },
  {
    name: 'a person’s name in a sentence',
    seen,
    html: `<p>I owe this to <span class="mention-wrap" data-attrs="${held({ name: 'Ada Ferris', type: 'user' })}"></span>, who asked.</p>`,
    becomes: 'I owe this to Ada Ferris, who asked.',
  },
  {
    name: 'a picture that is loaded late',
    seen: 'https://github.com/karakeep-app/karakeep/issues/2969',
    html: `<p><img src="data:," alt="A margin" data-attrs="${held({ src: 'https://cdn.example/1.png' })}"></p>`,
    becomes: '![A margin](https://cdn.example/1.png)',
  },
  {
    name: 'formulas drawn as pictures by WeChat’s editors',
    seen: 'https://github.com/obsidianmd/obsidian-clipper/issues/461',
    html: '<section><span data-formula="\\sum_i x_i"><svg viewBox="0 0 9 9"><path d="M0 0"></path></svg></span></section><p>where <span data-formula="x_i"><svg viewBox="0 0 9 9"><path d="M0 0"></path></svg></span> is a mark.</p>',
    becomes: '$$\n\\sum_i x_i\n$$\n\nwhere $x_i$ is a mark.',
  },
  {
    name: 'a bare environment',
    seen: 'https://docs.mathjax.org/en/latest/input/tex/delimiters.html',
    html: '<p>So \\begin{align*} a &amp;= b \\\\ c &amp;= d \\end{align*} holds.</p>',
    becomes: 'So\n\n$$\n\\begin{align*} a &= b \\\\ c &= d \\end{align*}\n$$\n\nholds.',
  },
];
