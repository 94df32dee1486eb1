import { describe, expect, it, vi } from 'vitest';
import { NoteMissing } from '../../src/ports';
import { prepareVerb } from '../../src/verbs/index';
import { runPrinted } from '../../src/verbs/printed';
import { FULL, RefusingVault } from '../app/acting';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { VirtualClock } from '../virtual-clock';
import { verbsOver } from './deps';

const vaultOf = (): RefusingVault =>
  new RefusingVault({
    'inbox/probes.md': pendingNote(),
    'inbox/sinks.md': pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks', tags: '[rss, heads]' }),
    'inbox/sinks again.md': pendingNote({ title: 'Attention sinks', url: 'https://www.other.example/sinks?utm_source=feed' }),
    'inbox/old.md': pendingNote({ title: 'Old', status: 'status: declined' }),
    'permanent/Goodhart.md': '# Goodhart\n',
  });

/** What a script gets, parsed. */
async function asked(
  vault: MemoryVault,
  verb: string,
  flags: Record<string, string> = {},
  over = verbsOver(vault),
): Promise<Record<string, unknown>> {
  return JSON.parse(await runPrinted(verb, flags, over.deps)) as Record<string, unknown>;
}

describe('list', () => {
  it('gives the pending notes, those of one item as one', async () => {
    const { notes, ...counts } = await asked(vaultOf(), 'list', { sort: 'title' });
    expect(counts).toEqual({ ok: true, pending: 3, found: 3, pendingItems: 2, foundItems: 2 });
    expect(notes).toMatchObject([
      {
        path: 'inbox/sinks again.md',
        title: 'Attention sinks',
        host: 'other.example',
        state: 'not-fetched',
        checklist: { done: 0, total: 5 },
        duplicates: ['inbox/sinks.md'],
      },
      { path: 'inbox/probes.md', source: 'example', date: '2026-02-19T01:42:47.000Z' },
    ]);
  });

  it('says of a note what else is known: why it is there, how near it is to the vault, that its properties cannot be read', async () => {
    const vault = new MemoryVault({
      'a.md': pendingNote({ title: 'A', url: 'https://blog.example/a' }).replace('status:', 'reason: a hunch\nstatus:'),
      'b.md': pendingNote({ title: 'B "quoted" b', url: 'https://blog.example/b' }).replace(/^date: .*\n/m, ''),
    });
    const over = verbsOver(vault);
    over.deps.closenessOf = (path) =>
      path === 'a.md' ? { strength: 4 as const, count: 2, top: ['permanent/Goodhart.md'], evidence: 3, likeness: 0 } : undefined;
    const { notes } = await asked(vault, 'list', { sort: 'title' }, over);
    const [a, b] = notes as Record<string, unknown>[];
    expect(a).toMatchObject({ path: 'a.md', closeness: { strength: 4, links: 2, top: ['permanent/Goodhart.md'] } });
    expect(a).not.toHaveProperty('propertiesBroken');
    expect(b).toMatchObject({ path: 'b.md', date: null, propertiesBroken: true });
    expect(b).not.toHaveProperty('closeness');
    expect(b).not.toHaveProperty('reason');
  });

  it('narrows by search, tag and number', async () => {
    expect(await asked(vaultOf(), 'list', { tag: '#HEADS' })).toMatchObject({ found: 1, notes: [{ path: 'inbox/sinks.md' }] });
    expect(await asked(vaultOf(), 'list', { search: 'probes', limit: '1' })).toMatchObject({ found: 1 });
    expect(await asked(vaultOf(), 'list', { limit: '1', sort: 'title' })).toMatchObject({
      found: 3,
      notes: [{ path: 'inbox/sinks again.md' }],
    });
  });

  it('knows a source by its name or host in any case, with the RSS of its feed or without', async () => {
    for (const source of ['example', ' EXAMPLE ', 'Example RSS', 'example rss'])
      expect(await asked(vaultOf(), 'list', { source }), source).toMatchObject({ found: 3 });
    expect(await asked(vaultOf(), 'list', { source: 'exam' })).toMatchObject({ found: 0 });
    const capital = new MemoryVault({ 'a.md': pendingNote().replace('example RSS', 'Example RSS') });
    expect(await asked(capital, 'list', { source: 'example' })).toMatchObject({ found: 1 });
  });

  it('gives the newest first, where no order is asked for', async () => {
    const dated = (title: string, day: string): string =>
      pendingNote({ title, url: `https://blog.example/${title}` }).replace('2026-02-19', `2026-02-${day}`);
    const vault = new MemoryVault({ 'a.md': dated('A', '11'), 'b.md': dated('B', '13'), 'c.md': dated('C', '12') });
    const { notes } = await asked(vault, 'list');
    expect(notes).toMatchObject([{ path: 'b.md' }, { path: 'c.md' }, { path: 'a.md' }]);
  });

  it.each([
    ['1', [['inbox/sinks again.md', undefined]]],
    ['2', [['inbox/sinks again.md', ['inbox/sinks.md']]]],
    [
      '3',
      [
        ['inbox/sinks again.md', ['inbox/sinks.md']],
        ['inbox/probes.md', undefined],
      ],
    ],
  ])('counts each note of an item: the first %s', async (limit, notes) => {
    const answer = await asked(vaultOf(), 'list', { limit, sort: 'title' });
    expect((answer['notes'] as { path: string; duplicates?: string[] }[]).map(({ path, duplicates }) => [path, duplicates])).toEqual(notes);
  });
});

