import { expect, it } from 'vitest';
import { itemKey } from '../../src/queue/item-key';

const key = (url: string): string | undefined => itemKey(new URL(url));

it.each([
  ['https://arxiv.org/abs/2602.15923', 'http://export.arxiv.org/pdf/2602.15923v2.pdf'],
  ['https://arxiv.org/abs/2602.15923', 'https://ar5iv.labs.arxiv.org/html/2602.15923'],
  ['https://arxiv.org/abs/2602.15923', 'https://huggingface.co/papers/2602.15923'],
  ['https://arxiv.org/abs/2602.15923', 'https://doi.org/10.48550/arXiv.2602.15923'],
  ['https://arxiv.org/abs/cs/0112017', 'https://arxiv.org/pdf/cs/0112017v1'],
  ['https://www.blog.example/post/', 'http://m.blog.example/post?utm_source=rss#top'],
  ['https://www.lesswrong.com/posts/abcdefghijklmnopq/one-title', 'https://www.alignmentforum.org/posts/abcdefghijklmnopq/one-title'],
])('takes %s and %s for one item', (one, other) => {
  expect(key(one)).toBeDefined();
  expect(key(one)).toBe(key(other));
});

it.each([
  ['https://blog.example/?p=1', 'https://blog.example/?p=2'],
  ['https://app.example/#/post/1', 'https://app.example/#/post/2'],
  ['https://arxiv.org/abs/2602.15923', 'https://arxiv.org/abs/2602.15924'],
  ['https://www.lesswrong.com/posts/abcdefghijklmnopq/x', 'https://www.lesswrong.com/posts/qbcdefghijklmnopq/x'],
])('takes %s and %s for two', (one, other) => {
  expect(key(one)).not.toBe(key(other));
});

it('takes a front page for no item at all', () => {
  expect(key('https://www.blog.example/')).toBeUndefined();
  expect(key('https://www.blog.example/index.html?utm_source=rss')).toBeUndefined();
});
