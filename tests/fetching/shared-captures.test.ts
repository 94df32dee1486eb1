import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/content/capture';
import type { Item } from '../../src/content/item';
import { sharedCaptures } from '../../src/fetching/shared-captures';

const item = (url: string): Item => ({ url: new URL(url), title: '', excerpt: '' });
const article: Capture = {
  ok: true,
  article: { markdown: 'x', words: 1, metadata: {} },
  source: 'web-page',
  verdict: { kind: 'full', findings: [] },
  tried: [],
  at: new Date(0),
};
const failure: Capture = { ok: false, failure: { kind: 'fetch', failure: { kind: 'not-found', status: 404 } }, tried: [] };

/** Shared captures over a web that answers with these in turn, the last one again and again; tells what it was asked for. */
function sharing(...answers: (Capture | Error)[]) {
  const asked: string[] = [];
  const capture = sharedCaptures(({ url }, { headingLevel }) => {
    asked.push(`${url.href} at ${headingLevel}`);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? article);
  });
  return { asked, capture };
}

describe('captures of a run', () => {
  it('are shared by notes of one item, also one after the other', async () => {
    const { asked, capture } = sharing(article);
    const first = await capture(item('https://arxiv.org/abs/2601.00001'), { headingLevel: 3 });
    expect(await capture(item('https://arxiv.org/pdf/2601.00001v2'), { headingLevel: 3 })).toBe(first);
    expect(asked).toEqual(['https://arxiv.org/abs/2601.00001 at 3']);
  });

  it('are not shared by other items', async () => {
    const { asked, capture } = sharing(article);
    for (const page of ['a', 'b']) await capture(item(`https://blog.example/${page}`), { headingLevel: 3 });
    expect(asked).toHaveLength(2);
  });

  it('are not shared by notes whose headings begin at another level', async () => {
    const { asked, capture } = sharing(article);
    for (const headingLevel of [3, 4, 3]) await capture(item('https://blog.example/a'), { headingLevel });
    expect(asked).toEqual(['https://blog.example/a at 3', 'https://blog.example/a at 4']);
  });

  it('are made anew for a person who waits', async () => {
    const { asked, capture } = sharing(article);
    for (const watched of [false, true]) await capture(item('https://blog.example/a'), { headingLevel: 3, watched });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['failed', failure],
    ['broke off', new Error('the page broke the parser')],
  ])('are shared while they go on, and tried again once they %s', async (_, end) => {
    const { asked, capture } = sharing(end, article);
    const twice = [1, 2].map(() => capture(item('https://blog.example/a'), { headingLevel: 3 }));
    await Promise.allSettled(twice);
    expect(asked).toHaveLength(1);
    expect(await capture(item('https://blog.example/a'), { headingLevel: 3 })).toBe(article);
    expect(asked).toHaveLength(2);
  });

  it('are kept for the sixteen latest items', async () => {
    const { asked, capture } = sharing(article);
    const all = Array.from({ length: 17 }, (_, at) => item(`https://blog.example/${at}`));
    for (const one of all) await capture(one, { headingLevel: 3 });
    const askAgain = async (one: Item | undefined): Promise<boolean> => {
      const before = asked.length;
      if (one !== undefined) await capture(one, { headingLevel: 3 });
      return asked.length > before;
    };
    expect(await askAgain(all[1])).toBe(false);
    expect(await askAgain(all[0])).toBe(true);
  });
});
