import { describe, expect, it } from 'vitest';
import { QueryView } from '../../src/links/rank/query-view';
import { ranking } from '../../src/links/rank/ranking';
import { isSure } from '../../src/links/strength';
import type { Suggestion } from '../../src/links/suggest';
import { atOnce } from '../../src/slices';
import { note, suggesterOf } from './vault';

const text =
  'A graph neural network passes messages along the edges of a graph. Each node sums what its neighbours send, layer after layer, ' +
  'and after enough layers all nodes look alike: the features are smoothed away. Skip connections and normalisation delay this.';
const about = (what: string): string =>
  `${what} sums messages of neighbours along edges, layer by layer, until features of all nodes are smoothed. Seen in ${what} first.`;
const others = Array.from({ length: 40 }, (_, i) =>
  note(`bread ${i}.md`, { text: `Loaf ${i} rose in ${i + 2} hours, folded ${i % 5} times.` }),
);
const vault = [
  ...others,
  note('Graph neural networks.md', { text: about('A graph neural network') }),
  note('Oversmoothing.md', {
    text: 'Features of all nodes become alike after enough layers of a graph network. Skip connections delay it; without skip connections it is fast.',
  }),
];
const pathsOf = (found: readonly Suggestion[]): string[] => found.map(({ path }) => path);

describe('of copies', () => {
  const long = `${text} ${text.split(' ').reverse().join(' ')}`;

  it('the first alone is suggested', () => {
    const copies = ['a', 'b', 'c'].map((name) => note(`copy ${name}.md`, { title: `Messages ${name}`, text: `${long} Saved as ${name}.` }));
    const found = suggesterOf([...vault, ...copies]).suggest({ title: 'Messages between nodes', text }, 10);
    expect(pathsOf(found).filter((path) => path.startsWith('copy'))).toHaveLength(1);
  });

  it('none is suggested that says what the text says', () => {
    const found = suggesterOf([...vault, note('mine.md', { text: `Made from a post.\n\n${long}` })]).suggest({ title: '', text: long }, 10);
    expect(pathsOf(found)).toContain('Graph neural networks.md');
    expect(pathsOf(found)).not.toContain('mine.md');
  });
});

it('suggests by a title alone, and nothing surely', () => {
  const found = suggesterOf(vault).suggest(
    { title: 'When do graph neural networks smooth too much?', text: 'No description available.' },
    5,
  );
  expect(pathsOf(found)[0]).toBe('Graph neural networks.md');
  expect(found.filter(isSure)).toEqual([]);
});

it('is sure of the best of a text’s notes', () => {
  const [first] = suggesterOf(vault).suggest({ title: 'Graph neural networks, smoothed', text }, 5);
  expect(first && isSure(first)).toBe(true);
});

it('suggests nothing for a text that is less close to the vault than its own notes are to each other', () => {
  const topics = ['reefs', 'moors', 'caves', 'dunes', 'fjords', 'lakes', 'tides', 'deltas'];
  const tied = topics.map((topic, i) => {
    const [next, after, third] = [1, 2, 3].map((step) => topics[(i + step) % topics.length] ?? '');
    return note(`${topic}.md`, { text: `Erosion, sediment and salt among ${topic}; compare [[${next}]], [[${after}]] and [[${third}]].` });
  });
  const query = {
    title: 'Salt',
    text: `A loaf without salt rises faster. ${Array.from({ length: 20 }, (_, i) => `Step ${i} knead${i}`).join(' ')}`,
  };
  expect(suggesterOf([...tied, ...others]).suggest(query, 5)).toEqual([]);
  expect(
    pathsOf(suggesterOf([...tied, ...others]).suggest({ title: 'Fjords', text: 'Sediment and salt, erosion among fjords and reefs.' }, 5)),
  ).toContain('fjords.md');
});

describe('the reason', () => {
  const reasonsFor = (path: string, query: { title: string; text: string }, of = vault) =>
    suggesterOf(of)
      .suggest(query, 10)
      .find((one) => one.path === path)?.reasons ?? [];

  it('names the subject, words that stand side by side together', () => {
    const reasons = reasonsFor('Oversmoothing.md', { title: 'Skip connections in graph networks', text });
    expect(reasons).toContainEqual({ code: 'shares-subject', terms: expect.arrayContaining(['Skip connections']) as string[] });
  });

  it('is no everyday word that the note is called by', () => {
    const days = Array.from({ length: 30 }, (_, i) => note(`day ${i}.md`, { text: `We saw ${i} nodes.` }));
    const named = note('Nodes.md', { text: 'Features of nodes, summed along edges; neighbours, layer after layer, messages.' });
    const codes = reasonsFor('Nodes.md', { title: 'Messages', text }, [...vault, ...days, named]).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).not.toContain('mentions-name');
  });

  it('is told in whole words of Chinese', () => {
    const notes = [
      ...Array.from({ length: 30 }, (_, i) => note(`记录${i}.md`, { text: `第${i}天的记录，永久保存的文件和读书笔记。` })),
      note('写作.md', { text: '把想法写成永久笔记，再放进卡片盒里，让它们互相链接。' }),
    ];
    const reasons = reasonsFor('写作.md', { title: '读书方法', text: '读完以后写一条永久笔记，放进卡片盒，并且互相链接起来。' }, notes);
    expect(reasons.flatMap((reason) => ('terms' in reason ? reason.terms : []))).toEqual(expect.arrayContaining(['永久笔记']));
  });
});

it('puts what only its place in the vault speaks for behind all that the text speaks of', () => {
  const hub = note('Hub.md', { text: 'Wozu das Ganze dient.' });
  const linking = Array.from({ length: 12 }, (_, i) => note(`layer ${i}.md`, { text: `${about(`Layer ${i}`)} Mehr ${i} in [[Hub]].` }));
  const { index, lessons } = suggesterOf([...vault, hub, ...linking]);
  const view = new QueryView(index, { title: 'Messages', text });
  const { notes } = atOnce(ranking(view, lessons.weights, { withLinked: false }));
  const place = notes.findIndex((one) => one.note === index.numberOf('Hub.md'));
  expect(notes.slice(0, place).length).toBeGreaterThan(10);
  expect(notes[place]).toMatchObject({ evidence: 0, share: 0 });
});
