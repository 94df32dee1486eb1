import { describe, expect, it } from 'vitest';
import { examine } from '../../src/gates/examine';
import { GATES, type Examined, type Finding, type GateId, type SeenLink } from '../../src/gates/gate';

const link = (target: string, change: Partial<SeenLink> = {}): SeenLink => ({ target, resolves: true, isBoilerplate: false, ...change });

const good: Examined = {
  title: 'Frozen probes keep an audit honest',
  body: 'The reading did not follow the optimiser.\n\n> Training moved the behaviour.',
  links: [link('a.md'), link('b.md')],
  sameTextAs: undefined,
};

const finding = (gate: GateId, change: Partial<Examined>): Finding | undefined => examine({ ...good, ...change }, [gate])[0]?.finding;

it('finds nothing in a note that meets all of them, in their order', () => {
  expect(examine(good)).toEqual(GATES.map((gate) => ({ gate, finding: undefined })));
});

it('asks only the gates in use', () => {
  expect(examine({ ...good, title: '' }, ['links', 'statement']).map(({ gate }) => gate)).toEqual(['statement', 'links']);
  expect(examine(good, [])).toEqual([]);
});

describe('a title', () => {
  it.each([
    ['', 'empty'],
    ['Frozen probes', 'topic'],
    ['Do frozen probes stay honest?', 'question'],
    ['探针冻结之后会怎样？', 'question'],
    ['2026-02-19-rss-arxiv-frozen-probes', 'file-name'],
  ] as const)('%s is no claim: %s', (title, why) => {
    expect(finding('statement', { title })).toEqual({ gate: 'statement', why });
  });
});

describe('links', () => {
  it.each<[string, SeenLink[], Finding | undefined]>([
    ['two that resolve', [link('a.md'), link('b.md')], undefined],
    ['one twice', [link('a.md'), link('a.md')], { gate: 'links', why: 'few', count: 1 }],
    ['two, one of them of a template', [link('a.md'), link('b.md', { isBoilerplate: true })], { gate: 'links', why: 'few', count: 1 }],
    [
      'one that leads nowhere',
      [link('a.md'), link('gone', { resolves: false })],
      { gate: 'links', why: 'leads-nowhere', count: 1, target: 'gone' },
    ],
    ['two beside one that leads nowhere', [link('a.md'), link('b.md'), link('gone', { resolves: false })], undefined],
    ['none', [], { gate: 'links', why: 'few', count: 0 }],
  ])('%s', (_, links, found) => {
    expect(finding('links', { links })).toEqual(found);
  });
});

it('names the note whose text it is', () => {
  expect(finding('new-text', { sameTextAs: 'permanent/a.md' })).toEqual({ gate: 'new-text', path: 'permanent/a.md' });
});

it('says where the words stand that lean on the source', () => {
  const body = '> This paper says so.\n\nProbes drift, the authors say.';
  const found = finding('stands-alone', { body });
  expect(found).toMatchObject({ why: 'names-source', words: 'the authors' });
  const at = found?.gate === 'stands-alone' ? found.at : undefined;
  expect(body.slice(at?.from, at?.to)).toBe('the authors');
});

it('says how many quotes nobody spoke to, and where the first stands', () => {
  const body = 'Mine.\n\n> One.\n\n> Two.\n\n## More\n\n> Three.';
  expect(finding('own-words', { body })).toEqual({ gate: 'own-words', count: 2, at: { from: 15, to: 21 } });
});

it.each([
  [5, undefined],
  [6, { gate: 'one-thought', why: 'many-points', count: 6 }],
] as const)('of %i points', (count, found) => {
  expect(finding('one-thought', { body: Array.from({ length: count }, (_, i) => `- Point ${i}.`).join('\n') })).toEqual(found);
});

it('counts no list of links among the points', () => {
  expect(finding('one-thought', { body: `One.\n\n## Related\n\n${'- [[a]]: why\n'.repeat(9)}` })).toBeUndefined();
});

it('takes time linear in hostile texts', () => {
  for (const piece of ['> ', '{{', '# \n', '“', '[insert ', '```\n', '的是']) {
    const started = performance.now();
    examine({ ...good, title: piece.repeat(200), body: piece.repeat(20_000) });
    expect(performance.now() - started, piece).toBeLessThan(1000);
  }
});
