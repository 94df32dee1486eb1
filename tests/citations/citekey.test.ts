import { describe, expect, it } from 'vitest';
import { carriedKey, citekeyOf, freeKey, pandocCitation } from '../../src/citations/citekey';
import { KnownCitekeys } from '../../src/citations/known-citekeys';
import { nameIn } from '../../src/citations/names';
import type { CitedWork } from '../../src/citations/work';

function work(author: string, title: string, issued?: string): CitedWork {
  const name = nameIn(author);
  return { kind: 'preprint', title, authors: name === undefined ? [] : [name], ...(issued !== undefined && { issued }) };
}

describe('a key', () => {
  it.each([
    ['Ashish Vaswani', 'Attention Is All You Need', '2017-06-12', 'vaswaniAttentionAllYou2017'],
    ['Jacob Devlin', 'BERT: Pre-training of Deep Bidirectional Transformers', '2018-10', 'devlinBERTPretrainingDeep2018'],
    ['Ludwig van Beethoven', 'The pile', '2024', 'vanbeethovenPile2024'],
    ['Łukasz Müller-Öß', 'Über die Größe', '2024', 'mullerossUberGrosse2024'],
    ['', 'A study of the pile', '2024', 'StudyPile2024'],
    ['OpenAI', 'GPT-4 technical report', '2023', 'openaiGPT4TechnicalReport2023'],
    ['王小明', '深度学习中的注意力机制', '2024', '王小明深度学习中的2024'],
    ['Ines Okafor', "What's left: don't count", undefined, 'okaforWhatsLeftDont'],
    ['', '', undefined, ''],
  ])('of %s, %s, is made as Better BibTeX makes it', (author, title, issued, key) => {
    expect(citekeyOf(work(author, title, issued))).toBe(key);
  });

  it('gets a letter where it is taken, two where those are', () => {
    expect(freeKey('x', () => false)).toBe('x');
    expect(freeKey('x', (key) => key === 'x')).toBe('xa');
    const taken = new Set(['x', ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `x${letter}`), 'xaa']);
    expect(freeKey('x', (key) => taken.has(key))).toBe('xab');
  });

  it.each([
    [{ citekey: 'okafor2026' }, 'okafor2026'],
    [{ 'citation-key': '@okafor2026' }, 'okafor2026'],
    [{ aliases: ['The pile', '@okafor:2026'] }, 'okafor:2026'],
    [{ alias: '@okafor' }, 'okafor'],
    [{ citekey: 'no key' }, undefined],
    [{ citekey: '}x', aliases: ['@okafor'] }, 'okafor'],
    [{ title: '@okafor', citekey: null }, undefined],
  ])('that a note carries is told: %j', (properties, key) => {
    expect(carriedKey('inbox/pile.md', properties)).toBe(key);
  });

  it('may be the name of the note', () => {
    expect(carriedKey('papers/@okafor2026.md', {})).toBe('okafor2026');
    expect(carriedKey('@papers/okafor2026.md', {})).toBeUndefined();
  });

  it('is cited in braces where Pandoc would end it early', () => {
    expect(pandocCitation('okafor2026')).toBe('[@okafor2026]');
    expect(pandocCitation('okafor:2026.b')).toBe('[@okafor:2026.b]');
    expect(pandocCitation('okafor::2026')).toBe('[@{okafor::2026}]');
    expect(pandocCitation('okafor.')).toBe('[@{okafor.}]');
  });
});

describe('the keys of the vault', () => {
  const pile = work('Ines Okafor', 'The pile', '2026');
  const item = 'arxiv:2601.01234';
  const url = 'https://arxiv.org/abs/2601.01234';

  it('are one for an item, whichever of its notes carries it', () => {
    const keys = new KnownCitekeys();
    expect(keys.keyFor('a.md', item, pile)).toBe('okaforPile2026');
    keys.put('a.md', { citekey: 'own', url });
    expect(keys.keyFor('a.md', item, pile)).toBe('own');
    expect(keys.keyFor('b.md', item, pile)).toBe('own');
    keys.put('a.md', { url });
    keys.put('permanent.md', { citekey: 'made', source_url: url });
    expect(keys.keyFor('a.md', item, pile)).toBe('made');
    expect(keys.keyFor('c.md', undefined, pile)).toBe('okaforPile2026');
  });

  it('are never given twice to different items, whatever their case', () => {
    const keys = new KnownCitekeys();
    keys.put('a.md', { citekey: 'OkaforPile2026', url });
    expect(keys.keyFor('b.md', 'arxiv:2601.05555', pile)).toBe('okaforPile2026a');
    expect(keys.keyFor('b.md', 'arxiv:2601.05555', pile, (key) => key === 'okaforPile2026a')).toBe('okaforPile2026b');
    keys.put('c.md', { citekey: 'okaforPile2026', url: 'https://e.example/other' });
    keys.put('a.md', {});
    expect(keys.keyFor('b.md', undefined, pile)).toBe('okaforPile2026a');
    keys.rename('c.md', 'd.md');
    expect(keys.keyFor('d.md', undefined, pile)).toBe('okaforPile2026');
    expect(keys.keyFor('c.md', undefined, pile)).toBe('okaforPile2026a');
    keys.put('d.md', {});
    expect(keys.keyFor('b.md', undefined, pile)).toBe('okaforPile2026');
  });

  it('have one for a work of which nothing is known', () => {
    expect(new KnownCitekeys().keyFor('a.md', undefined, work('', ''))).toBe('item');
  });
});
