import type { Attendance, Fetched } from '../../src/content/fetch-full-content';
import type { FetchFailure } from '../../src/content/fetch/fetch-failure';
import { defaultRateLimit, type Rest } from '../../src/content/fetch/hosts';
import { FetchRun } from '../../src/fetching/fetch-run';
import type { FetchActivity } from '../../src/fetching/outcome';
import { VirtualClock } from '../virtual-clock';

/** A fetch that ends so. */
export const failed = (failure: FetchFailure): Extract<Fetched, { kind: 'failed' }> => {
  const tried = [{ source: 'web-page', url: 'https://blog.example/', outcome: { kind: 'failed', failure } as const }];
  return { kind: 'failed', failure: { kind: 'fetch', failure }, tried };
};
export const written: Extract<Fetched, { kind: 'written' }> = {
  kind: 'written',
  captured: {
    ok: true,
    article: { markdown: 'x', words: 1, metadata: {} },
    source: 'web-page',
    verdict: { kind: 'full', findings: [] },
    tried: [],
    at: new Date(),
  },
};
export const gone = failed({ kind: 'not-found', status: 404 });
export const broken = failed({ kind: 'server-error', status: 500 });

/** When a note's fetch began, in milliseconds since the run's. */
interface Begun {
  path: string;
  at: number;
}

/** A run over notes at `<host>/<name>.md`; each takes so many requests of a second each, and ends as `outcome` says. */
export function runOf(
  outcome: (path: string, times: number) => Fetched = () => written,
  rest: (host: string) => Rest | undefined = () => undefined,
  requests = 1,
  { slots }: { slots?: number } = {},
) {
  const clock = new VirtualClock();
  const begun: Begun[] = [];
  const recorded: string[] = [];
  const shown = new Map<string, FetchActivity | undefined>();
  const fetch = async (note: { readonly path: string }, { gate, signal }: Attendance): Promise<Fetched> => {
    await gate?.whenOpen();
    begun.push({ path: note.path, at: clock.elapsed });
    const times = begun.filter(({ path }) => path === note.path).length;
    try {
      for (let request = 0; request < requests; request += 1) {
        if (request > 0) await gate?.whenOpen();
        await clock.wait(1000, signal);
      }
    } catch {
      return failed({ kind: 'cancelled' });
    }
    return outcome(note.path, times);
  };
  const network = { isOnline: true };
  const typing = new Set<string>();
  const run = new FetchRun({
    clock,
    fetch,
    isOnline: () => network.isOnline,
    ...(slots !== undefined && { slots }),
    stillIn: (path) => (typing.has(path) ? 3000 : 0),
    hostOf: (path) => path.split('/')[0] ?? '',
    rateLimitOf: (host) => (host === 'arxiv.org' ? { everyMs: 3000, connections: 1 } : defaultRateLimit),
    restOf: rest,
    record: (path) => {
      recorded.push(path);
      return Promise.resolve();
    },
    show: (path, activity) => {
      shown.set(path, activity);
    },
    random: () => 0.5,
  });
  const ended = (): Promise<void> =>
    new Promise((resolve) => {
      run.onChange(() => {
        if (run.state().phase === 'finished') resolve();
      });
    });
  const setOnline = (isOnline: boolean): void => {
    network.isOnline = isOnline;
    run.networkChanged();
  };
  return { run, clock, begun, recorded, shown, ended, setOnline, typing };
}

/** Paths of so many notes of a host. */
export const notes = (count: number, host = 'blog.example'): string[] => Array.from({ length: count }, (_, at) => `${host}/${at}.md`);
