import { baseName } from '../text/path';
import { candidateOf } from './candidate';
import { isDayName } from './date-value';
import { foldersOf, isApart, isArchivePlace, isInboxPlace, isPipelinePlace, isTemplatePlace, permanentHint } from './place';
import type { SeenNote } from './seen-note';
import { addTo } from '../text/add-to';

/** Where a vault's permanent notes lie. */
export interface PermanentFolder {
  folder: string;
  /** Three that lie in it. */
  examples: string[];
}

/** The folder of notes of one's own that link to each other; undefined where there is none. `pending` are those of kinds. */
export function permanentFolder(notes: readonly SeenNote[], pending: ReadonlySet<string>): PermanentFolder | undefined {
  const folders = new Map<string, SeenNote[]>();
  const own = new Set(notes.filter((note) => isOwn(note, pending)));
  for (const note of notes) {
    const path = foldersOf(note.path);
    if (path.some(isPlaceApart)) continue;
    for (const folder of path) addTo(folders, folder, note);
  }
  const scored = [...folders]
    .map(([folder, all]) => ({ folder, notes: all, score: scoreOf(folder, all, own) }))
    .filter(({ score }) => score >= LEAST);
  // A folder whose notes all lie in one below it is not where new ones go.
  const ofOwn = ({ folder, notes: all }: (typeof scored)[number]): boolean =>
    !scored.some((one) => one.folder.startsWith(`${folder}/`) && one.notes.length >= all.length * NEARLY_ALL);
  const best = scored
    .filter(ofOwn)
    .sort((a, b) => b.score - a.score || a.folder.length - b.folder.length || (a.folder < b.folder ? -1 : 1))[0];
  if (best === undefined) return undefined;
  const examples = best.notes
    .filter((note) => own.has(note))
    .sort((a, b) => from(a) - from(b) || b.links - a.links || (a.path < b.path ? -1 : 1));
  return { folder: best.folder, examples: examples.slice(0, 3).map(({ path }) => path) };
}

const LEAST = 1.1;
const FEWEST = 3;
const NEARLY_ALL = 0.9;

function isPlaceApart(folder: string): boolean {
  const hint = permanentHint(folder);
  return (
    isTemplatePlace(folder) ||
    (hint < 2 && (isInboxPlace(folder) || isPipelinePlace(folder) || isArchivePlace(folder) || (hint === 0 && isApart(folder))))
  );
}

/** How likely the notes below a folder are permanent ones: by its name, by how many are of one's own, and by how many link. */
function scoreOf(folder: string, notes: readonly SeenNote[], ofOwn: ReadonlySet<SeenNote>): number {
  const own = notes.filter((note) => ofOwn.has(note));
  if (own.length < FEWEST || own.length * 2 < notes.length) return 0;
  const linked = own.filter(({ links }) => links > 0).length / own.length;
  const lists = own.filter(({ links, size }) => links > 4 && size < links * 80).length / own.length;
  const linkedOut = own.filter((note) => from(note) === 1).length / own.length;
  return (
    permanentHint(folder) -
    0.6 * linkedOut +
    1.2 * linked +
    0.25 * Math.log10(own.length) +
    own.length / notes.length -
    1 -
    2 * lists -
    0.01 * folder.split('/').length
  );
}

/** 1 for a note about something on the web, which is a poorer example. */
function from(note: SeenNote): 0 | 1 {
  return candidateOf(note)?.own === undefined ? 0 : 1;
}

/** Written by the vault's owner: no item, no diary, no task. */
function isOwn(note: SeenNote, pending: ReadonlySet<string>): boolean {
  return !pending.has(note.path) && !isDayName(baseName(note.path)) && candidateOf(note) !== undefined;
}
