import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClosenessOf, type Closeness } from '../../src/queue/closeness';
import { NO_FILTER } from '../../src/queue/filter';
import { SORTS } from '../../src/queue/sort';
import { GROUPINGS, type Grouping } from '../../src/queue/group';
import { arrangementOf, entry, known } from './entries';
import { madeUp } from '../made-up';

const old = entry('o.md', { title: 'On attention', date: '2019-04-02', source: 'distill RSS', tags: ['rss', 'sinks'] });
const young = entry('y.md', {
  title: '文献笔记',
  date: '2026-02-19',
  source: '慢读',
  content_verdict: 'full',
  content_hash: 'x',
  content_words: 9000,
});
const undated = entry('u.md', { title: 'A sink', content_verdict: 'blocked', content_hash: 'x', content_words: 20 });
const all = [old, undated, young];

describe('the order', () => {
  it.each([
    ['newest', ['y.md', 'o.md', 'u.md']],
    ['oldest', ['o.md', 'y.md', 'u.md']],
    ['title', ['u.md', 'o.md', 'y.md']],
    ['state', ['u.md', 'y.md', 'o.md']],
    ['shortest', ['u.md', 'o.md', 'y.md']],
    ['longest', ['y.md', 'o.md', 'u.md']],
    ['source', ['u.md', 'o.md', 'y.md']],
    ['connection', ['o.md', 'u.md', 'y.md']],
  ] as const)('by %s', (sort, order) => {
    expect(arrangementOf(all, { view: { sort }, of: known({ 'o.md': 4, 'u.md': 1, 'y.md': 0 }) }).paths()).toEqual(order);
  });

  it('puts what was never compared last, newest first', () => {
    expect(arrangementOf(all, { view: { sort: 'connection' }, of: known({ 'o.md': 0 }) }).paths()).toEqual(['o.md', 'y.md', 'u.md']);
  });
});

describe('what is found', () => {
  it('holds every word, in titles, sources and paths, whatever the case', () => {
    const { arrangement, paths } = arrangementOf(all);
    arrangement.search = 'ATTENTION  distill';
    expect(paths()).toEqual(['o.md']);
    arrangement.search = '笔记';
    expect(paths()).toEqual(['y.md']);
    arrangement.search = '';
    expect(paths()).toHaveLength(3);
  });

  it('is the same whatever was looked for before', () => {
    const letter = fc.constantFrom('a', 'b', ' ', '"', 'Σ', 'e\u0301');
    const step = fc.oneof(
      letter.map((added) => ({ type: (search: string) => search + added })),
      fc.array(letter, { maxLength: 4 }).map((letters) => ({ type: () => letters.join('') })),
      fc.record({
        path: fc.constantFrom('1.md', '2.md', '3.md'),
        title: fc.array(letter, { maxLength: 6 }).map((letters) => letters.join('')),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const typed = arrangementOf(all);
        for (const one of steps) {
          if ('type' in one) typed.arrangement.search = one.type(typed.arrangement.search);
          else typed.queue.put(one.path, entry(one.path, { title: one.title }));
          const anew = arrangementOf(typed.queue.all());
          anew.arrangement.search = typed.arrangement.search;
          expect(typed.paths()).toEqual(anew.paths());
        }
      }),
      madeUp(200),
    );
  });

  it('has one of the values of every kind that is narrowed', () => {
    const { set, paths } = arrangementOf(all);
    set({ filter: { ...NO_FILTER, language: ['latin'] } });
    expect(paths()).toEqual(['o.md', 'u.md']);
    set({ filter: { ...NO_FILTER, language: ['latin'], state: ['blocked', 'full'] } });
    expect(paths()).toEqual(['u.md']);
    set({ filter: { ...NO_FILTER, tag: ['sinks'] } });
    expect(paths()).toEqual(['o.md']);
    set({ filter: { ...NO_FILTER, source: ['nobody'] } });
    expect(paths()).toEqual([]);
  });
});

