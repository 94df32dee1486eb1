import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/verbs/verb';
import { prepareVerb } from '../../src/verbs/index';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { verbsOver } from './deps';

/** What a person is shown who follows a link: what it asks and lists before anything is done, and what it says afterwards. */
async function shown(
  vault: MemoryVault,
  verb: string,
  flags: Record<string, string> = {},
  { deps } = verbsOver(vault),
): Promise<{ question?: string; before?: readonly Line[]; after: readonly Line[] | undefined }> {
  const ready = await prepareVerb(verb, flags, deps);
  if (ready.kind === 'answer') return { after: ready.answer.ok ? ready.answer.lines : undefined };
  const { question, preview } = ready;
  const answer = await ready.carryOut();
  return { question, before: preview.lines, after: answer.ok ? answer.lines : undefined };
}

const vaultOf = (): MemoryVault =>
  new MemoryVault({
    'in/probes.md': pendingNote(),
    'in/sinks.md': pendingNote({ title: 'Attention sinks', url: 'https://other.example/sinks' }),
    'in/read.md': pendingNote({ title: 'Read', url: 'https://third.example/read' }).replace(
      'status:',
      'content_verdict: full\ncontent_hash: "0"\nstatus:',
    ),
  });

describe('what a link shows', () => {
  it('lists notes by their titles', async () => {
    expect(await shown(vaultOf(), 'list', { sort: 'title', limit: '2' })).toEqual({
      after: [
        { text: 'Attention sinks', path: 'in/sinks.md' },
        { text: 'Frozen probes stay honest', path: 'in/probes.md' },
      ],
    });
  });

  it.each([
    ['idle', ['3 items pending', '2 notes not fetched', '1 note full']],
    ['running', ['3 items pending', '2 notes not fetched', '1 note full', 'Fetching: 0 of 0 notes']],
    ['paused', ['3 items pending', '2 notes not fetched', '1 note full', 'Fetching: 0 of 0 notes']],
    ['finished', ['3 items pending', '2 notes not fetched', '1 note full']],
  ] as const)('counts the queue, and tells of a fetching that is %s', async (phase, lines) => {
    const vault = vaultOf();
    const { after } = await shown(vault, 'status', {}, verbsOver(vault, { phase }));
    expect(after?.map(({ text }) => text)).toEqual(lines);
  });

  it('names suggested notes, each with the first of its reasons', async () => {
    const { after } = await shown(vaultOf(), 'suggest', { path: 'in/probes.md' });
    expect(after).toEqual([
      { text: expect.stringMatching(/^Goodhart: .+Goodhart/) as string, path: 'permanent/Goodhart.md' },
      { text: 'Other', path: 'permanent/Other.md' },
    ]);
  });

  it('says what it would fetch, and what came of it', async () => {
    const vault = vaultOf();
    expect(await shown(vault, 'fetch', { path: 'in/sinks.md' })).toEqual({
      question: 'Fetch full content of 1 item?',
      before: [{ text: 'Attention sinks (other.example)', path: 'in/sinks.md' }],
      after: [{ text: '1 note fetched, 0 failed.' }],
    });
    const { after } = await shown(vault, 'fetch', { path: 'in/sinks.md', background: '' }, verbsOver(vault, { phase: 'running' }));
    expect(after).toEqual([{ text: 'Fetching 0 of 1 note' }]);
  });

  it('says how many notes a steered fetching holds up, and where it stands then', async () => {
    const vault = vaultOf();
    const over = verbsOver(vault, { phase: 'running' });
    over.added.push('a.md', 'b.md', 'c.md');
    over.now({ done: 1 });
    expect(await shown(vault, 'pause', {}, over)).toEqual({
      question: 'Pause fetching 2 notes?',
      before: [{ text: 'Fetching 1 of 3 notes' }],
      after: [{ text: 'Paused at 1 of 3 notes' }],
    });
  });

  it('says which notes it would decline, why, and how many it has', async () => {
    expect(await shown(vaultOf(), 'decline', { path: 'in/sinks.md', reason: 'a repost' })).toEqual({
      question: 'Decline 1 item?',
      before: [{ text: 'Reason: a repost' }, { text: 'Attention sinks', path: 'in/sinks.md' }],
      after: [{ text: '1 note declined.' }],
    });
    expect((await shown(vaultOf(), 'decline', { path: 'in/sinks.md' })).before).toEqual([{ text: 'Attention sinks', path: 'in/sinks.md' }]);
  });

  it('says which files it would write, and which note it has', async () => {
    const made = 'zettel/Frozen probes.md';
    expect(await shown(vaultOf(), 'promote', { path: 'in/probes.md', title: 'Frozen probes', folder: ' zettel ' })).toEqual({
      question: 'Write a permanent note from "Frozen probes stay honest"?',
      before: [
        { text: `New: ${made}`, path: made },
        { text: 'Changed: in/probes.md', path: 'in/probes.md' },
      ],
      after: [{ text: `Written: ${made}`, path: made }],
    });
  });
});
