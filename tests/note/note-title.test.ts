import { describe, expect, it } from 'vitest';
import { noteTitle, shownTitle, titleIn } from '../../src/note/note-title';
import type { PropertyValue } from '../../src/properties/property-value';

const title = (properties: Record<string, PropertyValue>, heading = '', path = 'permanent/20260219153000.md'): string =>
  noteTitle({ properties, heading }, path);

describe('what a note is called', () => {
  it.each<readonly [string, string, string]>([
    ['its title property', title({ title: 'Probes drift', aliases: ['Drift'] }, 'A heading'), 'Probes drift'],
    ['its first alias', title({ aliases: ['Drift', 'Probes'] }, 'A heading'), 'Drift'],
    ['its only alias, as older notes have it', title({ alias: 'Drift' }, 'A heading'), 'Drift'],
    ['its first heading', title({}, 'A heading'), 'A heading'],
    ['its file', title({}, '', 'permanent/Probes drift.md'), 'Probes drift'],
    ['its file, where it has no better name', title({ title: '20260219153000' }), '20260219153000'],
    ['what its heading shows', title({}, 'The *best* of [[Probes|all probes]] at $x^2$'), 'The best of all probes at $x^2$'],
    ['one line, without what cannot be seen', title({ title: 'Probes\u202e\n drift' }), 'Probes drift'],
    ['a Chinese title', title({ title: '链接原则' }, '', '004-链接原则.md'), '链接原则'],
  ])('%s', (_, called, name) => {
    expect(called).toBe(name);
  });

  it.each([
    '20260219153000',
    '2026-02-19',
    '2026-02-19T15:30:00.000Z',
    '2026年2月19日',
    '---',
    '1a2b',
    '550e8400-e29b-41d4-a716-446655440000',
    '2602.01234v2',
    '10.1000/xyz123',
    'https://blog.example/probes',
    'vaswani2017attention',
    'attention-is-all-you-need',
    '20260222-scan-002-研究代理',
    '04-Rules',
    'rss_20260222_probes',
  ])('not %s, where a heading says more', (text) => {
    expect(title({ title: text }, 'A heading')).toBe('A heading');
  });

  it.each([
    'Attention',
    'GPT-4',
    'self-attention',
    'well-being',
    'C++',
    '深度-广度-对比',
    'Mesa-optimisers',
    '3D',
    'Top-k',
    '2-rules',
    'Top20-Lists',
    '20th',
    'a--b',
  ])('%s, whatever its heading', (text) => {
    expect(title({ title: text }, 'A heading')).toBe(text);
  });

  it('words joined by hyphens rather than a number', () => {
    expect(title({ title: 20260219 }, '', 'attention-is-all-you-need.md')).toBe('attention-is-all-you-need');
  });

  it('is read from its text', () => {
    expect(titleIn('---\naliases: [Drift]\n---\n\n## Part\n\n# Probes drift\n', 'a.md')).toBe('Drift');
    expect(titleIn('## Part\n\n# Probes drift\n\n# More\n', 'a.md')).toBe('Probes drift');
    expect(titleIn('Text.', 'a.md')).toBe('a');
    expect(titleIn('Text.')).toBe('');
  });
});

describe('what a link to a note shows', () => {
  it.each<readonly [string, string, string | undefined]>([
    ['20260219153000.md', 'Probes drift', 'Probes drift'],
    ['zk/001-zettelkasten-是什么.md', 'Zettelkasten 是什么', 'Zettelkasten 是什么'],
    ['probes-drift.md', 'Probes drift', 'Probes drift'],
    ['1a.md', 'Probes drift', 'Probes drift'],
    ['Probes drift.md', 'Probes drift', undefined],
    ['Probes.md', 'Probes drift', undefined],
    ['20260219 Probes drift.md', 'Probes drift', undefined],
    ['gpt-4.md', 'GPT-4', undefined],
    ['word2vec.md', 'Words as vectors', undefined],
    ['queues.md', 'Of queues', undefined],
    ['Queues-101.md', 'Of queues', undefined],
    ['20260219153000.md', '20260219', undefined],
    ['20260219153000.md', '', undefined],
    ['20260219153000.md', 'a | b ]] #c ^d', 'a b c d'],
    ['20260219153000.md', '[[]]', undefined],
  ])('%s, called %s: %s', (path, called, shown) => {
    expect(shownTitle(path, called)).toBe(shown);
  });
});
