import type { Body } from './body';
import { likeness, usualKeys, type Candidate } from './candidate';
import { FEWEST, type Group } from './groups';
import { wordOf } from './word';

interface Texts {
  candidates: readonly Candidate[];
  bodiesOf: (wanted: readonly Candidate[], most: number) => Promise<ReadonlyMap<string, Body>>;
}

const SAMPLE = 8;

/** Whether a note waits to be worked through: its tasks are not ticked, one of its sections is empty. */
function waits({ headings, open, done }: Body): boolean {
  if (open + done > 0) return open > 0;
  return headings.some(({ isEmpty, level }) => isEmpty && level > 1);
}

/** Of states in words that are not known, those whose notes wait while others of the same property do not. */
export async function unknownStates(groups: readonly Group[], { candidates, bodiesOf }: Texts): Promise<Group[]> {
  const shares = new Map<Group, number>();
  for (const group of groups) {
    const bodies = [...(await bodiesOf(group.members, SAMPLE)).values()];
    shares.set(group, bodies.filter(waits).length / bodies.length);
  }
  const isFilled = (group: Group, name: string): boolean =>
    group.members.length > 1 && (shares.get(group) ?? 1) <= FEW && wordOf(group.mark.property?.name ?? '') === name;
  return groups.filter((group) => {
    if (group.members.length < FEWEST || (shares.get(group) ?? 0) < MOST) return false;
    const name = wordOf(group.mark.property?.name ?? '');
    const usual = usualKeys(group.members);
    const isDone = candidates.some(
      ({ states, keys }) =>
        states.some(({ state, property }) => state === 'done' && wordOf(property) === name) && likeness(keys, usual) >= 0.6,
    );
    return isDone || groups.some((other) => isFilled(other, name));
  });
}

/** Folders whose notes wait, all of them or as far as their checklists say. */
export async function waitingFolders(groups: readonly Group[], { bodiesOf }: Texts): Promise<Group[]> {
  const found: Group[] = [];
  for (const group of [...groups].sort((a, b) => b.members.length - a.members.length).slice(0, FOLDERS)) {
    const probe = [...(await bodiesOf(group.members, SAMPLE)).values()];
    if (probe.filter(waits).length * 2 < probe.length) continue;
    const bodies = await bodiesOf(group.members, TEXTS);
    const waiting = group.members.filter(({ note }) => waits(bodies.get(note.path) ?? NOTHING));
    const byTasks = waiting.filter(({ note }) => (bodies.get(note.path)?.open ?? 0) > 0);
    if (waiting.length < FEWEST || waiting.length < bodies.size / 2) continue;
    if (byTasks.length === waiting.length) found.push({ ...group, mark: { ...group.mark, hasOpenTasks: true }, members: waiting });
    else if (waiting.length >= bodies.size * MOST) found.push(group);
  }
  return found;
}

const TEXTS = 200;
/** Folders that are looked into, the largest first. */
const FOLDERS = 20;
const MOST = 0.7;
const FEW = 0.3;
const NOTHING: Body = { fields: new Map(), link: undefined, addresses: 0, links: 0, headings: [], open: 0, done: 0, prose: 0 };
