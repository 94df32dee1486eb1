import { baseName } from '../../src/text/path';
import type { RunState } from '../../src/fetching/run-state';
import { Listeners } from '../../src/listeners';
import { en } from '../../src/i18n/en';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { draftNotes } from '../../src/permanent/draft';
import { DEFAULT_TEMPLATE } from '../../src/permanent/default-template';
import type { Clock } from '../../src/ports';
import { settingsFrom } from '../../src/settings/settings';
import { validTags } from '../../src/untrusted/tag';
import type { VerbDeps } from '../../src/verbs/verb';
import { actingOn } from '../app/acting';
import { look } from '../kinds/vault';
import { examined } from '../health/vault';
import { memoryLinks, type MemoryVault } from '../memory-vault';

const idle: RunState = { phase: 'idle', isOffline: false, total: 0, done: 0, written: 0, failures: [], skipped: [], active: [] };

/** A clock on which no time passes. */
const STOPPED: Clock = { now: () => new Date(0), wait: () => new Promise(() => undefined) };

/** Verbs over a vault in memory. Fetching is played: what is added ends at once, but for the paths in `failing`, or stays in the `phase` given, without a network where that `isOffline`. */
export function verbsOver(
  vault: MemoryVault,
  {
    failing = [],
    phase,
    isOffline = false,
    clock = STOPPED,
  }: { failing?: readonly string[]; phase?: RunState['phase']; isOffline?: boolean; clock?: Clock } = {},
) {
  const { actions, arrangement, queue } = actingOn(vault);
  const added: string[] = [];
  const listeners = new Listeners();
  const played = { phase, isOffline, done: 0 };
  const deps: VerbDeps = {
    notes: vault,
    nameOf: baseName,
    queue,
    arrangement,
    clock,
    exists: (path) => vault.exists(path),
    closenessOf: () => undefined,
    storyOf: () => undefined,
    run: {
      phase: 'idle',
      state: () => ({
        ...idle,
        isOffline: played.isOffline,
        phase: played.phase ?? (added.length > 0 ? 'finished' : 'idle'),
        total: added.length,
        done: played.phase === undefined ? added.length : played.done,
        failures: failing.map((path) => ({ path, cause: 'offline' as const, host: 'blog.example' })),
      }),
      onChange: (listener) => listeners.add(listener),
    },
    actions: {
      decline: actions.decline,
      adoptKinds: actions.adoptKinds,
      putRight: actions.putRight,
      writeNotes: actions.writeNotes,
      heldAmong: actions.heldAmong,
      fetchMany: (paths) => {
        added.push(...paths);
      },
      pauseFetching: () => {
        played.phase = 'paused';
      },
      resumeFetching: () => {
        played.phase = 'running';
      },
      cancelFetching: () => {
        played.phase = 'finished';
      },
    },
    sectionNames: () => names,
    declinedAs: () => 'declined',
    lookOver: () => look(Object.fromEntries(vault.paths().map((path) => [path, vault.get(path)]))),
    health: () => Promise.resolve({ examined: vault.paths().length, findings: examined(vault) }),
    suggest: (_source, count) =>
      Promise.resolve(
        [
          {
            path: 'permanent/Goodhart.md',
            score: 2,
            evidence: 1.234,
            strength: 3 as const,
            reasons: [{ code: 'mentions-name' as const, text: 'Goodhart', inTitle: false }],
          },
          { path: 'permanent/Other.md', score: 1, evidence: 0.6, strength: 2 as const, reasons: [] },
        ].slice(0, count),
      ),
    draft: (source, choices) =>
      Promise.resolve(
        draftNotes(
          source,
          {
            title: source.note.title,
            folder: 'permanent',
            tags: validTags(source.note.tags),
            summary: '',
            points: [],
            links: [],
            decision: 'done',
            ...choices,
          },
          {
            settings: settingsFrom({}),
            sectionNames: names,
            template: DEFAULT_TEMPLATE,
            links: memoryLinks(vault),
            citationOf: () => ({ key: 'okafor', work: { kind: 'page', title: '', authors: [] } }),
            exists: (path) => vault.exists(path),
            texts: new Map(),
            now: new Date('2026-02-21T09:34:12Z'),
            formatDate: (date) => date.toISOString().slice(0, 10),
          },
        ),
      ),
    t: en,
  };
  /** The run goes on. */
  const now = (change: Partial<typeof played>): void => {
    Object.assign(played, change);
    listeners.call();
  };
  return { deps, added, now, undo: actions.undo };
}
