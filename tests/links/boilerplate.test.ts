import { expect, it } from 'vitest';
import { LinkSuggester } from '../../src/links/link-suggester';
import { QueryView } from '../../src/links/rank/query-view';
import { fitsLinkContext } from '../../src/links/signals/fits-link-context';
import { atOnce } from '../../src/slices';
import { note, suggesterOf } from './vault';

const topics = ['glaciers', 'deserts', 'volcanoes', 'tides', 'caves', 'reefs', 'moors', 'fjords', 'dunes', 'lakes'];

/** Field notes that end in what a script put under each of the first `stamped` of them. */
function fieldNotes(stamped: number, line = '- [[Index of the script]]') {
  return [
    note('Index of the script.md', { text: 'Where everything begins.' }),
    ...topics.map((topic, i) =>
      note(`${topic}.md`, { text: `A field day among ${topic}.\n\n${i < stamped ? line.replace('#', topic) : ''}` }),
    ),
  ];
}

const linksBetween = (suggester: LinkSuggester): number => {
  const { index } = suggester;
  return index.graph.linkedFrom(index.numberOf('Index of the script.md') ?? -1).length;
};

it('takes a line with a link that stands in many notes for a template’s', () => {
  expect(linksBetween(suggesterOf(fieldNotes(4)))).toBe(4);
  expect(linksBetween(suggesterOf(fieldNotes(5)))).toBe(0);
});

it('takes the same link in sentences of their own for the author’s', () => {
  expect(linksBetween(suggesterOf(fieldNotes(10, 'Of # I wrote in [[Index of the script]].')))).toBe(10);
});

it('asks for more such lines in a large vault', () => {
  const others = Array.from({ length: 300 }, (_, i) => note(`other ${i}.md`, { text: `Number ${i}.` }));
  expect(linksBetween(suggesterOf([...fieldNotes(9), ...others]))).toBe(9);
  expect(linksBetween(suggesterOf([...fieldNotes(10), ...others]))).toBe(0);
});

it('keeps a link that stands in a sentence as well', () => {
  const vault = fieldNotes(10).map((one) =>
    one.path === 'lakes.md' ? note('lakes.md', { text: 'See [[Index of the script]] on lakes.\n\n- [[Index of the script]]' }) : one,
  );
  expect(linksBetween(suggesterOf(vault))).toBe(1);
});

it('takes nothing around such links for what the note is about', () => {
  const contextOf = (stamped: number): number => {
    const { index } = suggesterOf(fieldNotes(stamped));
    const view = new QueryView(index, { title: 'Deserts', text: 'Where glaciers and deserts begin.' });
    const scores = fitsLinkContext.score(view, new Map());
    return scores instanceof Float32Array ? (scores[index.numberOf('Index of the script.md') ?? -1] ?? 0) : NaN;
  };
  expect(contextOf(4)).toBeGreaterThan(0);
  expect(contextOf(10)).toBe(0);
});

it('still tells how many notes a note links to, now and after a restart', () => {
  const suggester = suggesterOf(fieldNotes(10));
  const restored = atOnce(LinkSuggester.restoring(atOnce(suggester.snapshot())));
  expect([suggester, restored].map((one) => one?.linksFrom('reefs.md'))).toEqual([1, 1]);
  expect(restored && linksBetween(restored)).toBe(0);
});

it('keeps a link through a restart whose text is too long for a name', () => {
  const long = 'a text of far more words than any title that a person would ever give';
  const suggester = suggesterOf([note(`${long}.md`), note('short.md', { text: `Read [[${long}]].` })]);
  const restored = atOnce(LinkSuggester.restoring(atOnce(suggester.snapshot())));
  expect([suggester, restored].map((one) => one?.index.graph.linkedFrom(one.index.numberOf(`${long}.md`) ?? -1).length)).toEqual([1, 1]);
});

it('learns from an author’s links alone', () => {
  const stamped = fieldNotes(10).map((one) => ({ ...one, text: `${one.text} again` }));
  expect(suggesterOf(stamped).teachers()).toEqual([]);
});
