import { describe, expect, it } from 'vitest';
import { markdownBetween, markdownOf } from '../shapes/shape';
import { paragraphs, prose } from './pages';

const list = (...addresses: string[]) =>
  `<ul>${addresses.map((address, i) => `<li><a href="${address}">A work on marks, part ${String(i)}</a></li>`).join('')}</ul>`;
const away = list('https://one.example/a', 'https://two.example/b', 'https://three.example/c');
const written =
  '- [A work on marks, part 0](https://one.example/a)\n- [A work on marks, part 1](https://two.example/b)\n- [A work on marks, part 2](https://three.example/c)';

describe('a list of links that the author wrote is kept', () => {
  it.each(['Further reading', 'References', 'Resources', 'Links'])('with its heading at the end: %s', (heading) => {
    expect(markdownOf(`${prose}<h2>${heading}</h2>${away}`)).toBe([...paragraphs, `### ${heading}`, written].join('\n\n'));
  });

  it('in the text, to pages of the same site where the text leads to it', () => {
    const own = list('/2024/one', '/2024/two', '/2024/three');
    expect(markdownBetween(`<p>This is the second of three parts:</p>${own}`)).toContain(
      '- [A work on marks, part 2](https://notes.example/2024/three)',
    );
  });
});

describe('a list of links that the site puts there is not', () => {
  it.each([
    ['to its own pages', `<h3>More from us</h3>${list('/a', '/b', '/c')}`],
    ['to its partners', `<h3>From our partners</h3>${away}`],
    ['to its profiles', list('https://twitter.com/notes', 'https://www.facebook.com/notes')],
    ['in a box named so', `<div class="related-posts"><h3>Worth your time</h3>${away}</div>`],
  ])('%s', (_what, html) => {
    expect(markdownOf(prose + html)).toBe(paragraphs.join('\n\n'));
  });
});
