import { describe, expect, it } from 'vitest';
import { TagSuggestions } from '../../../src/analysis/tags/tag-suggestions';
import { LinkSuggester } from '../../../src/links/link-suggester';
import { Listeners } from '../../../src/listeners';
import { atOnce } from '../../../src/slices';
import { note } from '../../links/vault';

const texts = ['Frozen probes read a model and stay honest.', 'A probe reads what a model knows.', 'Bread rises slowly in a cold kitchen.'];

/** Tags suggested over three notes, of which two are on probes. */
function tagging(pending: readonly string[][] = []) {
  const index = LinkSuggester.empty();
  atOnce(index.building(texts.map((text, at) => note(`${String(at)}.md`, { text }))));
  const tags: Record<string, string[]> = { '0.md': ['probes'], '1.md': ['probes'], '2.md': ['baking'] };
  const changes = new Listeners<[number]>();
  const asked = { index: 0, tags: 0, fails: false };
  const suggestions = new TagSuggestions({
    index: () => {
      asked.index += 1;
      if (asked.fails) return Promise.reject(new Error('no index'));
      return Promise.resolve({ get: () => Promise.resolve(index), onChange: (listener) => changes.add(listener) });
    },
    tagsOf: (path) => {
      asked.tags += 1;
      return tags[path] ?? [];
    },
    shapeOf: () => '',
    pendingTags: () => pending,
  });
  const suggest = async (count = 1) =>
    (await suggestions.suggestTags({ title: '', text: 'Probes read models.' }, count)).map(({ tag }) => tag);
  return { tags, changes, asked, suggest };
}

describe('tags from the notes that may be linked to', () => {
  it('are none that nearly all pending notes carry', async () => {
    const feed = Array.from({ length: 10 }, () => ['Probes', 'rss']);
    expect(await tagging(feed).suggest(2)).toEqual([]);
    expect(await tagging(feed.slice(1)).suggest(2)).toEqual(['probes']);
  });

  it('are learnt when first asked for, once, however many ask', async () => {
    const { asked, suggest } = tagging();
    expect(asked.index).toBe(0);
    expect(await Promise.all([suggest(), suggest()])).toEqual([['probes'], ['probes']]);
    expect(await suggest(0)).toEqual([]);
    expect(asked).toMatchObject({ index: 1, tags: 3 });
  });

  it('are learnt anew once the index has changed', async () => {
    const { tags, changes, asked, suggest } = tagging();
    await suggest();
    tags['0.md'] = tags['1.md'] = ['models'];
    expect(await suggest()).toEqual(['probes']);
    changes.call(1);
    expect(await suggest()).toEqual(['models']);
    changes.call(1);
    await suggest();
    expect(asked.index).toBe(3);
  });

  it('are asked for again after the index could not be read', async () => {
    const { asked, suggest } = tagging();
    asked.fails = true;
    await expect(suggest()).rejects.toThrow('no index');
    asked.fails = false;
    expect(await suggest()).toEqual(['probes']);
  });
});
