import { expect, it } from 'vitest';
import { itemKey } from '../../src/queue/item-key';

const key = (url: string): string | undefined => itemKey(new URL(url));

it.each([
  ['https://arxiv.org/abs/2602.15923', 'http://export.arxiv.org/pdf/2602.15923v2.pdf'],
  ['https://arxiv.org/abs/2602.15923', 'https://ar5iv.labs.arxiv.org/html/2602.15923'],
  ['https://arxiv.org/abs/2602.15923', 'https://huggingface.co/papers/2602.15923'],
  ['https://arxiv.org/abs/2602.15923', 'https://doi.org/10.48550/arXiv.2602.15923'],
  ['https://arxiv.org/abs/cs/0112017', 'https://arxiv.org/pdf/cs/0112017v1'],
  ['https://arxiv.org/abs/2602.15923v1', 'https://www.alphaxiv.org/abs/2602.15923v3'],
  ['https://arxiv.org/abs/2602.15923', 'https://ar5iv.org/abs/2602.15923'],
  ['https://arxiv.org/abs/2602.15923', 'https://www.arxiv-vanity.com/papers/2602.15923/'],
  ['https://arxiv.org/abs/2602.15923?context=cs.LG', 'https://dx.doi.org/10.48550/arxiv.2602.15923'],
  ['https://blog.example/post?a=1&b=2&gclid=x&_hsmi=9', 'https://blog.example/post?b=2&msclkid=y&a=1'],
  ['https://blog.example/%e5%8d%a1%7Eone', 'https://blog.example/卡~one'],
  ['https://www.blog.example/post/', 'http://m.blog.example/post?utm_source=rss#top'],
  ['https://www.lesswrong.com/posts/abcdefghijklmnopq/one-title', 'https://www.alignmentforum.org/posts/abcdefghijklmnopq/one-title'],
])('takes %s and %s for one item', (one, other) => {
  expect(key(one)).toBeDefined();
  expect(key(one)).toBe(key(other));
});

it.each([
  ['https://blog.example/%E9', 'https://blog.example/%E8'],
  ['https://arxiv.org/list/cs.LG/recent', 'https://arxiv.org/list/cs.CL/recent'],
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