it('tells how the queue stands', async () => {
  expect(await asked(vaultOf(), 'status')).toMatchObject({
    pending: 3,
    states: { 'not-fetched': 3 },
    sources: [{ value: 'example', notes: 3 }],
    fetching: { phase: 'idle' },
  });
});

it('tells which kinds of notes wait to be read, and where the permanent notes lie', async () => {
  const clip = (n: number): string =>
    `---\ntitle: Clip ${String(n)}\nsource: https://a.example/${String(n)}\ncreated: 2026-02-0${String(n)}\n---\n\nText.\n`;
  const clips = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`Clippings/${String(n)}.md`, clip(n)]));
  const zettel = Object.fromEntries(['a', 'b', 'c'].map((name) => [`Zettel/${name}.md`, 'A thought. See [[a]].']));
  const vault = new MemoryVault({ ...clips, ...zettel });
  expect(await asked(vault, 'kinds')).toEqual({
    ok: true,
    kinds: [
      {
        id: 'folder-clippings-source',
        recognisedBy: 'folder Clippings, link in source',
        count: 5,
        examples: ['Clippings/1.md', 'Clippings/2.md', 'Clippings/3.md'],
        confidence: 0.8,
        properties: { link: ['source'], title: ['title'], date: ['created'], source: [] },
        sections: {},
      },
    ],
    permanent: { folder: 'Zettel', examples: ['Zettel/a.md', 'Zettel/b.md', 'Zettel/c.md'] },
  });
  expect(vault.writes).toEqual([]);
  expect(await asked(vaultOf(), 'kinds')).toMatchObject({
    ok: true,
    kinds: [{ recognisedBy: 'status = pending-analysis, link in url', count: 3 }],
  });
});

it('makes the kinds that are named count, and one undo takes that back', async () => {
  const clip = (n: number): string =>
    `---\ntitle: Clip ${String(n)}\nsource: https://a.example/${String(n)}\ncreated: 2026-02-0${String(n)}\n---\n\nText.\n`;
  const vault = new MemoryVault(Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`Clippings/${String(n)}.md`, clip(n)])));
  const over = verbsOver(vault);
  expect(await asked(vault, 'kinds', { adopt: 'folder-clippings-surce' }, over)).toMatchObject({
    error: 'bad-value',
    wanted: 'all, folder-clippings-source',
  });
  expect(await asked(vault, 'kinds', { adopt: 'all', 'dry-run': 'true' }, over)).toMatchObject({ ok: true, dryRun: true });
  expect(over.deps.queue.all()).toEqual([]);
  expect(await asked(vault, 'kinds', { adopt: 'all' }, over)).toMatchObject({ ok: true, adopted: ['folder-clippings-source'], pending: 5 });
  expect(over.deps.queue.all().map(({ path, host }) => [path, host])[0]).toEqual(['Clippings/1.md', 'a.example']);
  expect(vault.writes).toEqual([]);
  await over.undo();
  expect(over.deps.queue.all()).toEqual([]);
});

