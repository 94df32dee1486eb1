import { describe, expect, it } from 'vitest';
import { LinkSuggester } from '../../src/links/link-suggester';
import type { LinkQuery } from '../../src/links/note';
import { atOnce } from '../../src/slices';
import { note, suggesterOf, zettelkasten } from './vault';

const suggester = suggesterOf(zettelkasten);
const paths = (query: LinkQuery): string[] => suggester.suggest(query, 10).map(({ path }) => path);

const diffusion: LinkQuery = {
  title: 'A faster sampler',
  text: 'Sampling from a diffusion model is slow. We take fewer steps. The step size follows the noise.',
};

describe('suggestions', () => {
  it('finds a note by its title, and says in which words and which sentence', () => {
    const found = suggester.suggest(diffusion, 2).find(({ path }) => path === 'Diffusion model.md');
    expect(found?.reasons).toContainEqual({ code: 'mentions-name', text: 'diffusion model', inTitle: false });
    expect(found?.sentence).toBe('Sampling from a diffusion model is slow.');
  });

  it('finds a note by an alias', () => {
    const found = suggester.suggest(diffusion, 5).find(({ path }) => path === 'Learning rate.md');
    expect(found?.reasons).toContainEqual({ code: 'mentions-name', text: 'step size', inTitle: false });
  });

  it('finds notes in Chinese, where no spaces part the words', () => {
    const found = paths({ title: '读书笔记', text: '写笔记时要遵守原子化原则，然后再放进卡片盒。' });
    expect(found[0]).toBe('原子化原则.md');
    expect(found).toContain('卡片盒笔记法.md');
    expect(found).not.toContain('Diffusion model.md');
  });

  it('goes from one language to the other by aliases', () => {
    expect(paths({ title: '综述', text: '近年来扩散模型在图像生成上进展很快。' })[0]).toBe('Diffusion model.md');
    expect(paths({ title: 'How I read', text: 'Every evening one permanent note, and spaced repetition for the rest.' })).toEqual(
      expect.arrayContaining(['永久笔记.md', '间隔重复.md']),
    );
  });

  it('takes an English word in its other forms', () => {
    expect(paths({ title: 'Notes', text: 'All diffusion models denoise.' })[0]).toBe('Diffusion model.md');
  });

  it('says nothing where the vault has nothing', () => {
    expect(paths({ title: 'Football results', text: 'The home side won two to one after extra time.' })).toEqual([]);
    expect(LinkSuggester.empty().suggest(diffusion, 10)).toEqual([]);
  });

  it('takes a text in a language the vault has little of by the words it does know', () => {
    const text =
      '这一节课讲了优化的基本思路：先看 loss landscape，再看 gradient descent 怎样一步一步往下走，最后讨论 learning rate 太大时训练为什么会发散。';
    expect(paths({ title: '深度学习课程第三讲', text })).toEqual(
      expect.arrayContaining(['Loss landscape.md', 'Gradient descent.md', 'Learning rate.md']),
    );
  });

  it('never suggests the note itself', () => {
    expect(paths({ ...diffusion, path: 'Diffusion model.md' })).not.toContain('Diffusion model.md');
  });

  it('leaves out what is linked already, unless asked', () => {
    const linked = { ...diffusion, linked: ['Diffusion model.md'] };
    expect(paths(linked)).not.toContain('Diffusion model.md');
    expect(suggester.suggest(linked, 10, { withLinked: true }).map(({ path }) => path)).toContain('Diffusion model.md');
  });

  it('gives no more than asked for, the best first', () => {
    const scores = suggester.suggest(diffusion, 2).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('a vault that changes', () => {
  it('suggests a note as soon as it is there, under its new name, and no more once it is gone', () => {
    const changing = suggesterOf(zettelkasten);
    const query = { title: 'Bread', text: 'An oven spring like never before.' };
    const found = (): string[] => changing.suggest(query, 5).map(({ path }) => path);
    expect(found()).toEqual([]);
    atOnce(changing.adding(note('Oven spring.md', { text: 'The last rise, in the oven.' })));
    expect(found()).toEqual(['Oven spring.md']);
    atOnce(changing.adding(note('Oven spring.md', { title: 'Final rise', text: 'It rises.' })));
    changing.remove('Oven spring.md');
    expect(found()).toEqual([]);
    expect(changing.size).toBe(zettelkasten.length);
  });

  it('comes to the same whether notes came at once or one was changed back and forth', () => {
    const changing = suggesterOf(zettelkasten);
    const [first] = zettelkasten;
    if (!first) throw new Error('no notes');
    atOnce(changing.adding({ ...first, text: 'Something else altogether', links: [], anchors: [], aliases: ['diffusion model'] }));
    atOnce(changing.adding(first));
    expect(changing.suggest(diffusion, 10).map(({ path }) => path)).toEqual(paths(diffusion));
  });

  it('tells which notes to read again', () => {
    const known = suggesterOf([note('a.md', { stamp: '1' }), note('b.md', { stamp: '1' }), note('c.md', { stamp: '1' })]);
    expect(
      known.outdated(
        new Map([
          ['a.md', '1'],
          ['b.md', '2'],
          ['d.md', '1'],
        ]),
      ),
    ).toEqual({ read: ['b.md', 'd.md'], remove: ['c.md'] });
  });
});

describe('a snapshot', () => {
  const snapshot = atOnce(suggester.snapshot());

  it('gives the same suggestions after a restart', () => {
    const restored = atOnce(LinkSuggester.restoring(snapshot));
    expect(restored?.suggest(diffusion, 10)).toEqual(suggester.suggest(diffusion, 10));
  });

  it('still takes notes in and out', () => {
    const restored = atOnce(LinkSuggester.restoring(snapshot));
    if (!restored) throw new Error('refused');
    restored.remove('Diffusion model.md');
    atOnce(restored.adding(note('Faster sampler.md', { text: 'Draws from a model in fewer steps.' })));
    const found = restored.suggest(diffusion, 10).map(({ path }) => path);
    expect(found).not.toContain('Diffusion model.md');
    expect(found).toContain('Faster sampler.md');
  });

  it('is refused when it is cut off, damaged or empty', () => {
    const damaged = snapshot.slice(0);
    new Uint8Array(damaged).fill(7, 40, 44);
    for (const bad of [snapshot.slice(0, -8), damaged, new ArrayBuffer(0), new ArrayBuffer(64)]) {
      expect(atOnce(LinkSuggester.restoring(bad))).toBeUndefined();
    }
  });
});

describe('connection to the vault', () => {
  it('is stronger for what the vault speaks of', () => {
    const near = atOnce(suggester.connecting(diffusion));
    const far = atOnce(suggester.connecting({ title: 'Football results', text: 'The home side won two to one after extra time.' }));
    expect(near.strength).toBeGreaterThan(far.strength);
    expect(near.top.map(({ path }) => path)).toContain('Diffusion model.md');
    expect(far).toMatchObject({ strength: 0, evidence: 0, count: 0, top: [] });
  });
});

describe('near-duplicates', () => {
  const article = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} tells of the ${i * 7} ways to fold a map.`).join(' ');
  const known = suggesterOf([note('map.md', { text: article }), ...zettelkasten]);

  it('finds a text that was posted again with a few words changed', () => {
    const again = article.replace('number 3 tells', 'number three speaks').replace('number 30', 'no. 30');
    expect(known.nearDuplicates({ text: again }).map(({ path }) => path)).toEqual(['map.md']);
  });

  it('finds none for another text on the same matter, for a sentence, for the note itself', () => {
    expect(known.nearDuplicates({ text: article.split(' ').reverse().join(' ') })).toEqual([]);
    expect(known.nearDuplicates({ text: 'To fold a map.' })).toEqual([]);
    expect(known.nearDuplicates({ text: article, path: 'map.md' })).toEqual([]);
  });
});

/** The same words in another order each time, so that none is a copy of another. */
function shuffled(text: string, seed: number): string {
  const words = text.split(' ');
  return words
    .map((word, at) => ({ word, place: Math.sin((at + 1) * (seed + 2)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}

describe('a text that most notes are close to', () => {
  const probes =
    'Frozen probes read what a language model knows and stay honest. Training against them moves behaviour, leaves accuracy alone, ' +
    'spoils audits, hides deception, rewards obfuscation, bends gradients, costs interpretability, fools monitors, breaks guarantees.';
  const bread =
    'Bread rises slowly in cold kitchens, folded twice. Flour, water, salt, starter, steam, crust, crumb, oven, stone, basket, razor, ' +
    'patience, hydration, autolyse, proofing, retarding, shaping, scoring.';
  const vaultOf = (alike: number, others: number): LinkSuggester =>
    suggesterOf([
      ...Array.from({ length: alike }, (_, at) => note(`p${at}.md`, { text: shuffled(probes, at) })),
      ...Array.from({ length: others }, (_, at) => note(`b${at}.md`, { text: shuffled(bread, at) })),
    ]);
  const query = { title: '', text: probes };

  it('is close to none of them', () => {
    expect(vaultOf(33, 9).suggest(query, 5)).toEqual([]);
  });

  it.each([
    ['a third of them are not', 28, 14],
    ['the vault is small', 12, 8],
  ])('is suggested notes where %s', (_, alike, others) => {
    expect(vaultOf(alike, others).suggest(query, 5)).toHaveLength(5);
  });
});

it('calls a word rare that few notes hold, and no other', () => {
  const text = 'Frozen probes read a language model; training against them spoils audits and hides deception, whatever rewards say.';
  const others = Array.from({ length: 60 }, (_, at) => note(`b${at}.md`, { text: 'Bread rises slowly in cold kitchens, folded twice.' }));
  const reasonsWhere = (holders: number) =>
    suggesterOf([...others, ...Array.from({ length: holders }, (_, at) => note(`p${at}.md`, { text: shuffled(text, at) }))])
      .suggest({ title: '', text }, 1)
      .map(({ reasons }) => reasons);
  expect(reasonsWhere(3)).toMatchObject([[{ code: 'shares-terms' }]]);
  expect(reasonsWhere(4)).toEqual([[]]);
});
