import { expect, it } from 'vitest';
import { titleOf } from '../../src/permanent/title-of';

it.each([
  ['A frozen probe stays honest.', 'A frozen probe stays honest'],
  ['**A probe** that [moves](https://x.example) measures `nothing`. And more.', 'A probe that moves measures nothing'],
  ['探针冻结之后，审计仍然可信。后来呢？', '探针冻结之后，审计仍然可信'],
  [
    'In three models, a head deprived of its sink does not become idle: it spreads its weight over tokens.',
    'In three models, a head deprived of its sink does not become idle',
  ],
  ['word '.repeat(40), 'word '.repeat(20).trim()],
  ['> - [[note|Shown]] text', 'Shown text'],
])('a title of %s', (sentence, title) => {
  expect(titleOf(sentence)).toBe(title);
});