it('suggests links with what speaks for them', async () => {
  expect(await asked(vaultOf(), 'suggest', { path: 'inbox/probes', limit: '1' })).toEqual({
    ok: true,
    path: 'inbox/probes.md',
    suggestions: [
      {
        path: 'permanent/Goodhart.md',
        evidence: 1.23,
        strength: 3,
        reasons: [{ code: 'mentions-name', text: expect.stringContaining('Goodhart') as string }],
      },
    ],
  });
});

describe('fetch', () => {
  it('fetches what is named, and says what failed and why', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault, { failing: ['inbox/sinks.md'] });
    const answer = await asked(vault, 'fetch', { paths: 'inbox/probes.md\ninbox/sinks.md' }, over);
    expect(over.added).toEqual(['inbox/probes.md', 'inbox/sinks.md']);
    expect(answer).toMatchObject({
      ok: false,
      error: 'not-all-fetched',
      message: '1 note fetched, 1 failed.',
      failures: [{ path: 'inbox/sinks.md', cause: 'offline' }],
    });
    expect(await asked(vault, 'fetch', { path: 'inbox/probes.md' }, verbsOver(vault))).toMatchObject({ ok: true, failures: [] });
  });

  it('is well when only notes of others failed', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault, { failing: ['inbox/another.md'] });
    expect(await asked(vault, 'fetch', { path: 'inbox/probes.md' }, over)).toMatchObject({ ok: true, failures: [] });
  });

  it('fetches no more notes than the limit, also of one item', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault);
    await asked(vault, 'fetch', { search: 'sinks', limit: '1' }, over);
    expect(over.added).toEqual(['inbox/sinks again.md']);
  });

  it('waits for the end of the run, and not at all in the background or for nothing', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault, { phase: 'running' });
    expect(await asked(vault, 'fetch', { all: '', background: '' }, over)).toMatchObject({ ok: true, fetching: { phase: 'running' } });
    expect(await asked(vault, 'fetch', { search: 'no such words' }, over)).toMatchObject({ ok: true, notes: [] });
    const waiting = asked(vault, 'fetch', { path: 'inbox/probes.md' }, over);
    await Promise.resolve();
    over.now({ phase: 'finished' });
    expect(await waiting).toMatchObject({ ok: true, fetching: { phase: 'finished' } });
  });

  it.each([
    ['offline', { phase: 'running', isOffline: true }],
    ['fetching-paused', { phase: 'paused' }],
    ['still-fetching', { phase: 'running' }],
  ] as const)('does not wait without end: %s', async (error, played) => {
    const vault = vaultOf();
    const over = verbsOver(vault, { ...played, clock: new VirtualClock() });
    expect(await asked(vault, 'fetch', { path: 'inbox/probes.md' }, over)).toMatchObject({
      ok: false,
      error,
      notes: ['inbox/probes.md'],
      fetching: { phase: played.phase },
    });
    expect(over.added).toEqual(['inbox/probes.md']);
  });

  it('goes on waiting as long as notes come to their end', async () => {
    const vault = vaultOf();
    const clock = new VirtualClock();
    const over = verbsOver(vault, { phase: 'running', clock });
    const waiting = asked(vault, 'fetch', { all: '' }, over);
    await clock.wait(500_000);
    over.now({ done: 1 });
    await waiting;
    expect(clock.elapsed).toBe(1_100_000);
  });

  it('says in a dry run what it would ask which hosts for', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault);
    expect(await asked(vault, 'fetch', { all: 'true', 'dry-run': 'true' }, over)).toMatchObject({
      dryRun: true,
      hosts: { 'blog.example': 1, 'other.example': 2 },
    });
    expect(over.added).toEqual([]);
  });

  it.each([
    ['ends', { phase: 'finished' }, { ok: true, fetching: { phase: 'finished' } }],
    ['is paused', { phase: 'paused' }, { ok: false, error: 'fetching-paused', fetching: { phase: 'paused' } }],
    ['loses the network', { isOffline: true }, { ok: false, error: 'offline', fetching: { phase: 'running', offline: true } }],
  ] as const)('answers once the run %s, and not before', async (_, change, answer) => {
    const vault = vaultOf();
    const over = verbsOver(vault, { phase: 'running' });
    let isAnswered = false;
    const asking = asked(vault, 'fetch', { path: 'inbox/probes.md' }, over).finally(() => {
      isAnswered = true;
    });
    await vi.waitFor(() => {
      expect(over.added).toEqual(['inbox/probes.md']);
    });
    over.now({ phase: 'running' });
    await new Promise(setImmediate);
    expect(isAnswered).toBe(false);
    over.now(change);
    expect(await asking).toMatchObject(answer);
  });

  it('chosen by a filter, fetches only what has no content and a link to get it from', async () => {
    const vault = new MemoryVault({
      'new.md': pendingNote(),
      'failed.md': pendingNote({ title: 'Failed' }).replace('status:', 'fetch_error: not-found\nstatus:'),
      'full.md': pendingNote({ title: 'Full' }).replace('status:', 'content_verdict: full\ncontent_hash: "0"\nstatus:'),
      'bare.md': pendingNote({ title: 'Bare', url: '' }),
    });
    const over = verbsOver(vault);
    await asked(vault, 'fetch', { all: 'true' }, over);
    expect(over.added.sort()).toEqual(['failed.md', 'new.md']);
    const again = verbsOver(vault);
    await asked(vault, 'fetch', { path: 'full.md' }, again);
    expect(again.added).toEqual(['full.md']);
    const byState = verbsOver(vault);
    await asked(vault, 'fetch', { state: 'full' }, byState);
    expect(byState.added).toEqual(['full.md']);
  });

  it('adds up: what is left alone is told with its reason', async () => {
    const vault = new MemoryVault({
      'new.md': pendingNote(),
      'own.md': pendingNote({ title: 'Own', fullContent: 'My own words.' }),
      'full.md': pendingNote({ title: 'Full', fullContent: 'Text.' }).replace(
        'status:',
        'content_verdict: full\ncontent_hash: "0"\nstatus:',
      ),
      'bare.md': pendingNote({ title: 'Bare', url: '' }),
    });
    const skipped = [
      { path: 'bare.md', reason: 'no-link' },
      { path: 'full.md', reason: 'fetched' },
      { path: 'own.md', reason: 'own-text' },
    ];
    const answer = (await asked(vault, 'fetch', { all: 'true' }, verbsOver(vault))) as { skipped: { path: string }[] };
    expect(answer).toMatchObject({ ok: true, notes: ['new.md'], written: 1, failures: [] });
    expect([...answer.skipped].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(skipped);
  });

  it('takes a note once that is named twice, and no more of those named than the limit', async () => {
    const paths = 'inbox/sinks.md\\ninbox/probes.md\\ninbox/sinks.md';
    const twice = verbsOver(vaultOf());
    await asked(vaultOf(), 'fetch', { path: 'inbox/probes.md', paths }, twice);
    expect(twice.added).toEqual(['inbox/probes.md', 'inbox/sinks.md']);
    const limited = verbsOver(vaultOf());
    await asked(vaultOf(), 'fetch', { paths, limit: '1' }, limited);
    expect(limited.added).toEqual(['inbox/sinks.md']);
  });

  it('of nothing that can be fetched begins no run', async () => {
    const vault = new MemoryVault({ 'bare.md': pendingNote({ url: '' }) });
    const over = verbsOver(vault);
    expect(await asked(vault, 'fetch', { path: 'bare.md' }, over)).toMatchObject({ ok: true, notes: [], fetching: { phase: 'idle' } });
  });
});

