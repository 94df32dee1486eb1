import { describe, expect, it } from 'vitest';
import { sanitiseInSteps } from '../../src/content/sanitise';
import { atOnce } from '../../src/slices';

function body(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

describe('the sanitiser', () => {
  it.each([
    ['<p onclick="x" style="color:red" class="y">a</p>', '<p>a</p>'],
    ['<script>x</script><style>y</style><iframe src="https://e.example.org"></iframe>b', 'b'],
    ['<a href="javascript:x">c</a><a href="data:text/html,x">d</a>', '<a>c</a><a>d</a>'],
    ['<svg><title>t</title><a xlink:href="javascript:x">e</a></svg>f', 'f'],
    ['<form action="/x"><textarea>g</textarea>h</form>', 'h'],
    ['<math display="block">x &lt; y</math>', '<math display="block">x &lt; y</math>'],
    ['<unknown-element><em>kept</em></unknown-element>', '<em>kept</em>'],
  ])('makes of %s', (html, safe) => {
    expect(atOnce(sanitiseInSteps(body(html))).firstElementChild?.innerHTML).toBe(safe);
  });

  describe('of a page too large for one piece', () => {
    const many = (html: string): string => html.repeat(500);
    const cleaned = (html: string): string | undefined => atOnce(sanitiseInSteps(body(html))).firstElementChild?.innerHTML;

    it('keeps the page together as it stood', () => {
      const page = (list: string): string =>
        `<article id="a"><h1>t</h1><section><ul dir="ltr">${list}</ul>between</section><p>end</p></article>`;
      expect(cleaned(page(many('<li>a <b>b</b></li>')))).toBe(page(many('<li>a <b>b</b></li>')));
    });

    it('judges the elements around the pieces like all others', () => {
      expect(cleaned(`<div onclick="x" style="y" id="a">${many('<p onclick="x">a</p>')}</div>`)).toBe(
        `<div id="a">${many('<p>a</p>')}</div>`,
      );
      expect(cleaned(`<x-app onclick="x"><main>${many('<p>a</p>')}</main></x-app>`)).toBe(`<main>${many('<p>a</p>')}</main>`);
      expect(cleaned(`<p>b</p><noscript><div>${many('<p>a</p>')}</div></noscript>`)).toBe('<p>b</p>');
    });

    it('lets nothing come to be between two pieces that neither held', () => {
      const halves = `<p>&lt;img src=x onerror=</p>${many('<i>a</i>')}<p>"alert(1)"&gt;</p>`;
      const made = atOnce(sanitiseInSteps(body(`<div>${halves}</div>`)));
      expect(made.querySelectorAll('img')).toHaveLength(0);
      expect(made.firstElementChild?.innerHTML).toBe(`<div>${halves}</div>`);
    });

    it('drops foreign elements whole, whatever they hold', () => {
      expect(cleaned(`<svg><desc>${many('<p onclick="x">a</p>')}</desc></svg><p>b</p>`)).toBe('<p>b</p>');
    });
  });
});
