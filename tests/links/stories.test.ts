import { expect, it } from 'vitest';
import { signatureOf } from '../../src/links/duplicates/signature';
import { Stories } from '../../src/links/duplicates/stories';
import { unitsOf } from '../../src/links/text/units';

const abstract = Array.from({ length: 30 }, (_, i) => `We fold map ${i} in ${i * 7} ways and count the creases.`).join(' ');
const sketch = (text: string): Uint16Array => signatureOf(unitsOf(text));

it('gives the same item from two feeds one story, and others their own', () => {
  const stories = new Stories();
  const put = (path: string, text: string): string => {
    const story = stories.storyFor(path, sketch(text));
    stories.keep(path, sketch(text), story);
    return story;
  };
  expect(put('a.md', abstract)).toBe('a.md');
  expect(put('b.md', abstract.replace('map 3 ', 'chart 3 '))).toBe('a.md');
  expect(put('c.md', abstract.split(' ').reverse().join(' '))).toBe('c.md');
  expect(put('d.md', 'No description available.')).toBe('d.md');
  expect(put('e.md', 'No description available.')).toBe('e.md');
  stories.remove('a.md');
  expect(put('f.md', abstract)).toBe('a.md');
});

it('gives a note that is alone in its story one of its own: it is no duplicate of itself', () => {
  const stories = new Stories();
  stories.keep('a.md', sketch(abstract), 'a.md');
  stories.keep('b.md', sketch(abstract), 'a.md');
  stories.remove('a.md');
  expect(stories.storyFor('b.md', sketch(abstract))).toBe('b.md');
});