describe('pause, resume and cancel', () => {
  it('steer the run, and say where it stands', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault, { phase: 'running' });
    await asked(vault, 'fetch', { all: 'true', background: 'true' }, over);
    expect(await asked(vault, 'pause', {}, over)).toMatchObject({ ok: true, fetching: { phase: 'paused', total: 3 } });
    expect(await asked(vault, 'resume', {}, over)).toMatchObject({ ok: true, fetching: { phase: 'running' } });
    expect(await asked(vault, 'cancel', {}, over)).toMatchObject({ ok: true, fetching: { phase: 'finished' } });
  });

  it.each([
    ['pause', 'running'],
    ['cancel', 'running'],
    ['cancel', 'paused'],
    ['resume', 'paused'],
  ] as const)('%s of a run that is %s waits for a person’s word', async (verb, phase) => {
    const { deps } = verbsOver(vaultOf(), { phase });
    expect((await prepareVerb(verb, {}, deps)).kind).toBe('work');
    expect(deps.run.state().phase).toBe(phase);
  });

  it.each(['pause', 'resume', 'cancel'] as const)('%s of no run at all says that there is none', async (verb) => {
    expect(await asked(vaultOf(), verb)).toMatchObject({ ok: true, fetching: { phase: 'idle' } });
  });
});

