import { expect, it } from 'vitest';
import { blocksInSteps } from '../../../src/content/extract/blocks';
import { atOnce } from '../../../src/slices';

function textsOf(html: string): string[] {
  return atOnce(blocksInSteps(new DOMParser().parseFromString(html, 'text/html').body)).map(({ tag, text }) => `${tag}: ${text}`);
}

it('reads a page as its paragraphs, items and headings', () => {
  expect(textsOf('<h2>On <em>stops</em></h2><p>A<br>B</p><ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>')).toEqual([
    'h2: On stops',
    'p: A B',
    'li: one',
    'li: two',
    'li: three',
  ]);
});

it('takes text that stands loose beside paragraphs as a block of its own', () => {
  expect(textsOf('<div>Loose <b>text</b><p>Paragraph</p>and more</div>')).toEqual(['div: Loose text', 'p: Paragraph', 'div: and more']);
});

it('keeps a table of data and a listing in one piece', () => {
  expect(textsOf('<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><pre>x\n  y</pre>')).toEqual([
    'table: a b 1 2',
    'pre: x y',
  ]);
});

it('takes a table that lays out a page apart', () => {
  expect(textsOf(`<table><tr><td><p>Menu</p></td><td><h2>Title</h2><p>Text</p></td></tr></table>`)).toEqual([
    'p: Menu',
    'h2: Title',
    'p: Text',
  ]);
});

it('sees no scripts, buttons or hidden text', () => {
  expect(
    textsOf(
      '<script>x</script><button>Share</button><p hidden>a</p><div style="display:none">b</div><p style="--x: display; color: red">c</p>',
    ),
  ).toEqual(['p: c']);
});
