import type { RunState } from '../../src/fetching/run-state';
import { en } from '../../src/i18n/en';
import { Listeners } from '../../src/listeners';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { withStatus } from '../../src/note/status';
import { carryOut } from '../../src/permanent/carry-out';
import { draftNotes } from '../../src/permanent/draft';
import { DEFAULT_TEMPLATE } from '../../src/permanent/default-template';
import { entryOf } from '../../src/queue/entry';
import { Queue } from '../../src/queue/queue';
import { settingsFrom } from '../../src/settings/settings';
import type { VerbDeps } from '../../src/verbs/verb';
import { memoryLinks, type MemoryVault } from '../memory-vault';

const idle: RunState = { phase: 'idle', isOffline: false, total: 0, done: 0, written: 0, failures: [], active: [] };

/**
 * Verbs over a vault in memory. Fetching is played: what is added ends at once, but for the paths in `failing`, or goes
 * on as `standing` says, until `now` says otherwise.
 */
export function verbsOver(
  vault: MemoryVault,
  { failing = [], ...standing }: { failing?: readonly string[] } & Partial<Pick<RunState, 'phase' | 'isOffline'>> = {},
) {
  const queue = new Queue();
  const look = (): void => {
    queue.fill(
      vault.paths().flatMap((path) => {
        const { properties, checklist, problem } = readPendingNote(vault.get(path), names);
        const done = checklist.filter((item) => item.done).length;
        return (
          entryOf({ path, properties, done, total: checklist.length, excerptLength: 60, broken: problem !== undefined }, [
            'pending-analysis',
          ]) ?? []
        );
      }),
    );
  };
  look();
  const added: string[] = [];
  const listeners = new Listeners();
  const now = (change: typeof standing): void => {
    standing = { ...standing, ...change };
    listeners.call();
  };
  const deps: VerbDeps = {
    notes: vault,
    queue,
    exists: (path) => vault.exists(path),
    closenessOf: () => undefined,
    storyOf: () => undefined,
    run: {
      add: (paths) => {
        added.push(...paths);
      },
      state: () => ({
        ...idle,
        phase: added.length > 0 ? 'finished' : 'idle',
        total: added.length,
        done: added.length,
        failures: failing.map((path) => ({ path, cause: 'offline' as const, host: 'blog.example' })),
        ...standing,
      }),
      onChange: (listener) => listeners.add(listener),
      pause: () => {
        now({ phase: 'paused' });
      },
      resume: () => {
        now({ phase: 'running' });
      },
      cancel: () => {
        now({ phase: 'finished' });
      },
    },
    sectionNames: () => names,
    declinedStatus: () => 'declined',
    decline: async (paths) => {
      for (const path of paths)
        await vault.update(path, (text) => {
          const edit = withStatus(text, ['pending-analysis'], 'declined');
          return edit.ok ? edit.text : text;
        });
      look();
      return [...paths];
    },
    suggest: (_source, count) =>
      Promise.resolve(
        [
          {
            path: 'permanent/Goodhart.md',
            score: 2,
            evidence: 1.234,
            reasons: [{ code: 'mentions-name' as const, text: 'Goodhart', inTitle: false }],
          },
          { path: 'permanent/Other.md', score: 1, evidence: 0.6, reasons: [] },
        ].slice(0, count),
      ),
    draft: (source, choices) =>
      Promise.resolve(
        draftNotes(
          source,
          {
            title: source.note.title,
            folder: 'permanent',
            tags: source.note.tags,
            summary: '',
            points: [],
            links: [],
            finishes: true,
            ...choices,
          },
          {
            settings: settingsFrom({}),
            sectionNames: names,
            template: DEFAULT_TEMPLATE,
            links: memoryLinks(vault),
            exists: (path) => vault.exists(path),
            texts: new Map(),
            now: new Date('2026-02-21T09:34:12Z'),
            formatDate: (date) => date.toISOString().slice(0, 10),
          },
        ),
      ),
    write: (_source, _permanent, changes) => carryOut(changes, vault),
    t: en,
  };
  return { deps, added, now };
}
