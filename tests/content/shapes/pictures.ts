import type { Shape } from './shape';

/** Pictures that are no `img`, and drawings of which only their name can be kept. */
export const pictures: readonly Shape[] = [
  {
    name: 'an SVG file as an object',
    seen: 'https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object; arXiv pages of LaTeXML',
    html: '<figure><object type="image/svg+xml" data="/plots/stops.svg" aria-label="Stops a page">a plot</object><figcaption>Stops.</figcaption></figure>',
    becomes: '![Stops a page](https://notes.example/plots/stops.svg)\n\n*Stops.*',
  },
  {
    name: 'an embedded picture',
    seen: 'https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/embed',
    html: '<p><embed src="stops.png" type="image/png"></p>',
    becomes: '![](https://notes.example/2024/stops.png)',
  },
  {
    name: 'an object with a picture for browsers that cannot show it',
    seen: 'https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object',
    html: '<object type="application/x-viewer" data="/v.bin"><img src="/still.png" alt="A still" width="600"></object>',
    becomes: '![A still](https://notes.example/still.png)',
  },
  {
    name: 'a picture in a drawing',
    seen: 'https://developer.mozilla.org/docs/Web/SVG/Reference/Element/image',
    html: '<svg viewBox="0 0 800 300"><image xlink:href="/map.jpg" width="800"></image></svg>',
    becomes: '![](https://notes.example/map.jpg)',
  },
  {
    name: 'a picture laid behind an element',
    seen: 'https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Roles/img_role',
    html: '<div role="img" aria-label="A margin full of marks" style="background-image: url(\'/margin.jpg\')"></div>',
    becomes: '![A margin full of marks](https://notes.example/margin.jpg)',
  },
  {
    name: 'a drawing with a title',
    seen: 'https://developer.mozilla.org/docs/Web/SVG/Reference/Element/title; posts on distill.pub',
    html: '<figure id="f2"><svg viewBox="0 0 100 50"><title>Stops before and after</title><text x="1">before</text></svg><figcaption>Figure 2.</figcaption></figure>',
    becomes: '[Figure on the page: Stops before and after](https://notes.example/2024/slow-reading#f2)\n\n*Figure 2.*',
  },
  {
    name: 'a canvas',
    seen: 'posts on distill.pub',
    html: '<figure><canvas width="300">Your browser cannot show this.</canvas><figcaption>Move the slider.</figcaption></figure>',
    becomes: '[Figure on the page](https://notes.example/2024/slow-reading)\n\n*Move the slider.*',
  },
  {
    name: 'a figure that a script draws',
    seen: 'posts on distill.pub (d-figure)',
    html: '<figure><div id="plot"></div><figcaption>Drawn when it is seen.</figcaption></figure>',
    becomes: '[Figure on the page](https://notes.example/2024/slow-reading)\n\n*Drawn when it is seen.*',
  },
  {
    name: 'a sentence set in a drawing',
    seen: 'WeChat posts made with SVG editors; https://developer.mozilla.org/docs/Web/SVG/Reference/Element/foreignObject',
    html: '<svg viewBox="0 0 400 200"><foreignObject><section><p>This sentence stands inside a drawing, where few would look for it.</p></section></foreignObject></svg>',
    becomes: 'This sentence stands inside a drawing, where few would look for it.',
  },
  {
    name: 'no icon',
    seen: 'https://fontawesome.com/docs/web/dig-deeper/accessibility',
    html: '<p><svg viewBox="0 0 512 512" role="img"><title>Open book</title><path d="M0 0"></path></svg> Beside an icon there is text.</p>',
    becomes: 'Beside an icon there is text.',
  },
  {
    name: 'a picture that leads to itself, and one that leads elsewhere',
    seen: 'pictures in posts on huggingface.co, WordPress galleries',
    html: '<p><a href="/board.png"><img src="https://notes.example/board.png" alt="A board" width="700"></a></p><p><a href="/large.png"><img src="/small.png" alt="A list" width="700"></a></p>',
    becomes: '![A board](https://notes.example/board.png)\n\n[![A list](https://notes.example/small.png)](https://notes.example/large.png)',
  },
];
