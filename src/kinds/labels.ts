import type { Body } from './body';
import { candidateOf, type Candidate } from './candidate';
import { foldersOf } from './place';
import { addTo } from '../text/add-to';

/** Notes of a folder that are read to learn whether its notes have labels. */
const PROBE = 3;
const MOST = 300;
/** Folders that are looked into, the largest first. */
const FOLDERS = 40;

/**
 * Takes labels at the head of notes without properties for properties, folder by folder: `URL:: …`, `- **Status**: …`,
 * as Dataview and Readwise have them. Changes the candidates in place.
 */
export async function readLabels(
  candidates: Candidate[],
  bodiesOf: (wanted: readonly Candidate[], most: number) => Promise<ReadonlyMap<string, Body>>,
): Promise<void> {
  const folders = new Map<string, number[]>();
  for (const [index, { note, keys, states }] of candidates.entries()) {
    if (keys.size > 0 || states.some(({ property }) => property !== '')) continue;
    const folder = foldersOf(note.path).at(-1) ?? '';
    addTo(folders, folder, index);
  }
  for (const indexes of [...folders.values()].sort((a, b) => b.length - a.length).slice(0, FOLDERS)) {
    const bare = indexes.flatMap((index) => candidates[index] ?? []);
    const probe = [...(await bodiesOf(bare, PROBE)).values()];
    if (probe.filter(({ fields, link }) => link !== undefined && fields.size > 0).length * 2 <= probe.length) continue;
    const bodies = await bodiesOf(bare, MOST);
    for (const index of indexes) {
      const before = candidates[index];
      if (before === undefined) continue;
      const body = bodies.get(before.note.path);
      if (body === undefined || body.fields.size === 0) continue;
      const found = candidateOf({ ...before.note, properties: Object.fromEntries(body.fields) });
      if (found !== undefined) candidates[index] = { ...found, isLabelled: true };
    }
  }
}