describe('the language a note is narrowed by', () => {
  const notes = [
    entry('title.md', { title: '文献笔记' }),
    entry('text.md', { title: 'RLHF 101' }),
    entry('told.md', { title: 'RLHF 102', lang: 'zh-CN' }),
    entry('english.md', { title: '卡片盒', language: 'en' }),
  ];
  it('is the one it names for itself, else that of its feed text, else that of its title', () => {
    const { paths, set } = arrangementOf(notes, { of: known({}, {}, { 'text.md': 'zh', 'told.md': 'latin' }) });
    set({ filter: { ...NO_FILTER, language: ['zh'] } });
    expect(paths().sort()).toEqual(['text.md', 'title.md', 'told.md']);
    set({ filter: { ...NO_FILTER, language: ['latin'] } });
    expect(paths()).toEqual(['english.md']);
  });
});

describe('stacks', () => {
  const paper = (path: string, url: string, more = {}) => entry(path, { url, ...more });
  const listed = [
    paper('cs.md', 'https://arxiv.org/abs/2602.15923', { date: '2026-02-01' }),
    paper('lg.md', 'https://www.arxiv.org/pdf/2602.15923v2', { date: '2026-02-03' }),
    paper('other.md', 'https://blog.example/post?utm_source=rss', { date: '2026-02-02' }),
  ];

  it('make one row of an item that came twice, by its link', () => {
    const { arrangement, paths } = arrangementOf(listed);
    expect(paths()).toEqual(['other.md', 'cs.md']);
    expect(arrangement.stackOf('lg.md')?.entries.map((one) => one.path)).toEqual(['cs.md', 'lg.md']);
    expect(arrangement.amount()).toEqual({ items: 2, notes: 3 });
  });

  it('count as one item in every grouping, whatever is seen; a note that is not pending is one by itself', () => {
    for (const group of ['none', 'story'] as const) {
      const { arrangement } = arrangementOf(listed, { view: { group } });
      expect(arrangement.isBuilt).toBe(false);
      arrangement.search = 'nothing like it';
      expect(arrangement.amount()).toEqual({ items: 2, notes: 3 });
      expect(
        arrangement
          .items()
          .map(({ entries }) => entries.length)
          .sort(),
      ).toEqual([1, 2]);
      expect(arrangement.amountOf(['cs.md', 'lg.md', 'gone.md'])).toEqual({ items: 2, notes: 3 });
      expect(arrangement.isBuilt).toBe(true);
    }
  });

  it('make one row of nearly the same text under one title, and of what hangs together through a third note', () => {
    const { paths } = arrangementOf(
      listed.map((one) => ({ ...one, title: 'Frozen probes' })),
      { of: known({}, { 'other.md': 's', 'lg.md': 's' }) },
    );
    expect(paths()).toEqual(['cs.md']);
  });

  it('are stood for by the note with most work in it', () => {
    const begun = { ...paper('lg.md', 'https://arxiv.org/abs/2602.15923'), done: 2 };
    expect(arrangementOf([...listed.slice(0, 1), begun]).paths()).toEqual(['lg.md']);
  });

  it('fall apart when a note leaves, and are as close as their closest note', () => {
    const { queue, arrangement, paths } = arrangementOf(listed, { of: known({ 'lg.md': 4, 'cs.md': 1 }) });
    expect(arrangement.stackOf('cs.md')?.closeness?.strength).toBe(4);
    queue.put('cs.md', undefined);
    expect(paths()).toEqual(['lg.md', 'other.md']);
  });

  it('are found by what any of their notes holds', () => {
    const { arrangement, paths } = arrangementOf(listed);
    arrangement.search = 'lg.md';
    expect(paths()).toEqual(['cs.md']);
  });
});

