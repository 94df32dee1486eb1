import { describe, expect, it } from 'vitest';
import { fetchDisplay } from '../../src/app/fetch';
import { pendingNote } from '../note/sample';
import { acting } from './acting';

const note = pendingNote();
const other = pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks' });
const whole = note
  .replace('⚠️ Full content not available (fetch failed).', 'An article.')
  .replace('\n---\n\n#', '\ncontent_verdict: full\ncontent_hash: 0123456789abcdef\n---\n\n#');

describe('fetching', () => {
  it('a note somebody waits for shows its end beside it', async () => {
    const { actions, fetching } = acting({ 'a.md': note });
    actions.fetch('a.md');
    actions.fetch('a.md');
    await fetching.ended();
    expect(fetching.begun.map(({ path }) => path)).toEqual(['a.md']);
    expect(fetching.shown.get('a.md')).toMatchObject({ kind: 'fetched' });
  });

  it('a note somebody waits for goes on though the others are paused, and keeps what is shown of it when asked for again', async () => {
    const { actions, activities, fetching } = acting({ 'a.md': note, 'b.md': other });
    actions.fetchMany(['a.md']);
    actions.pauseFetching();
    actions.fetch('b.md');
    activities.set('b.md', { kind: 'fetching' });
    actions.fetch('b.md');
    expect(activities.get('b.md')).toEqual({ kind: 'fetching' });
    await fetching.ended();
    expect(fetching.begun.map(({ path }) => path)).toContain('b.md');
    expect(fetching.shown.get('b.md')).toMatchObject({ kind: 'fetched' });
  });

  it('an item brings its other notes along, but for those that have it whole', async () => {
    const { actions, fetching } = acting({ 'a.md': note, 'a again.md': note, 'whole.md': whole, 'b.md': other });
    actions.fetch('a.md');
    await fetching.ended();
    expect(fetching.begun.map(({ path }) => path)).toEqual(['a.md', 'a again.md']);
  });

  it('many notes takes exactly those, and none of none', async () => {
    const { actions, fetching } = acting({ 'a.md': note, 'a again.md': note, 'b.md': other });
    actions.fetchMany([]);
    expect(fetching.run.phase).toBe('idle');
    actions.fetchMany(['a.md', 'b.md']);
    await fetching.ended();
    expect(fetching.begun.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });

  it('can be paused, go on, and end', () => {
    const { actions, fetching } = acting({ 'a.md': note });
    actions.fetchMany(['a.md']);
    actions.pauseFetching();
    expect(fetching.run.phase).toBe('paused');
    actions.resumeFetching();
    expect(fetching.run.phase).toBe('running');
    actions.cancelFetching();
    expect(fetching.run.state().total - fetching.run.state().active.length).toBe(0);
  });
});

describe('what was decided while a fetch went on', () => {
  it('stands beside the note, until it is fetched anew', () => {
    const { actions, activities } = acting({ 'a.md': note });
    const show = fetchDisplay(activities);
    show('a.md', { kind: 'fetching' });
    activities.set('a.md', { kind: 'declined' });
    show('a.md', { kind: 'refused', reason: 'decided' });
    expect(activities.get('a.md')).toEqual({ kind: 'declined' });
    actions.fetch('a.md');
    show('a.md', { kind: 'fetching' });
    expect(activities.get('a.md')).toEqual({ kind: 'fetching' });
  });
});

describe('fetching everything', () => {
  it('takes what is pending and without content, also what arrives meanwhile', async () => {
    const { actions, vault, look, fetching } = acting({ 'a.md': note, 'whole.md': whole });
    expect(actions.fetchPlan().paths).toEqual(['a.md']);
    actions.fetchAll();
    vault.put('b.md', other);
    look();
    await fetching.ended();
    expect(fetching.begun.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });

  it('shows first what it would do, and does it when told to', async () => {
    const { actions, shown, fetching } = acting({ 'a.md': note, 'b.md': other });
    await actions.showFetchPlan();
    expect(shown.plans.map(({ plan }) => plan.paths.length)).toEqual([2]);
    expect(fetching.run.phase).toBe('idle');
    shown.plans[0]?.start();
    await fetching.ended();
    expect(fetching.begun).toHaveLength(2);
  });

  it('shows what stays as it is, by the notes’ own texts', async () => {
    const own = note.replace('⚠️ Full content not available (fetch failed).', 'My own words.');
    const { actions, shown } = acting({ 'a.md': note, 'own.md': own });
    await actions.showFetchPlan();
    expect(shown.plans.map(({ plan }) => plan)).toMatchObject([{ paths: ['a.md'], ownText: 1 }]);
    expect(await actions.heldAmong(['a.md', 'own.md', 'gone.md'])).toEqual(new Map([['own.md', 'own-text']]));
  });

  it('says so when there is nothing to fetch', async () => {
    const { actions, shown, fetching } = acting({ 'whole.md': whole });
    actions.fetchAll();
    await actions.showFetchPlan();
    expect(shown.notices).toEqual([{ kind: 'nothing-to-fetch' }, { kind: 'nothing-to-fetch' }]);
    expect(shown.plans).toEqual([]);
    expect(fetching.run.phase).toBe('idle');
  });
});