describe('decline', () => {
  it('declines what a filter leaves', async () => {
    const vault = vaultOf();
    expect(await asked(vault, 'decline', { search: 'sinks' })).toEqual({
      ok: true,
      declined: ['inbox/sinks again.md', 'inbox/sinks.md'],
      unchanged: [],
    });
    expect(vault.get('inbox/sinks.md')).toContain('status: declined');
    expect(vault.get('inbox/probes.md')).toContain('status: pending-analysis');
  });

  it('takes the other notes of an item along, up to the limit', async () => {
    const path = 'inbox/sinks.md';
    expect(await asked(vaultOf(), 'decline', { path })).toMatchObject({ declined: [path, 'inbox/sinks again.md'] });
    expect(await asked(vaultOf(), 'decline', { tag: 'heads' })).toMatchObject({ declined: [path, 'inbox/sinks again.md'] });
    expect(await asked(vaultOf(), 'decline', { path, limit: '1' })).toMatchObject({ declined: [path] });
    expect(await asked(vaultOf(), 'decline', { search: 'sinks', limit: '1', 'dry-run': '' })).toMatchObject({
      notes: ['inbox/sinks again.md'],
    });
    expect(await asked(vaultOf(), 'decline', { all: '', sort: 'title', limit: '2' })).toMatchObject({
      declined: ['inbox/sinks again.md', path],
    });
  });

  it('says what was not declined, and why', async () => {
    const vault = vaultOf();
    vault.refusals.set('inbox/sinks.md', FULL);
    expect(await asked(vault, 'decline', { all: '' })).toMatchObject({
      ok: false,
      error: 'not-all-declined',
      message: '2 notes declined. sinks is unchanged. Free some disk space and try again.',
      declined: expect.arrayContaining(['inbox/probes.md', 'inbox/sinks again.md']) as string[],
      unchanged: [],
      failed: [{ path: 'inbox/sinks.md', failure: { kind: 'disk-full' } }],
    });
  });

  it('says which notes somebody else decided meanwhile', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault);
    const ready = await prepareVerb('decline', { path: 'inbox/probes.md' }, over.deps);
    vault.put('inbox/probes.md', pendingNote({ status: 'status: analyzed' }));
    expect(ready.kind === 'work' && (await ready.carryOut())).toMatchObject({
      ok: true,
      data: { declined: [], unchanged: ['inbox/probes.md'] },
    });
  });

  it.each([
    ['of an item', { search: 'sinks' }, ['inbox/sinks again.md']],
    ['of those named', { paths: 'inbox/probes.md\ninbox/sinks.md' }, ['inbox/probes.md']],
  ])('declines no more notes than the limit says, also %s', async (_, choosing, declined) => {
    expect(await asked(vaultOf(), 'decline', { ...choosing, limit: '1' })).toMatchObject({ declined });
  });

  it('chooses nothing when nothing is said, and writes nothing in a dry run', async () => {
    const vault = vaultOf();
    expect(await asked(vault, 'decline')).toMatchObject({ ok: false, error: 'nothing-chosen' });
    for (const blank of ['path', 'paths', 'source', 'tag', 'search'])
      expect(await asked(vault, 'decline', { [blank]: ' ' })).toMatchObject({ ok: false, error: 'nothing-chosen' });
    for (const search of ['"', '“”', '"\u0301'])
      expect(await asked(vault, 'decline', { search })).toMatchObject({ ok: false, error: 'nothing-chosen' });
    expect(await asked(vault, 'decline', { all: '', 'dry-run': '' })).toMatchObject({ ok: true, dryRun: true, status: 'declined' });
    expect(vault.writes).toEqual([]);
  });
});