describe('groups', () => {
  it('by closeness, closest first', () => {
    const of = known({ 'o.md': 4, 'u.md': 1 });
    expect(arrangementOf(all, { view: { group: 'closeness' }, of }).groups()).toEqual([
      ['closeness close', ['o.md']],
      ['closeness some', ['u.md']],
      ['closeness unknown', ['y.md']],
    ]);
  });

  it('are left away while nothing tells the notes apart', () => {
    expect(arrangementOf(all, { view: { group: 'closeness' } }).groups()).toEqual([]);
    expect(arrangementOf(all, { view: { group: 'story' } }).groups()).toEqual([]);
  });

  it('by source, in the order of their first notes', () => {
    expect(arrangementOf([...all, entry('z.md', { source: '慢读' })], { view: { group: 'source' } }).groups()).toEqual([
      ['source 慢读', ['y.md', 'z.md']],
      ['source distill', ['o.md']],
      ['source ', ['u.md']],
    ]);
  });

  it('by story show every note of a story by itself', () => {
    const { groups, arrangement } = arrangementOf(
      all.map((one) => ({ ...one, title: 'Frozen probes' })),
      { view: { group: 'story' }, of: known({}, { 'o.md': 's', 'y.md': 's' }) },
    );
    expect(groups()).toEqual([
      ['story y.md', ['y.md', 'o.md']],
      ['story ', ['u.md']],
    ]);
    expect(arrangement.storyOf('o.md')?.entries).toHaveLength(2);
    expect(arrangement.stackOf('o.md')?.entries).toHaveLength(1);
  });

  it('decide the order in which one goes from note to note', () => {
    const { arrangement, paths } = arrangementOf(all, { view: { group: 'closeness' }, of: known({ 'u.md': 4 }) });
    expect(paths()).toEqual(['u.md', 'y.md', 'o.md']);
    expect(arrangement.neighbour('u.md', 1)?.lead.path).toBe('y.md');
  });
});

describe('the learned order', () => {
  const entries = ['a.md', 'b.md', 'c.md'].map((path) => entry(path, { title: path }));
  const of = (places: Record<string, number>, base = known({ 'a.md': 1, 'b.md': 2, 'c.md': 3 })): typeof base => ({
    ...base,
    get: (path) => {
      const closeness = base.get(path);
      const place = places[path];
      return closeness && (place === undefined ? closeness : { ...closeness, place });
    },
  });

  it('goes by places, and by connection where there are none', () => {
    expect(arrangementOf(entries, { view: { sort: 'best' }, of: of({ 'b.md': 0, 'a.md': 1, 'c.md': 2 }) }).paths()).toEqual([
      'b.md',
      'a.md',
      'c.md',
    ]);
    expect(arrangementOf(entries, { view: { sort: 'best' }, of: of({}) }).paths()).toEqual(['c.md', 'b.md', 'a.md']);
    expect(arrangementOf(entries, { view: { sort: 'best' }, of: of({ 'a.md': 0 }) }).paths()).toEqual(['a.md', 'c.md', 'b.md']);
  });

  it('has a story stand where its best note stands', () => {
    const story = known({ 'a.md': 4, 'b.md': 1, 'c.md': 3 }, { 'a.md': 's', 'b.md': 's' });
    const told = ['a.md', 'b.md', 'c.md'].map((path) => entry(path, { title: path === 'c.md' ? 'Another' : 'One story' }));
    const { arrangement } = arrangementOf(told, { view: { sort: 'best' }, of: of({ 'b.md': 0, 'c.md': 1, 'a.md': 2 }, story) });
    expect(arrangement.now().stacks.map(({ entries: { length }, closeness }) => [length, closeness?.place])).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });

  it('is asked for whatever order the queue is shown in', () => {
    const { arrangement, paths } = arrangementOf(entries, { view: { sort: 'title' }, of: of({ 'c.md': 0, 'b.md': 1, 'a.md': 2 }) });
    expect(arrangement.best().map(({ lead }) => lead.path)).toEqual(['c.md', 'b.md', 'a.md']);
    expect(paths()).toEqual(['a.md', 'b.md', 'c.md']);
  });
});

describe("today's items", () => {
  const entries = ['a.md', 'b.md', 'c.md'].map((path) => entry(path, { title: path }));
  const parts = (today: readonly string[]) =>
    arrangementOf(entries, { view: { sort: 'title', group: 'day' }, today })
      .arrangement.now()
      .groups.map(({ of, stacks }) => [of, stacks.map(({ lead }) => lead.path)]);

  it('stand first, in the order in which they were chosen, and those decided count', () => {
    expect(parts(['c.md', 'gone.md', 'a.md'])).toEqual([
      [{ by: 'day', part: 'today', left: 2, of: 3 }, ['c.md', 'a.md']],
      [{ by: 'day', part: 'rest' }, ['b.md']],
    ]);
  });

  it('leave their heading once all are decided, and none where none were chosen', () => {
    expect(parts(['gone.md']).map(([, paths]) => paths)).toEqual([[], ['a.md', 'b.md', 'c.md']]);
    expect(parts([])).toEqual([]);
  });
});

