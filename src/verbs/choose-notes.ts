import { baseName } from '../text/path';
import type { QueueEntry } from '../queue/entry';
import { matcher, valuesOf, type FilterKind, type QueueFilter } from '../queue/filter';
import type { Queue } from '../queue/queue';
import { COMPARE, SORTS } from '../queue/sort';
import { stackKeys } from '../queue/stack-keys';
import { Stacks, type Stack, type StackRules } from '../queue/stacks';
import { countOf, isOn, listOf, type Parameters } from './parameters';
import type { Refusal } from './refusal';

/** What notes are chosen from. */
export interface Choosing {
  queue: Pick<Queue, 'all' | 'get'>;
  /** Whether a file of that path exists, pending or not. */
  exists: (path: string) => boolean;
  closenessOf: StackRules['closenessOf'];
  /** A key that notes of one story share. */
  storyOf: (path: string) => string | undefined;
}

/** Also as it is spelled where a line cannot be broken: no note's name holds a backslash. */
const LINE_END = /\r\n|\n|\r|\\n/;

type Chosen<T> = { ok: true; chosen: T } | { ok: false; refusal: Refusal };

/** The one note that `path` names. Untrusted: only a note that is pending now is ever chosen. */
export function chooseNote(parameters: Parameters, from: Choosing): Chosen<QueueEntry> {
  const { path } = parameters;
  if (path === undefined || path.trim() === '') return { ok: false, refusal: { code: 'missing-flag', names: ['path'] } };
  return pendingNote(path, from);
}

/**
 * The notes that the parameters name: by `path` and `paths` (one a line), else those a filter leaves,
 * in the order and up to the number asked for. Nothing given chooses nothing, unless `all` says so.
 */
export function chooseNotes(parameters: Parameters, from: Choosing): Chosen<QueueEntry[]> {
  const named = [parameters.path, ...(parameters.paths?.split(LINE_END) ?? [])]
    .map((path) => path?.trim() ?? '')
    .filter((path) => path !== '');
  const isChosen = matcher(filterOf(parameters, from), parameters.search ?? '') !== undefined || isOn(parameters, 'all');
  if (named.length === 0)
    return isChosen
      ? { ok: true, chosen: stacksOf(parameters, from).flatMap((stack) => stack.entries) }
      : { ok: false, refusal: { code: 'nothing-chosen' } };
  const entries: QueueEntry[] = [];
  for (const path of new Set(named)) {
    const found = pendingNote(path, from);
    if (!found.ok) return found;
    entries.push(found.chosen);
  }
  return { ok: true, chosen: entries.slice(0, countOf(parameters, 'limit') ?? entries.length) };
}

/** The queue's items that a filter leaves, several notes of one item as one, in the order asked for. `limit` counts notes. */
export function stacksOf(parameters: Parameters, from: Choosing): Stack[] {
  const sort = SORTS.find((known) => known === parameters.sort) ?? 'newest';
  const matches = matcher(filterOf(parameters, from), parameters.search ?? '');
  const entries = from.queue.all();
  const stacks = new Stacks({
    closenessOf: from.closenessOf,
    keysOf: (entry) => stackKeys(entry, from.storyOf),
  }).fill(matches === undefined ? entries : entries.filter(matches));
  return limited(stacks.sort(COMPARE[sort]), countOf(parameters, 'limit') ?? Infinity);
}

function limited(stacks: readonly Stack[], limit: number): Stack[] {
  const kept: Stack[] = [];
  let left = limit;
  for (const stack of stacks) {
    if (left <= 0) break;
    kept.push(stack.entries.length <= left ? stack : { ...stack, entries: stack.entries.slice(0, left) });
    left -= stack.entries.length;
  }
  return kept;
}

function filterOf(parameters: Parameters, { queue }: Choosing): QueueFilter {
  const spelled = (kind: FilterKind, value: string): string => {
    const wanted = value.toLowerCase();
    return valuesOf([queue.all()], kind).find((known) => known.value.toLowerCase() === wanted)?.value ?? value;
  };
  // A blank one, as from a script's empty variable, narrows nothing.
  const name = (parameters.source ?? '').trim().replace(/\s+RSS$/i, '');
  const source = name === '' ? [] : [spelled('source', name)];
  return {
    source,
    tag: listOf(parameters, 'tag').map((tag) => spelled('tag', tag.replace(/^#/, ''))),
    state: listOf(parameters, 'state'),
    reason: [],
    language: [],
  };
}

function pendingNote(path: string, { queue, exists }: Choosing): Chosen<QueueEntry> {
  const tried = [path, `${path}.md`];
  const entry = tried.map((one) => queue.get(one)).find((one) => one !== undefined);
  if (entry !== undefined) return { ok: true, chosen: entry };
  const there = tried.find((one) => exists(one));
  if (there !== undefined) return { ok: false, refusal: { code: 'not-pending', path: there } };
  const name = `/${baseName(path).toLowerCase()}.md`;
  const meant = queue.all().find((other) => `/${other.path}`.toLowerCase().endsWith(name))?.path;
  return { ok: false, refusal: { code: 'no-such-note', path, ...(meant !== undefined && { meant }) } };
}
