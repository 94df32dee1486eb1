import { expect, it } from 'vitest';
import { withoutFootnoteMarks } from '../../src/markdown/footnote-marks';

it.each([
  ['Heads rest [^article-lund2026] on the first token.[^2]', 'Heads rest on the first token.'],
  ['注意力落在首个词元上[^1][^2]。', '注意力落在首个词元上。'],
  ['The class `[^a-z]` and ``x`[^1]`` stay, \\[^1] too.', 'The class `[^a-z]` and ``x`[^1]`` stay, \\[^1] too.'],
  ['A `tick[^1] alone', 'A `tick alone'],
])('%s', (markdown, expected) => {
  expect(withoutFootnoteMarks(markdown)).toBe(expected);
});
