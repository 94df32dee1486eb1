import { describe, expect, test } from 'vitest';
import { KnownNames, type Known } from '../../src/health/meant';
import { atOnce } from '../../src/slices';
import { baseName } from '../../src/text/path';
import { LINKS, NOTES } from './real-links';

const named = (...notes: [name: string, title?: string, alias?: string][]): KnownNames =>
  atOnce(
    new KnownNames().read(
      notes.map(([name, title = '', alias]): Known => ({
        path: `permanent/${name}.md`,
        title,
        aliases: alias === undefined ? [] : [alias],
      })),
    ),
  );
const meant = (names: KnownNames, link: string): string | readonly string[] | undefined => {
  const found = names.meantBy(link);
  return found === undefined ? undefined : 'path' in found ? `${found.why.code}: ${baseName(found.path)}` : found.map(baseName);
};

describe('the note that a link to nowhere means', () => {
  test.each<[string, [name: string, title?: string, alias?: string][], string, string | undefined]>([
    ['a name in another case and spelling', [['Reward hacking']], 'reward-hacking', 'name: Reward hacking'],
    ['a name without its number', [['004-链接原则']], '链接原则', 'name: 004-链接原则'],
    ['a name with another number', [['004-链接原则']], '005-链接原则', 'name: 004-链接原则'],
    ['an alias', [['rh', 'Reward hacking', 'Specification gaming']], 'Specification gaming', 'alias: rh'],
    ['a title with a colon', [['trl', 'TRL v1.0: a library']], 'TRL v1.0: a library', 'title: trl'],
    ['Chinese punctuation', [['t', '链接：原则（一）']], '链接: 原则(一)', 'title: t'],
    [
      'a name cut short by a script',
      [['20260222-rss-blog-1771776452291-the-long-road-to-a-small-ma']],
      'The long road to a small machine',
      'slug: 20260222-rss-blog-1771776452291-the-long-road-to-a-small-ma',
    ],
    ['a slip of the pen', [['Extrinsic hallucination']], 'Extrinsic halucination', 'spelling: Extrinsic hallucination'],
    ['no slip: another number', [['Transformer family 2']], 'Transformer family 3', undefined],
    ['a note that was renamed and kept its number', [['004-链接原则']], '004-链接的力量', 'number: 004-链接原则'],
    ['another note of that number', [['005-文献笔记的写法']], '005-知识涌现', undefined],
    [
      'another name with the same words',
      [
        ['Weng', 'The Transformer Family Version 2.0: architecture overview'],
        ['x', 'Cooking'],
        ['y', 'Gardens'],
      ],
      'Transformer family, version 2.0: the architecture overview',
      'words: Weng',
    ],
    ['one word of many', [['Agents', 'LLM agents in practice']], 'Reward models in practice', undefined],
    ['nothing', [['Goodhart']], 'Koopman operators', undefined],
  ])('%s', (_, notes, link, expected) => {
    expect(meant(named(...notes), link)).toBe(expected);
  });

  test('is not chosen where two are as near', () => {
    expect(meant(named(['a', 'Reward hacking'], ['b', 'Reward hacking']), 'Reward hacking')).toEqual(['a', 'b']);
  });

  test('is the one that stays where two are the same', () => {
    const notes = ['a', 'b'].map((name) => ({ path: `${name}.md`, title: 'Reward hacking', aliases: [] }));
    const names = atOnce(new KnownNames(() => 'b.md').read(notes));
    expect(meant(names, 'Reward hacking')).toBe('title: b');
  });
});

test('of the links of a real folder at least 95 % of those offered are right, and none that means a note is missed', () => {
  const names = named(...NOTES.map(([name, title]): [string, string] => [name, title]));
  const offered = LINKS.flatMap(([link, times, means]) => {
    const found = names.meantBy(link);
    return found !== undefined && 'path' in found ? [{ link, times, isRight: baseName(found.path) === means }] : [];
  });
  const sum = (links: readonly { times: number }[]): number => links.reduce((all, { times }) => all + times, 0);
  expect(sum(offered.filter(({ isRight }) => isRight)) / sum(offered)).toBeGreaterThanOrEqual(0.95);
  const missed = LINKS.filter(([link, , means]) => means !== null && !offered.some((one) => one.link === link));
  expect(missed).toEqual([]);
});
