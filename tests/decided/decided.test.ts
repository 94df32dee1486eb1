import { describe, expect, it } from 'vitest';
import { Decided } from '../../src/decided/decided';
import { tallyOf, type DecidedItem } from '../../src/decided/decided-item';
import { reasonIn, sourceIn } from '../../src/decided/decided-note';
import { Listeners } from '../../src/listeners';
import { KnownSources } from '../../src/permanent/known-sources';
import { KnownDecisions } from '../../src/decided/known-decisions';
import { decisionsOf } from '../../src/kinds/membership';
import { statusKinds } from '../kinds/status-kinds';
import type { PropertyValue } from '../../src/properties/property-value';
import type { Operation } from '../../src/undo/operation';

interface Note {
  properties: Record<string, PropertyValue>;
  changed: number;
}

/** A vault of decided and other notes, and what the journal tells of them. */
function vaultOf(notes: Record<string, Note>, operations: Operation[] = []) {
  const decisions = new KnownDecisions();
  const sources = new KnownSources();
  const listeners = new Listeners();
  const history = { all: operations, onChange: (listener: () => void) => listeners.add(listener) };
  const put = (path: string, note: Note): void => {
    notes[path] = note;
    decisions.put(path, decisionsOf({ path, properties: note.properties, tags: [], heading: '' }, statusKinds())?.decisions ?? []);
  };
  for (const [path, note] of Object.entries(notes)) put(path, note);
  const decided = new Decided({
    decisions,
    sources,
    history,
    factsOf: (path) => notes[path],
  });
  return { decided, put, notes, decisions, sources };
}

const note = (status: string, changed: number, more: Note['properties'] = {}): Note => ({ properties: { status, ...more }, changed });
const operation = (id: number, kind: Operation['kind'], paths: string[], promotes?: Operation['promotes']): Operation => ({
  id,
  kind,
  promotes,
  files: paths.map((path) => ({ path })),
  isWhole: true,
});
const paths = (items: readonly DecidedItem[]): string[][] => items.map(({ notes }) => notes.map(({ path }) => path));

