import type { FailureCause, RunFailure, RunSkip, RunState } from '../fetching/run-state';
import type { Dictionary } from '../i18n/dictionary';

/** What can be done about a cause. */
export type Remedy = 'retry' | 'list' | 'decline' | 'open' | 'paste';

/** Failures of one cause, with their one remedy. */
export interface CauseLine {
  icon: string;
  text: string;
  /** Where it happened, or what it means. */
  detail: string;
  paths: string[];
  causes: FailureCause[];
  remedy: { kind: Remedy; label: string };
}

/** A run of fetches in words. */
export interface RunModel {
  isFinished: boolean;
  isPaused: boolean;
  title: string;
  /** Below the title: what is left and why it is slow; afterwards, when it ended. */
  detail: string;
  done: number;
  total: number;
  failed: { text: string } | undefined;
  causes: CauseLine[];
}

/** How times are written. */
export interface RunWords {
  t: Dictionary;
  formatTime: (date: Date) => string;
}

/** Causes that stand as one line, in the order they are shown: what a retry mends first, what nothing mends last. */
const LINES: readonly {
  id: Exclude<keyof Dictionary['run']['cause'], 'ownText' | 'there' | 'decided'>;
  icon: string;
  remedy: Remedy;
  causes: readonly FailureCause[];
}[] = [
  { id: 'timedOut', icon: 'clock', remedy: 'retry', causes: ['timed-out'] },
  { id: 'unreachable', icon: 'wifi-off', remedy: 'retry', causes: ['offline', 'resting'] },
  { id: 'busy', icon: 'timer', remedy: 'retry', causes: ['rate-limited', 'server-error'] },
  {
    id: 'refused',
    icon: 'refresh-cw',
    remedy: 'retry',
    causes: ['unexpected-status', 'service', 'cancelled', 'link-changed', 'unexpected'],
  },
  { id: 'changed', icon: 'git-pull-request-arrow', remedy: 'open', causes: ['conflict'] },
  { id: 'properties', icon: 'file-warning', remedy: 'open', causes: ['properties-unsafe'] },
  { id: 'misread', icon: 'file-warning', remedy: 'open', causes: ['misread'] },
  { id: 'blocked', icon: 'ban', remedy: 'paste', causes: ['blocked', 'forbidden'] },
  { id: 'paywalled', icon: 'lock', remedy: 'list', causes: ['paywalled'] },
  {
    id: 'noArticle',
    icon: 'circle-minus',
    remedy: 'list',
    causes: ['stub', 'not-the-article', 'wrong-type', 'too-large', 'unreadable-pdf'],
  },
  { id: 'noAddress', icon: 'link-2-off', remedy: 'list', causes: ['no-link', 'refused-address', 'bad-redirect'] },
  { id: 'gone', icon: 'circle-x', remedy: 'decline', causes: ['not-found', 'gone', 'removed'] },
];

/** Why notes were left alone, in the same way. */
const SKIPS: readonly { id: 'ownText' | 'there' | 'decided'; icon: string; why: readonly RunSkip['why'][] }[] = [
  { id: 'ownText', icon: 'pencil', why: ['own-text'] },
  { id: 'there', icon: 'check', why: ['fetched', 'unchanged'] },
  { id: 'decided', icon: 'circle-check', why: ['not-pending', 'decided'] },
];

/** Hosts that are named. */
const NAMED = 2;

/** What the strip says of a run; undefined while there is nothing to say: no run, or one of a single note, whose own row tells. */
export function runModel(run: RunState, words: RunWords): RunModel | undefined {
  // A note that is left alone is told of even where it was the only one: its row says nothing.
  const isTold = run.total > 1 || run.skipped.some(({ why }) => why === 'own-text');
  if (run.phase === 'idle' || !isTold) return undefined;
  const { t } = words;
  const isFinished = run.phase === 'finished';
  const title = titleOf(run, t);
  return {
    isFinished,
    isPaused: run.phase === 'paused',
    title,
    detail: isFinished ? endedText(run, words) : leftText(run, words),
    done: run.done,
    total: run.total,
    failed: run.failures.length === 0 ? undefined : { text: t.run.failed(run.failures.length) },
    causes: [...causesOf(run.failures, t), ...skipsOf(run.skipped, t)],
  };
}

function titleOf({ phase, isOffline, written, done, total }: RunState, { run: t }: Dictionary): string {
  if (phase === 'finished') return t.fetched(written, total);
  if (phase === 'paused') return t.paused(done, total);
  return isOffline ? t.offline(done, total) : t.fetching(done, total);
}

/** Failures by cause. Notes that are gone need nothing, and are left away. */
function causesOf(failures: readonly RunFailure[], t: Dictionary): CauseLine[] {
  return LINES.flatMap(({ id, icon, remedy, causes }) => {
    const those = failures.filter((failure) => causes.includes(failure.cause));
    if (those.length === 0) return [];
    const { text, detail } = t.run.cause[id];
    const label = { retry: t.run.retry, decline: t.run.decline, list: () => t.run.list, open: () => t.run.open, paste: () => t.run.paste }[
      remedy
    ](those.length);
    return [
      {
        icon,
        text: text(those.length),
        detail: detail || hostsIn(those, t),
        paths: those.map(({ path }) => path),
        causes: [...causes],
        remedy: { kind: remedy, label },
      },
    ];
  });
}

function skipsOf(skipped: readonly RunSkip[], t: Dictionary): CauseLine[] {
  return SKIPS.flatMap(({ id, icon, why }) => {
    const paths = skipped.flatMap((skip) => (why.includes(skip.why) ? [skip.path] : []));
    if (paths.length === 0) return [];
    const { text, detail } = t.run.cause[id];
    return [{ icon, text: text(paths.length), detail, paths, causes: [], remedy: { kind: 'open', label: t.run.open } }];
  });
}

function leftText({ phase, isOffline, leftMs, slowest }: RunState, { t, formatTime }: RunWords): string {
  if (isOffline) return phase === 'paused' ? '' : t.run.goesOn;
  const left = phase === 'paused' || leftMs === undefined ? [] : [t.run.left(leftMs)];
  const why = slowest === undefined ? [] : [t.run.slow[slowest.why](slowest.host, slowest.until && formatTime(slowest.until))];
  return [...left, ...why].join(' · ');
}

function endedText({ startedAt, finishedAt }: RunState, { t, formatTime }: RunWords): string {
  if (finishedAt === undefined) return '';
  const ms = startedAt === undefined ? 0 : finishedAt.getTime() - startedAt.getTime();
  return t.run.finished(formatTime(finishedAt), ms);
}

function hostsIn(failures: readonly RunFailure[], t: Dictionary): string {
  const hosts = [...new Set(failures.map(({ host }) => host).filter((host) => host !== ''))];
  const named = hosts.slice(0, NAMED).join(t.queue.comma);
  return hosts.length > NAMED ? named + t.queue.andMore(hosts.length - NAMED) : named;
}
