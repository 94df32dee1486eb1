import { addTo } from '../text/add-to';
import { editProperties } from '../properties/edit-properties';
import type { Surroundings } from './examine';
import { findingId, type FileRepair, type Finding } from './finding';
import { withLinks } from './live-text';
import { comparable } from './meant';
import type { SeenNote } from './seen-note';

/** What is shorter says too little to be the same as another. */
const LEAST = 40;

/** Of notes with the same text, the one that stays, by the path of each other. */
export type Copies = ReadonlyMap<string, string>;

/** Groups notes of one text: the one that most links lead to stays; of those, the oldest name. */
export function* copiesAmong(notes: readonly SeenNote[], linksTo: (path: string) => number): Generator<void, Copies> {
  const groups = new Map<number, SeenNote[]>();
  for (const note of notes) {
    if (note.length < LEAST || note.lost.length > 0) continue;
    addTo(groups, note.fingerprint, note);
    yield;
  }
  const copies = new Map<string, string>();
  for (const group of groups.values()) {
    const [kept, ...others] = byWorth(group, linksTo);
    if (kept !== undefined) for (const { path } of others) copies.set(path, kept.path);
    yield;
  }
  return copies;
}

function byWorth(group: readonly SeenNote[], linksTo: (path: string) => number): SeenNote[] {
  return [...group].sort(
    (one, other) =>
      Number(one.problem !== undefined || one.lost.length > 0) - Number(other.problem !== undefined || other.lost.length > 0) ||
      linksTo(other.path) - linksTo(one.path) ||
      other.length - one.length ||
      (one.path < other.path ? -1 : 1),
  );
}

/** Copies, each to go into the archive, with what links to it led to the one that stays; a note a step. */
export function* sameTextFindings(
  notes: readonly SeenNote[],
  copies: Copies,
  linkers: ReadonlyMap<string, ReadonlySet<string>>,
  around: Surroundings,
): Generator<void, Finding[]> {
  const found: Finding[] = [];
  for (const note of notes) {
    yield;
    const kept = copies.get(note.path);
    if (kept === undefined) continue;
    const redirected = [...(linkers.get(note.path) ?? [])].map((path): FileRepair => ({
      path,
      edit: (text) => ({ ok: true, text: redirectedIn(text, path, { from: note.path, to: kept }, around) }),
    }));
    found.push({
      kind: 'same-text',
      id: findingId('same-text', note.path, kept),
      path: note.path,
      before: note.title || note.path,
      after: '',
      why: { code: 'copy-of', note: kept },
      isSure: true,
      repairs: [...redirected, { path: note.path, moveTo: around.archive(note.path) }],
    });
  }
  return found;
}

function redirectedIn(text: string, path: string, { from, to }: { from: string; to: string }, around: Surroundings): string {
  return withLinks(text, (link, target) => {
    if (around.resolve(target, path) !== from) return link;
    const shown = /\|([^\][]*)\]\]$/.exec(link)?.[1] ?? /^\[([^\][]*)\]\(/.exec(link)?.[1];
    const part = /\[\[[^\][|#^]+([#^][^\][|]*)/.exec(link)?.[1]?.replace(/^#/, '');
    return around.linkTo(to, path, { ...(shown !== undefined && { alias: shown }), ...(part !== undefined && { part }) });
  });
}

/** Notes of one source whose texts differ: the fullest stays as it is, the others get a link to it among their properties; a note a step. */
export function* sameSourceFindings(
  notes: readonly SeenNote[],
  copies: Copies,
  linksTo: (path: string) => number,
  around: Pick<Surroundings, 'inProperty' | 'resolve'>,
): Generator<void, Finding[]> {
  const groups = new Map<string, SeenNote[]>();
  for (const note of notes) {
    if (note.source === '' || copies.has(note.path)) continue;
    addTo(groups, note.source, note);
    yield;
  }
  const found: Finding[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [kept, ...others] = [...group].sort(
      (one, other) =>
        Number(one.lost.length > 0) - Number(other.lost.length > 0) ||
        other.length - one.length ||
        linksTo(other.path) - linksTo(one.path) ||
        (one.path < other.path ? -1 : 1),
    );
    if (kept === undefined) continue;
    for (const { path, title, links, properties } of others) {
      yield;
      const pointsThere =
        links.some(({ target }) => around.resolve(target, path) === kept.path) ||
        (Array.isArray(properties['related']) ? properties['related'] : [properties['related']]).some(
          (item) => typeof item === 'string' && around.resolve(item.replace(/^\[\[|(?:\|.*)?\]\]$/g, ''), path) === kept.path,
        );
      if (pointsThere) continue;
      const link = around.inProperty(kept.path, path);
      found.push({
        kind: 'same-source',
        id: findingId('same-source', path, kept.path),
        path,
        before: title || path,
        ...(link !== undefined && { after: link }),
        why: { code: 'source-of', note: kept.path },
        // Parts of one source are notes of their own: only a person can say whether two titles are one matter.
        isSure: link !== undefined && comparable(title) !== '' && comparable(title) === comparable(kept.title),
        needs: 'properties',
        repairs:
          link === undefined
            ? []
            : [
                {
                  path,
                  edit: (text) => editProperties(text, { related: (items) => (items.includes(link) ? [...items] : [...items, link]) }),
                },
              ],
      });
    }
  }
  return found;
}
