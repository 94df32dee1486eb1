import { describe, expect, it } from 'vitest';
import { build, type TagSuggester } from '../../../src/analysis/tags/suggest-tags';
import type { SimilarNotes } from '../../../src/analysis/tags/similar-notes';
import { IndexedTexts } from '../../../src/analysis/tags/indexed-texts';
import { VaultIndex } from '../../../src/links/index/vault-index';
import type { VaultNote } from '../../../src/links/note';
import { atOnce } from '../../../src/slices';
import { note as vaultNote } from '../../links/vault';

const note = (title: string, text: string, ...tags: string[]): VaultNote => vaultNote(`${title}.md`, { text, tags });

/** What a vault of these notes suggests. */
function suggesterOf(notes: readonly VaultNote[]): TagSuggester {
  const index = new VaultIndex();
  for (const one of notes) atOnce(index.adding(one));
  atOnce(index.settle());
  return build(notes, new IndexedTexts(index));
}

const vault = [
  note('Waggle dance', 'Foragers dance on the comb and tell the hive where the flowers are.', 'biology/bees', 'communication'),
  note('Swarming', 'A swarm leaves the hive with its queen and looks for a hollow tree.', 'biology/bees'),
  note('Queen', 'The queen of the hive lays all eggs of the swarm.', 'Biology/Bees', 'reproduction'),
  note('Semaphore', 'Arms and flags tell letters over a distance that a voice does not reach.', 'communication'),
  note('Sourdough', 'Flour, water and patience make a starter for bread.', 'cooking'),
  note('Rye bread', 'Rye flour wants a sour starter.', 'cooking'),
  note('Untagged', 'The hive and its flowers.'),
];

const tagsFor = (title: string, text: string, count = 10) =>
  suggesterOf(vault)
    .suggestTags({ title, text }, count)
    .map(({ tag }) => tag);

describe('suggested tags', () => {
  it('are those of the notes that are most like the text', () => {
    expect(tagsFor('A starter', 'Flour and water, left to ferment.')[0]).toBe('cooking');
  });

  it('are written as most notes write them', () => {
    expect(tagsFor('The hive', 'How a hive raises its queen.')).toContain('biology/bees');
    expect(tagsFor('The hive', 'How a hive raises its queen.')).not.toContain('Biology/Bees');
  });

  it('include what the text names, by the last part of a nested tag too', () => {
    expect(tagsFor('On communication', 'Nothing else in common.')[0]).toBe('communication');
    expect(tagsFor('Bees', 'Nothing else in common.')[0]).toBe('biology/bees');
  });

  it('are never new ones', () => {
    const known = new Set(vault.flatMap(({ tags }) => tags));
    for (const tag of tagsFor('Astronomy', 'A telescope shows the moons of Jupiter over the hive.')) expect(known).toContain(tag);
  });

  it('are none for a text that has nothing in common with the vault', () => {
    expect(tagsFor('Xylophone', 'Zzz.')).toEqual([]);
  });

  it('are at most as many as are wanted', () => {
    expect(tagsFor('The hive', 'The queen, a dance, flour and communication.', 2)).toHaveLength(2);
  });

  it('come with their reason', () => {
    const suggestions = suggesterOf(vault).suggestTags(
      { title: 'On communication', text: 'A swarm follows its queen to a hollow tree.' },
      5,
    );
    const reasonFor = (tag: string) => suggestions.find((suggestion) => suggestion.tag === tag)?.reason;
    expect(reasonFor('communication')).toEqual({ kind: 'named', where: 'title' });
    expect(reasonFor('biology/bees')).toMatchObject({ kind: 'similar-notes' });
    expect(reasonFor('biology/bees')).toHaveProperty('paths.0', 'Swarming.md');
  });

  it('do not trust a name that the vault uses as an everyday word', () => {
    const everyday = Array.from({ length: 12 }, (_, i) =>
      note(`Day ${i}`, `The idea of day ${i} was to rest and read by the river.`, 'diary'),
    );
    const rare = [
      note('Loose leaf', 'Paper that falls out of a binder.', 'idea'),
      note('Tide mill', 'A mill that the tide drives.', 'tide'),
      note('Tide table', 'When the tide turns.', 'tide'),
    ];
    const tags = suggesterOf([...everyday, ...rare])
      .suggestTags({ title: 'Notes', text: 'My idea: the tide could do it.' }, 5)
      .map(({ tag }) => tag);
    expect(tags.indexOf('tide')).toBeLessThan(tags.indexOf('idea'));
  });

  it('take similar notes from whoever knows them', () => {
    const index: SimilarNotes = { similarTo: () => [{ note: 4, similarity: 0.8 }], holdersOf: () => [] };
    expect(build(vault, index).suggestTags({ title: 'Xylophone', text: 'Zzz.' }, 3)).toEqual([
      { tag: 'cooking', reason: { kind: 'similar-notes', paths: ['Sourdough.md'] } },
    ]);
  });
});
