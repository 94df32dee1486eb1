import { describe, expect, it, vi } from 'vitest';
import { prepareVerb } from '../../src/verbs/index';
import { runPrinted } from '../../src/verbs/printed';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { verbsOver } from './deps';

const vaultOf = (): MemoryVault =>
  new MemoryVault({
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
    expect(counts).toEqual({ ok: true, pending: 3, found: 3 });
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

  it('narrows by search, tag and number', async () => {
    expect(await asked(vaultOf(), 'list', { tag: '#HEADS' })).toMatchObject({ found: 1, notes: [{ path: 'inbox/sinks.md' }] });
    expect(await asked(vaultOf(), 'list', { search: 'probes', limit: '1' })).toMatchObject({ found: 1 });
    expect(await asked(vaultOf(), 'list', { limit: '1', sort: 'title' })).toMatchObject({
      found: 3,
      notes: [{ path: 'inbox/sinks again.md' }],
    });
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

it('suggests links with what speaks for them', async () => {
  expect(await asked(vaultOf(), 'suggest', { path: 'inbox/probes', limit: '1' })).toEqual({
    ok: true,
    path: 'inbox/probes.md',
    suggestions: [
      {
        path: 'permanent/Goodhart.md',
        evidence: 1.23,
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
    expect(answer).toMatchObject({ ok: true, failures: [{ path: 'inbox/sinks.md', cause: 'offline' }] });
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
    ['ends', { phase: 'finished' }, { phase: 'finished' }],
    ['is paused', { phase: 'paused' }, { phase: 'paused' }],
    ['loses the network', { isOffline: true }, { phase: 'running', offline: true }],
  ] as const)('answers once the run %s, and not before', async (_, change, fetching) => {
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
    expect(await asking).toMatchObject({ ok: true, fetching });
  });

  it.each([
    ['where there is no network', {}, { phase: 'running', isOffline: true }],
    ['where the run is paused', {}, { phase: 'paused' }],
    ['where nobody wants to wait', { background: 'true' }, { phase: 'running' }],
  ] as const)('answers at once %s', async (_, flags, standing) => {
    const vault = vaultOf();
    const { phase } = standing;
    expect(await asked(vault, 'fetch', { path: 'inbox/probes.md', ...flags }, verbsOver(vault, standing))).toMatchObject({
      ok: true,
      fetching: { phase },
    });
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
    notes: ['inbox/probes.md', 'inbox/sinks.md'],
  });
  expect(await asked(vaultOf(), 'decline', { paths: 'inbox/probes.md\r\ninbox/sinks.md\n', 'dry-run': '' })).toMatchObject({
    notes: ['inbox/probes.md', 'inbox/sinks.md'],
  });
});

it('shows and writes nothing of a stranger’s that cannot be seen, that another plugin would run, or that has no end', async () => {
  const vault = vaultOf();
  const reason = `a\u202Erepost\n<% tp.file.cursor() %>${'!'.repeat(1000)}`;
  const { reason: kept } = await asked(vault, 'decline', { path: 'inbox/probes.md', reason, 'dry-run': '' });
  expect(kept).toMatch(/^arepost < % tp\.file\.cursor\(\) %>!+…$/);
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
        message: 'There is no action "lst". There are: list, status, suggest, fetch, pause, resume, cancel, decline, promote.',
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
    ['promote', { path: 'inbox/probes.md', title: ' ' }, { error: 'empty-title' }],
  ])('%s %o', async (verb, flags, answer) => {
    const vault = vaultOf();
    expect(await asked(vault, verb, flags)).toMatchObject({ ok: false, ...answer });
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
