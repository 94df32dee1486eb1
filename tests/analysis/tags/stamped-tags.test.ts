import { expect, it } from 'vitest';
import { stampedTags, type StampedNote } from '../../../src/analysis/tags/stamped-tags';

const notes = (count: number, shape: string, ...tags: string[]): StampedNote[] => Array.from({ length: count }, () => ({ shape, tags }));

it('are those that nearly all notes of one shape carry, and hardly any others', () => {
  const vault = [
    ...notes(9, 'imported', 'rss', 'Auto-import', 'ai', 'half'),
    ...notes(1, 'imported', 'RSS', 'auto-import', 'ai'),
    ...notes(6, 'imported too', 'half'),
    ...notes(20, 'own', 'ai'),
    ...notes(30, 'own'),
    ...notes(5, 'few', 'rare'),
  ];
  expect([...stampedTags(vault)].sort()).toEqual(['auto-import', 'rss']);
});

it('are none in a vault of few notes, or where a part of a shape carries them', () => {
  expect([...stampedTags(notes(9, 'own', 'ai'))]).toEqual([]);
  expect([...stampedTags([...notes(7, 'own', 'ai'), ...notes(3, 'own')])]).toEqual([]);
  expect([...stampedTags([...notes(8, 'own', 'ai'), ...notes(2, 'own')])]).toEqual(['ai']);
});
