import { expect, it } from 'vitest';
import { capture } from '../../../src/content/capture';
import { pretendClock, webOf } from '../web-of';
import { fixture } from './source-cases';

const link = 'https://huggingface.co/blog/the-pile';
const file = 'https://raw.githubusercontent.com/huggingface/blog/main/the-pile.md';

async function markdownFrom(address: string, name: string): Promise<string> {
  const { http } = webOf({
    [address]: { body: fixture('hugging-face', name), headers: { 'content-type': name.endsWith('.md') ? 'text/plain' : 'text/html' } },
  });
  const result = await capture({ url: new URL(link), title: 'The pile', excerpt: '' }, { http, clock: pretendClock() });
  return result.ok ? result.article.markdown : '';
}

it('a Hugging Face post is the same from the repository and from its page, whatever its page’s classes', async () => {
  const fromFile = await markdownFrom(file, 'good.md');
  expect(fromFile).toContain('> [!tip]\n> Begin with the *shortest* note.');
  expect(await markdownFrom(link, 'good.html')).toBe(fromFile);
  expect(await markdownFrom(link, 'renamed.html')).toBe(fromFile);
});