describe('what was put off', () => {
  const entries = [
    entry('a.md', { title: 'a' }),
    entry('b.md', { title: 'b', later: '2026-02-22' }),
    entry('c.md', { title: 'c', later: '2026-02-21' }),
  ];
  const shown = (group: Grouping, today: readonly string[] = []) => {
    const { arrangement, paths } = arrangementOf(entries, { view: { sort: 'best', group }, today });
    return { paths: paths(), groups: arrangement.now().groups.map(({ key, stacks }) => [key, stacks.map(({ lead }) => lead.path)]) };
  };

  it('stands by itself behind all others until its day, and comes first on it', () => {
    for (const group of ['none', 'day'] as const)
      expect(shown(group)).toEqual({
        paths: ['c.md', 'a.md'],
        groups: [
          ['day rest', ['c.md', 'a.md']],
          ['day later', ['b.md']],
        ],
      });
    expect(shown('source').groups.at(-1)).toEqual(['day later', ['b.md']]);
  });

  it('is among today’s items on its day', () => {
    expect(shown('day', ['a.md']).groups).toEqual([
      ['day today', ['c.md', 'a.md']],
      ['day later', ['b.md']],
    ]);
  });

  it('is all there is where everything was put off', () => {
    const { arrangement } = arrangementOf(entries.slice(1, 2), { view: { group: 'day' } });
    expect(arrangement.now().groups.map(({ key }) => key)).toEqual(['day later']);
    expect(arrangement.neighbour(undefined, 1)).toBeUndefined();
  });
});

describe('going from note to note', () => {
  it('goes round', () => {
    const { arrangement } = arrangementOf(all);
    expect(arrangement.neighbour('y.md', 1)?.lead.path).toBe('o.md');
    expect(arrangement.neighbour('y.md', -1)?.lead.path).toBe('u.md');
    expect(arrangement.neighbour('elsewhere.md', 1)?.lead.path).toBe('y.md');
    expect(arrangementOf([old]).arrangement.neighbour('o.md', 1)).toBeUndefined();
  });

  it('goes on from where a note stood that has just left', () => {
    const { arrangement, queue } = arrangementOf(all);
    arrangement.now();
    queue.put('o.md', undefined);
    expect(arrangement.neighbour('o.md', 1)?.lead.path).toBe('u.md');
    expect(arrangement.neighbour('o.md', -1)?.lead.path).toBe('y.md');
  });
});

it('stands the same whether it was kept change by change or built anew', () => {
  const note = fc.record({
    path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'),
    gone: fc.boolean(),
    item: fc.constantFrom('1', '2', '3'),
    date: fc.constantFrom('2026-01-01', '2026-01-02', ''),
    source: fc.constantFrom('x', 'y'),
    done: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(note, { maxLength: 25 }), fc.constantFrom(...SORTS), fc.constantFrom(...GROUPINGS), (notes, sort, group) => {
      const of = known({ 'a.md': 4, 'b.md': 2, 'c.md': 0 }, { 'a.md': 's', 'e.md': 's' });
      const kept = arrangementOf([], { view: { sort, group }, of });
      for (const { path, gone, item, date, source, done } of notes) {
        kept.paths();
        kept.queue.put(path, gone ? undefined : { ...entry(path, { url: `https://x.example/${item}`, date, source }), done });
      }
      const anew = arrangementOf(kept.queue.all(), { view: { sort, group }, of });
      expect([kept.paths(), kept.groups()]).toEqual([anew.paths(), anew.groups()]);
      expect(kept.arrangement.now().stacks.map((stack) => stack.entries)).toEqual(
        anew.arrangement.now().stacks.map((stack) => stack.entries),
      );
    }),
    madeUp(100),
  );
});

