import { likeness, usualKeys, type Candidate } from './candidate';
import { FEWEST } from './groups';
import { foldersOf } from './place';
import { wordOf } from './word';
import { addTo } from '../text/add-to';

/** Notes of one shape: their link stands in the same property, their properties have the same names. */
export interface Shape {
  members: Candidate[];
  /** The folder that tells them from the others with the same link property. */
  folder?: string;
  /** The property, as a word, that does. */
  has?: string;
}

/** Splits notes that have the same mark into those of one pipeline each; what is too few to be one joins the shape most like it. */
export function splitShapes(candidates: readonly Candidate[]): Shape[] {
  const byLink = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = wordOf(candidate.own?.property ?? '');
    addTo(byLink, key, candidate);
  }
  const shapes: Shape[] = [...byLink.values()].flatMap(byFolder).flatMap(byKeys);
  const kept = shapes.filter(({ members }) => members.length >= FEWEST).sort((a, b) => b.members.length - a.members.length);
  for (const { members } of shapes.filter((shape) => shape.members.length < FEWEST)) mostAlike(kept, members)?.members.push(...members);
  return kept;
}

/** Folders whose notes have other properties than the rest stand for themselves. */
function byFolder(candidates: readonly Candidate[]): Shape[] {
  const folders = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const folder = foldersOf(candidate.note.path).at(-1) ?? '';
    addTo(folders, folder, candidate);
  }
  const apart: Shape[] = [];
  let rest = [...candidates];
  for (const [folder, members] of [...folders].sort(([, a], [, b]) => b.length - a.length)) {
    const here = new Set(members);
    const others = rest.filter((one) => !here.has(one));
    if (members.length < FEWEST || others.length < FEWEST || likeness(usualKeys(members), usualKeys(others)) >= UNLIKE) continue;
    apart.push({ members, folder });
    rest = others;
  }
  if (rest.length === 0) return apart;
  const [only, ...more] = new Set(rest.map(({ note }) => foldersOf(note.path).at(-1)));
  return [{ members: rest, ...(apart.length > 0 && more.length === 0 && only !== undefined && { folder: only }) }, ...apart];
}

/** How alike the properties of two pipelines' notes are at most. */
const UNLIKE = 0.65;

/** Notes in one folder whose properties fall into groups, each with a property that the others lack. */
function byKeys(shape: Shape): Shape[] {
  const clusters: Shape[] = [];
  for (const candidate of shape.members) {
    const like = clusters.find(({ members: [leader] }) => leader !== undefined && likeness(leader.keys, candidate.keys) >= SAME);
    if (like === undefined) clusters.push({ ...shape, members: [candidate] });
    else like.members.push(candidate);
  }
  const large = clusters.filter(({ members }) => members.length >= FEWEST);
  const named = large.map((one) => ({ ...one, has: ownKey(one, large) }));
  if (named.length < 2 || named.some(({ has }) => has === undefined)) return [shape];
  for (const { members } of clusters.filter((one) => one.members.length < FEWEST)) mostAlike(named, members)?.members.push(...members);
  return named.map(({ has, ...rest }) => (has === undefined ? rest : { ...rest, has }));
}

const SAME = 0.5;

/** A property that all notes of a shape have, and none of the others. */
function ownKey(shape: Shape, all: readonly Shape[]): string | undefined {
  const usual = usualKeys(shape.members);
  const others = all.filter((one) => one !== shape);
  if (others.some((one) => likeness(usualKeys(one.members), usual) >= SAME)) return undefined;
  return [...usual].find(
    (key) => shape.members.every(({ keys }) => keys.has(key)) && others.every(({ members }) => members.every(({ keys }) => !keys.has(key))),
  );
}

function mostAlike(shapes: readonly Shape[], members: readonly Candidate[]): Shape | undefined {
  const usual = usualKeys(members);
  const scored = shapes.map((shape) => ({ shape, score: likeness(usualKeys(shape.members), usual) })).sort((a, b) => b.score - a.score);
  return scored[0] !== undefined && scored[0].score >= ALIKE ? scored[0].shape : undefined;
}

const ALIKE = 0.3;