it('takes paths set apart by line ends, spelled out or real', async () => {
  expect(await asked(vaultOf(), 'decline', { paths: 'inbox/probes.md\\ninbox/sinks.md', 'dry-run': '' })).toMatchObject({
    notes: ['inbox/probes.md', 'inbox/sinks.md', 'inbox/sinks again.md'],
  });
  expect(await asked(vaultOf(), 'decline', { paths: 'inbox/probes.md\r\ninbox/sinks.md\n', 'dry-run': '' })).toMatchObject({
    notes: ['inbox/probes.md', 'inbox/sinks.md', 'inbox/sinks again.md'],
  });
});

it('shows and writes nothing of a stranger’s that cannot be seen, that leads somewhere or would be run, or that has no end', async () => {
  const vault = vaultOf();
  const reason = `a\u202Erepost\n[[Goodhart]] <% tp.file.cursor() %>${'!'.repeat(1000)}`;
  const { reason: kept } = await asked(vault, 'decline', { path: 'inbox/probes.md', reason, 'dry-run': '' });
  expect(kept).toMatch(/^arepost \[ \[Goodhart\] \] < % tp\.file\.cursor\(\) %>!+…$/);
  const { message } = await asked(vault, 'fetch', { path: `\u202E${'x'.repeat(5000)}\nmd` });
  expect(message).toMatch(/^There is no note "x{399}…"\.$/);
});