describe('what is learnt of notes', () => {
  const fifty = Array.from({ length: 50 }, (_none, index) =>
    entry(`${index}.md`, { title: `Note ${index}`, date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString() }),
  );
  const close = (evidence: number): Closeness => ({
    strength: evidence >= 3 ? 3 : evidence >= 1 ? 1 : 0,
    evidence,
    likeness: 0,
    count: 1,
    top: [],
  });

  it('moves these and looks at no other', () => {
    const closeness = new ClosenessOf();
    const looked: string[] = [];
    const of: typeof closeness = Object.assign(Object.create(closeness) as ClosenessOf, {
      storyOf: (path: string) => {
        looked.push(path);
        return closeness.storyOf(path);
      },
    });
    const { arrangement, paths, queue } = arrangementOf(fifty, { view: { sort: 'connection', group: 'closeness' }, of });
    closeness.onChange((changed) => {
      arrangement.learn(changed);
    });
    expect(paths()).toHaveLength(50);
    const kept = arrangement.stackOf('7.md');
    looked.length = 0;
    closeness.put('3.md', { closeness: close(4), story: '3.md', language: undefined });
    closeness.put('9.md', { closeness: close(2), story: '9.md', language: undefined });
    closeness.announce('working');
    expect(paths().slice(0, 3)).toEqual(['3.md', '9.md', '49.md']);
    queue.put('20.md', { ...entry('20.md', { title: 'Another', date: '2030-01-01' }) });
    expect(paths().slice(0, 3)).toEqual(['3.md', '9.md', '20.md']);
    expect(new Set(looked)).toEqual(new Set(['3.md', '9.md', '20.md']));
    expect(arrangement.stackOf('7.md')).toBe(kept);
  });

  it('puts together what turns out to tell one story, and apart what does not', () => {
    const closeness = new ClosenessOf();
    const { arrangement } = arrangementOf(
      fifty.map((note) => ({ ...note, title: 'One title' })),
      { of: closeness },
    );
    closeness.onChange((changed) => {
      arrangement.learn(changed);
    });
    const together = (): number => arrangement.stackOf('1.md')?.entries.length ?? 0;
    expect(together()).toBe(1);
    closeness.put('1.md', { closeness: close(0), story: 'story', language: undefined });
    closeness.announce('working');
    closeness.put('2.md', { closeness: close(0), story: 'story', language: undefined });
    closeness.announce('working');
    expect(together()).toBe(2);
    closeness.put('2.md', { closeness: close(0), story: 'other', language: undefined });
    closeness.announce('ready');
    expect(together()).toBe(1);
  });

  it('puts a note in its place though the one before it went into a stack elsewhere', () => {
    const closeness = new ClosenessOf();
    const { arrangement, paths } = arrangementOf(
      fifty.map((note) => ({ ...note, title: 'One title' })),
      { view: { sort: 'connection', group: 'none' }, of: closeness },
    );
    closeness.onChange((changed) => {
      arrangement.learn(changed);
    });
    paths();
    closeness.put('0.md', { closeness: close(0), story: 'story', language: undefined });
    closeness.announce('working');
    closeness.put('9.md', { closeness: close(0), story: 'story', language: undefined });
    closeness.put('8.md', { closeness: close(0), story: 'other', language: undefined });
    closeness.announce('ready');
    expect(paths().slice(0, 2)).toEqual(['8.md', '0.md']);
  });

  it('leads to the same order as if it had been known before', () => {
    const finding = fc.record({ note: fc.nat(49), evidence: fc.nat(4), story: fc.nat(60), tell: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(finding, { maxLength: 40 }),
        fc.constantFrom(...SORTS),
        fc.constantFrom(...GROUPINGS),
        (findings, sort, group) => {
          const closeness = new ClosenessOf();
          const notes = fifty.map((note) => ({ ...note, title: 'One title' }));
          const kept = arrangementOf(notes, { view: { sort, group }, of: closeness });
          closeness.onChange((changed) => {
            kept.arrangement.learn(changed);
          });
          for (const { note, evidence, story, tell } of findings) {
            kept.paths();
            closeness.put(`${note}.md`, { closeness: close(evidence), story: `story ${story}`, language: undefined });
            if (tell) closeness.announce('working');
          }
          closeness.announce('ready');
          const anew = arrangementOf(notes, { view: { sort, group }, of: closeness });
          expect([kept.paths(), kept.groups()]).toEqual([anew.paths(), anew.groups()]);
        },
      ),
      madeUp(100),
    );
  });
});
