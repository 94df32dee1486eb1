import { expect, it } from 'vitest';
import { hintsOf } from '../../../src/content/extract/hints';

function hintsIn(html: string) {
  const element = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  return element === null ? [] : hintsOf(element);
}

it('reads what names say an element is for', () => {
  expect(hintsIn('<div class="relatedPosts">')).toContain('related');
  expect(hintsIn('<div id="comments">')).toContain('comments');
  expect(hintsIn('<ul class="share-buttons">')).toContain('share');
});

it('takes no part of another word for a name', () => {
  expect(hintsIn('<div class="webcam-preview">')).toEqual([]);
  expect(hintsIn('<div class="relative">')).toEqual([]);
  expect(hintsIn('<div class="shared-styles">')).toEqual([]);
});

it('does not take what a page builder calls every element for a sidebar', () => {
  expect(hintsIn('<div class="widget widget_text">')).toContain('side');
  expect(hintsIn('<div class="elementor-element elementor-widget">')).toEqual([]);
});

it('does not take the words of a heading, of which its id is made, for what it is for', () => {
  expect(hintsIn('<h2 id="related-work">')).toEqual([]);
});