describe('promote', () => {
  it('writes the permanent note and the way back', async () => {
    const vault = vaultOf();
    expect(await asked(vault, 'promote', { path: 'inbox/probes.md', folder: 'zettel', tags: 'measures, #probes' })).toEqual({
      ok: true,
      path: 'zettel/Frozen probes stay honest.md',
      written: ['zettel/Frozen probes stay honest.md', 'inbox/probes.md'],
    });
    expect(vault.get('zettel/Frozen probes stay honest.md')).toContain('tags: [measures, probes]');
    expect(vault.get('inbox/probes.md')).toContain('status: analyzed');
  });

  it('says which file was in the way, gone or refused, and what was written before', async () => {
    const at = async (prepare: (vault: RefusingVault) => void): Promise<unknown> => {
      const vault = vaultOf();
      const { deps } = verbsOver(vault);
      const ready = await prepareVerb('promote', { path: 'inbox/probes.md' }, deps);
      prepare(vault);
      return ready.kind === 'work' && (await ready.carryOut());
    };
    const made = 'permanent/Frozen probes stay honest.md';
    expect(
      await at((vault) => {
        vault.put(made, 'faster');
      }),
    ).toEqual({ ok: false, refusal: { code: 'note-exists', path: made, written: [] } });
    expect(
      await at((vault) => {
        vault.delete('inbox/probes.md');
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'note-gone', written: [] } });
    expect(
      await at((vault) => {
        vault.refusals.set('inbox/probes.md', FULL);
      }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'not-written', path: 'inbox/probes.md', failure: { kind: 'disk-full' }, detail: 'disk-full', written: [made] },
    });
    expect(
      await at((vault) => {
        vault.refusals.set('inbox/probes.md', new Error('locked'));
      }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'not-written', failure: { kind: 'unexpected' }, detail: 'locked' },
    });
  });

  it('writes tags as the app can read them, and refuses what can be none', async () => {
    const vault = vaultOf();
    expect(await asked(vault, 'promote', { path: 'inbox/probes.md', tags: '2024' })).toMatchObject({
      ok: false,
      error: 'bad-value',
      name: 'tags',
      value: '2024',
    });
    expect(await asked(vault, 'promote', { path: 'inbox/probes.md', tags: 'machine learning, #安全/审计, "quoted"' })).toMatchObject({
      ok: true,
    });
    expect(vault.get('permanent/Frozen probes stay honest.md')).toContain('tags: [machine-learning, 安全/审计, quoted]');
  });

  it('prints the files whole in a dry run', async () => {
    const vault = vaultOf();
    const answer = await asked(vault, 'promote', { path: 'inbox/probes.md', 'dry-run': 'true' });
    expect(answer).toMatchObject({
      dryRun: true,
      files: [
        { change: 'new', path: 'permanent/Frozen probes stay honest.md' },
        { change: 'changed', path: 'inbox/probes.md' },
      ],
    });
    expect(vault.writes).toEqual([]);
  });

  it('leaves the vault for no name that a stranger thinks of', async () => {
    const vault = vaultOf();
    expect(await asked(vault, 'promote', { path: 'inbox/probes.md', folder: '../../etc', title: '../../passwd' })).toMatchObject({
      ok: true,
    });
    expect(await asked(vault, 'promote', { path: 'inbox/sinks.md', title: '\u202E\u200B' })).toMatchObject({
      ok: false,
      error: 'empty-title',
    });
    expect(vault.paths().filter((path) => path.includes('..') || path.startsWith('/'))).toEqual([]);
  });
});

describe('what is refused, and how it is said', () => {
  it.each([
    [
      'lst',
      {},
      {
        error: 'unknown-verb',
        message:
          'There is no action "lst". There are: list, status, kinds, health, suggest, fetch, pause, resume, cancel, decline, promote.',
      },
    ],
    ['list', { limt: '3' }, { error: 'unknown-flag', meant: 'limit' }],
    ['list', { limit: 'many' }, { error: 'bad-value', name: 'limit', wanted: '1-9999999' }],
    ['list', { state: 'fetched' }, { error: 'bad-value', name: 'state' }],
    ['suggest', {}, { error: 'missing-flag' }],
    ['fetch', { path: 'probes.md' }, { error: 'no-such-note', meant: 'inbox/probes.md' }],
    ['fetch', { path: '../outside.md' }, { error: 'no-such-note' }],
    ['decline', { path: 'permanent/Goodhart.md' }, { error: 'not-pending' }],
    ['promote', { path: 'inbox/old.md' }, { error: 'not-pending' }],
    ['suggest', { path: ' ' }, { error: 'missing-flag', names: ['path'] }],
    ['promote', { path: 'inbox/probes.md', title: ' ' }, { error: 'empty-title' }],
  ])('%s %o', async (verb, flags, answer) => {
    const vault = vaultOf();
    expect(await asked(vault, verb, flags)).toMatchObject({ ok: false, ...answer });
    expect(vault.writes).toEqual([]);
  });

  it.each(['suggest', 'promote'])('%s says that the note went away meanwhile', async (verb) => {
    const vault = vaultOf();
    const over = verbsOver(vault);
    over.deps.notes = { ...over.deps.notes, read: (path) => Promise.reject(new NoteMissing(path)) };
    expect(await asked(vault, verb, { path: 'inbox/probes.md' }, over)).toMatchObject({
      ok: false,
      error: 'note-gone',
      path: 'inbox/probes.md',
      written: [],
    });
    over.deps.notes = { ...over.deps.notes, read: () => Promise.reject(new Error('locked')) };
    expect(await asked(vault, verb, { path: 'inbox/probes.md' }, over)).toMatchObject({ error: 'unexpected', detail: 'locked' });
  });

  it.each([
    [{ templateMissing: 'templates/none.md' }, { error: 'template-missing', path: 'templates/none.md' }],
    [
      {
        errors: [
          { line: 3, reason: 'unknown-name' as const, name: 'titel', suggestion: undefined, where: 'template' as const },
          { line: 5, reason: 'unknown-filter' as const, name: 'uper', suggestion: undefined, where: 'template' as const },
        ],
      },
      { error: 'template-error', detail: '3: unknown-name titel; 5: unknown-filter uper' },
    ],
  ])('promotes nothing by a template that cannot be used: %o', async (refusal, answer) => {
    const vault = vaultOf();
    const over = verbsOver(vault);
    over.deps.draft = () => Promise.resolve({ ok: false, ...refusal });
    expect(await asked(vault, 'promote', { path: 'inbox/probes.md' }, over)).toMatchObject({ ok: false, ...answer });
    expect(vault.writes).toEqual([]);
  });

  it('says what went wrong instead of throwing', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault);
    over.deps.suggest = () => Promise.reject(new Error('the index is damaged'));
    expect(await asked(vault, 'suggest', { path: 'inbox/probes.md' }, over)).toMatchObject({
      ok: false,
      error: 'unexpected',
      detail: 'the index is damaged',
    });
  });
});

