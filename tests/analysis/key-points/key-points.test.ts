import { describe, expect, it } from 'vitest';
import { keyPoints } from '../../../src/analysis/key-points/key-points';
import { beeArticle, chineseArticle, ruling } from './articles';

describe('key points', () => {
  it('are sentences of the article, word for word, in its order', () => {
    const points = keyPoints(beeArticle, 4);
    expect(points).toHaveLength(4);
    for (const { text, from, to } of points) expect(beeArticle.markdown.slice(from, to)).toBe(text);
    expect(points.map(({ from }) => from)).toEqual(points.map(({ from }) => from).sort((a, b) => a - b));
  });

  it('say what the article is about', () => {
    const text = keyPoints(beeArticle, 3)
      .map((point) => point.text)
      .join(' ');
    expect(text).toContain('This article shows how honey bees use the waggle dance to tell each other where food is.');
    expect(text).toContain('In short, honey bees share the direction and the distance of food');
  });

  it('name the heading they stand under', () => {
    const point = keyPoints(beeArticle, 5).find(({ text }) => text.startsWith('In short'));
    expect(point?.heading).toBe('Conclusion');
  });

  it('do not say the same thing twice', () => {
    const twice = `${beeArticle.markdown}\n\nThis article shows how the honey bees use a waggle dance to tell each other where the food is.`;
    const told = keyPoints({ ...beeArticle, markdown: twice }, 4).filter(({ text }) => text.includes('to tell each other where'));
    expect(told).toHaveLength(1);
  });

  it('leave out captions, references, code, questions to subscribe and who is thanked', () => {
    const text = keyPoints(beeArticle, 20)
      .map((point) => point.text)
      .join('\n');
    for (const never of ['Figure 1', 'von Frisch, K.', 'newsletter', 'Thanks to', 'const dance']) expect(text).not.toContain(never);
  });

  it('are chosen in Chinese as well', () => {
    const points = keyPoints(chineseArticle, 3);
    const text = points.map((point) => point.text).join('');
    expect(text).toContain('本文介绍服务网格如何把流量管理从业务代码中分离出来。');
    expect(text).not.toMatch(/公众号|参考/);
    for (const point of points) expect(point.text.length).toBeLessThanOrEqual(200);
  });

  it.each(['', '# Only a heading', '```\ncode\n```', 'Short.'])('are none where nothing is said: %j', (markdown) => {
    expect(keyPoints({ title: 'Nothing', markdown }, 5)).toEqual([]);
  });

  it('are never sentences too long to be a point', () => {
    const long = `Bees ${'and bees '.repeat(60)}dance.`;
    expect(
      keyPoints({ title: 'Bees', markdown: `${long}\n\nBees dance to tell each other of flowers.` }, 5).map(({ text }) => text),
    ).toEqual(['Bees dance to tell each other of flowers.']);
  });

  it('are claims, findings and decision in a ruling, not its parties, procedure and costs', () => {
    const text = keyPoints(ruling, 5)
      .map((point) => point.text)
      .join('\n');
    expect(text).toContain('本院认为');
    expect(text).toContain('判决如下');
    expect(text).not.toMatch(/出生|立案|受理费|上诉状/);
  });

  it('are no lines of code', () => {
    const markdown =
      'Bees dance for their sisters.\n\n- `let bees = dance(flowers)` / `let flowers = find(bees)` so\n\nFlowers feed the bees that find them.';
    expect(
      keyPoints({ title: 'Bees', markdown }, 5)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('let');
  });

  it.each([
    ['open brackets', '['.repeat(50_000)],
    ['spaces', `${' '.repeat(50_000)}x`],
    ['half links', '[a]('.repeat(20_000)],
    ['half wikilinks', '[['.repeat(25_000)],
    ['note signs', `a.${'[^a'.repeat(20_000)}`],
    ['one endless line', 'word '.repeat(50_000)],
  ])('come at once from a text made of %s', (_, markdown) => {
    const start = performance.now();
    keyPoints({ title: 'x', markdown }, 5);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
