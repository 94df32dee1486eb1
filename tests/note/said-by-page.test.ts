import { expect, it } from 'vitest';
import { isSaidByPage } from '../../src/note/said-by-page';

const article =
  '# Why we think\n\nSpecial thanks to [John](https://a.example/j) for a lot of very valuable feedback on this post.\n\nTest time compute has led to significant improvements in model performance, while raising many research questions.\n\nThe rest of the article goes on for pages.\n';

it.each([
  [
    'the beginning of the article in other markup',
    '<span>Special thanks to John for a lot of very valuable feedback on this post.</span>\n\nTest time compute has led to significant improvements&hellip;',
    true,
  ],
  ['one sentence of it', 'Test time compute has led to significant improvements in model performance.', true],
  [
    'words of a person',
    'I do not believe that more compute at test time is what makes the difference here; see my notes on search.',
    false,
  ],
  [
    'its beginning, and as many words of a person',
    'Special thanks to John for a lot of very valuable feedback on this post.\n\nI would not thank him for that, given what we saw in spring with the same set of tasks.',
    false,
  ],
  ['a few words that are there', 'very valuable feedback', true],
  ['a few that are not', 'to be read', false],
  ['nothing', '', false],
])('%s', (_, text, isIt) => {
  expect(isSaidByPage(text, article)).toBe(isIt);
});