describe('the health of permanent notes', () => {
  const broken = '---\ntitle: Reward: hacked\n---\n\n# Reward\n\nSee [[Koopman operators]] and [[Goodhart]].\n';
  const healthVault = (): MemoryVault =>
    new MemoryVault({ 'permanent/a.md': broken, 'permanent/Goodhart.md': '# Goodhart\n\nSee [[a]].\n' });

  it('is told by kind, and nothing is written', async () => {
    const vault = healthVault();
    expect(await asked(vault, 'health')).toMatchObject({
      ok: true,
      examined: 2,
      sound: 1,
      kinds: [
        {
          kind: 'properties',
          count: 1,
          repairable: 1,
          findings: [{ path: 'permanent/a.md', after: "title: 'Reward: hacked'", sure: true }],
        },
        {
          kind: 'links',
          count: 1,
          repairable: 0,
          findings: [{ before: '[[Koopman operators]]', why: { code: 'nothing-near' }, sure: false }],
        },
      ],
    });
    expect(vault.writes).toEqual([]);
  });

  it('is repaired by kind: the sure findings, or those too that need a look', async () => {
    const vault = healthVault();
    expect(await asked(vault, 'health', { repair: 'all' })).toMatchObject({ ok: true, repaired: 1, changed: ['permanent/a.md'] });
    const quoted = broken.replace('Reward: hacked', "'Reward: hacked'");
    expect(vault.get('permanent/a.md')).toBe(quoted);
    expect(await asked(vault, 'health', { repair: 'links' })).toMatchObject({ ok: true, repaired: 0 });
    await asked(vault, 'health', { repair: 'links', unsure: 'true' });
    expect(vault.get('permanent/a.md')).toBe(quoted.replace('[[Koopman operators]]', 'Koopman operators'));
  });

  it('is shown and not repaired in a dry run; an unknown kind is refused', async () => {
    const vault = healthVault();
    expect(await asked(vault, 'health', { repair: 'properties', 'dry-run': 'true' })).toMatchObject({
      ok: true,
      kinds: [{ kind: 'properties' }],
    });
    expect(await asked(vault, 'health', { repair: 'everything' })).toMatchObject({ ok: false, error: 'bad-value' });
    expect(vault.writes).toEqual([]);
  });
});