describe('decided items', () => {
  it('are told by the notes themselves, the one changed last first', () => {
    const { decided } = vaultOf({
      'a.md': note('declined', 1, { title: 'A digest', source: 'The Batch RSS', declined_reason: 'Duplicate' }),
      'b.md': note('literature', 3, { url: 'https://www.other.example/b' }),
      'c.md': note('pending-analysis', 4),
      'd.md': note('mine', 5),
    });
    expect(decided.now().map(({ lead }) => lead)).toEqual([
      { path: 'b.md', item: 'other.example/b', outcome: 'kept', made: [], at: 3, isKnown: false },
      { path: 'a.md', item: undefined, outcome: 'declined', made: [], at: 1, isKnown: false },
    ]);
    const facts = ['a.md', 'b.md'].flatMap((path) => decided.factsOf(path) ?? []);
    expect(facts.map(sourceIn)).toEqual(['The Batch', 'other.example']);
    expect(facts.map(reasonIn)).toEqual(['Duplicate', '']);
  });

  it('stand by when they were decided, and not by a later change, where the history knows it', () => {
    const { decided } = vaultOf({ 'a.md': note('declined', 90), 'b.md': note('declined', 50) }, [
      operation(20, 'decline', ['b.md']),
      operation(30, 'status', ['b.md']),
      operation(40, 'step', ['b.md']),
      operation(10, 'decline', ['a.md']),
    ]);
    expect(decided.now().map(({ lead }) => [lead.path, lead.at])).toEqual([
      ['b.md', 30],
      ['a.md', 10],
    ]);
  });

  it('are decided by the writing of a permanent note from them, and not by one that only links back to them', () => {
    const url = 'https://one.example/a';
    const { decided, sources } = vaultOf({ 'a.md': note('analyzed', 5, { url }), 'b.md': note('literature', 6) }, [
      operation(9, 'promote', ['permanent/a.md', 'b.md', 'a.md'], { source: 'a.md', permanent: 'permanent/a.md' }),
    ]);
    sources.put('permanent/a.md', `${url}/?utm_source=x`);
    expect(decided.now().map(({ lead }) => lead)).toMatchObject([
      { path: 'a.md', outcome: 'written', at: 9, made: ['permanent/a.md'], isKnown: true },
      { path: 'b.md', outcome: 'kept', at: 6, made: [], isKnown: false },
    ]);
  });

  it('are done without a permanent note where none is known', () => {
    const { decided } = vaultOf({ 'a.md': note('analyzed', 5, { url: 'https://one.example/a' }), 'b.md': note('analyzed', 4) });
    expect(decided.now().map(({ lead }) => lead.outcome)).toEqual(['analyzed', 'analyzed']);
  });

  it('are one over all notes of an item that were decided alike', () => {
    const url = 'https://arxiv.org/abs/2602.01234';
    const { decided } = vaultOf({
      'a.md': note('declined', 1, { url }),
      'b.md': note('declined', 2, { url: 'https://arxiv.org/pdf/2602.01234v2' }),
      'c.md': note('literature', 3, { url }),
      'd.md': note('declined', 4, { url: 'https://arxiv.org' }),
      'e.md': note('declined', 4, { url: 'https://arxiv.org' }),
    });
    expect(paths(decided.now())).toEqual([['d.md'], ['e.md'], ['c.md'], ['b.md', 'a.md']]);
  });

  it('follow the vault, and tell who listens', () => {
    const { decided, put, notes, decisions } = vaultOf({ 'a.md': note('declined', 1), 'b.md': note('declined', 2) });
    let heard = 0;
    const end = decided.onChange(() => (heard += 1));
    expect(paths(decided.now())).toEqual([['b.md'], ['a.md']]);
    put('a.md', note('declined', 3, { url: 'https://one.example/a' }));
    expect(decided.now()[0]?.lead.item).toBe('one.example/a');
    put('c.md', { properties: {}, changed: 9 });
    expect(heard).toBe(1);
    delete notes['b.md'];
    decisions.put('b.md', []);
    expect(paths(decided.now())).toEqual([['a.md']]);
    end();
    decisions.put('a.md', []);
    expect(heard).toBe(2);
  });

  it('leave at once when they are put back, and come back where that failed', () => {
    const { decided, put } = vaultOf({ 'a.md': note('declined', 1), 'b.md': note('declined', 2) });
    decided.leave(['a.md', 'b.md']);
    expect(paths(decided.now())).toEqual([]);
    decided.stay(['a.md']);
    expect(paths(decided.now())).toEqual([['a.md']]);
    // The vault may tell of the decision after it was taken back, and of that later still.
    put('b.md', note('declined', 2));
    expect(paths(decided.now())).toEqual([['a.md']]);
    put('b.md', note('pending-analysis', 3));
    put('b.md', note('declined', 4));
    expect(paths(decided.now())).toEqual([['b.md'], ['a.md']]);
  });

  it('stay out of sight when they move meanwhile, as out of the archive', () => {
    const { decided, notes, decisions } = vaultOf({ 'archive/a.md': note('declined', 1) });
    decided.leave(['archive/a.md']);
    notes['a.md'] = note('declined', 1);
    decisions.rename('archive/a.md', 'a.md');
    decided.rename('archive/a.md', 'a.md');
    expect(paths(decided.now())).toEqual([]);
  });
});

it('items are counted by what was decided, from a moment on', () => {
  const { decided } = vaultOf({
    'a.md': note('declined', 10),
    'b.md': note('declined', 20, { url: 'https://one.example/b' }),
    'b again.md': note('declined', 30, { url: 'https://one.example/b' }),
    'c.md': note('literature', 20),
    'd.md': note('declined', 25),
  });
  expect(tallyOf(decided.now(), 20)).toEqual([
    ['kept', 1],
    ['declined', 2],
  ]);
});

it('tells of some notes without a look at the others', () => {
  const asked: string[] = [];
  const { decisions, sources, notes } = vaultOf({
    'a.md': note('declined', 10),
    'b.md': note('literature', 20),
    'c.md': note('pending-analysis', 30),
    'd.md': note('declined', 40),
  });
  const factsOf = (path: string): Note | undefined => {
    asked.push(path);
    return notes[path];
  };
  const history = { all: [operation(50, 'decline', ['a.md'])], onChange: () => () => undefined };
  const decided = new Decided({ decisions, sources, history, factsOf });
  expect(decided.among(['c.md', 'b.md', 'a.md', 'gone.md']).map(({ lead }) => [lead.path, lead.outcome, lead.at])).toEqual([
    ['a.md', 'declined', 50],
    ['b.md', 'kept', 20],
  ]);
  expect(asked).toEqual(['b.md', 'a.md']);
  decided.leave(['a.md']);
  expect(paths(decided.among(['a.md', 'b.md']))).toEqual([['b.md']]);
});
