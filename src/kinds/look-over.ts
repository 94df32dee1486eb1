import { bodyOf, type Body } from './body';
import { candidateOf, type Candidate } from './candidate';
import {
  FEWEST,
  groupsByFolder,
  groupsByMissing,
  groupsBySaved,
  groupsByState,
  groupsByUnknown,
  groupsOfUnnamed,
  type Group,
} from './groups';
import { readLabels } from './labels';
import { looksRead } from './looks-read';
import { unknownStates, waitingFolders } from './waiting';
import type { Kind, Mark } from './kind';
import { alike, beside, commonFolder, isList, isMail } from './kind-members';
import { outcomeOf } from './outcome';
import { permanentFolder, type PermanentFolder } from './permanent-folder';
import { factProperties, siteProperties } from './pick-properties';
import { sectionsOf } from './section-roles';
import type { SeenNote } from './seen-note';
import { splitShapes, type Shape } from './split-shapes';
import { wordOf } from './word';

/** A kind of pending notes that a vault seems to hold. */
export interface FoundKind extends Kind {
  /** 0 to 1; below {@link SHOWN} it is not shown to a person. */
  confidence: number;
  paths: string[];
  /** Notes with the mark that list several items, and are left alone. */
  lists: string[];
  /** The properties that its notes have, the most frequent first. */
  columns: { name: string; notes: number }[];
}

/** What a look over a vault found. */
export interface Found {
  kinds: FoundKind[];
  permanent: PermanentFolder | undefined;
  /** How many notes were looked at. */
  notes: number;
}

/** Proposals below this are kept to oneself: a wrong one costs more trust than a missing one. */
export const SHOWN = 0.5;

/** What looking needs: the texts of a few notes, and a way to let go of the thread between two steps. */
export interface LookDeps {
  read: (path: string) => Promise<string>;
  rest: () => Promise<void>;
}

/** Notes of one group whose texts are read, at most. */
const TEXTS = 200;
/** Texts of a kind that are read to learn its sections. */
const SAMPLE = 12;
const STEP = 200;

/** Looks over a vault for kinds of pending notes and the folder of permanent ones. Writes nothing. */
export async function lookOver(seen: readonly SeenNote[], { read, rest }: LookDeps): Promise<Found> {
  const notes = [...seen].sort((a, b) => (a.path < b.path ? -1 : 1));
  const candidates: Candidate[] = [];
  const sites = siteProperties(notes);
  for (const [index, note] of notes.entries()) {
    if (index % STEP === 0) await rest();
    const candidate = candidateOf(note, sites);
    if (candidate !== undefined) candidates.push(candidate);
  }
  const bodies = new Map<string, Body>();
  const bodiesOf: BodiesOf = async (wanted, most) => {
    const step = Math.max(1, wanted.length / most);
    const found = new Map<string, Body>();
    for (let at = 0; at < wanted.length; at += step) {
      const path = wanted[Math.floor(at)]?.note.path;
      if (path === undefined) continue;
      const body = bodies.get(path) ?? bodyOf(await read(path));
      bodies.set(path, body);
      found.set(path, body);
      await rest();
    }
    return found;
  };
  await readLabels(candidates, bodiesOf);
  const looking: Looking = { taken: new Set(), candidates, bodiesOf };
  const kinds: FoundKind[] = [];
  const told = [...groupsByState(candidates), ...groupsByFolder(candidates), ...groupsBySaved(candidates), ...groupsByMissing(candidates)];
  const untold = [
    ...(await unknownStates(groupsByUnknown(candidates), looking)),
    ...(await waitingFolders(groupsOfUnnamed(candidates), looking)),
  ];
  for (const group of [...told, ...untold].sort((a, b) => b.weight - a.weight || b.members.length - a.members.length)) {
    for (const found of await kindsIn(group, looking)) {
      kinds.push(found);
      for (const path of found.paths) looking.taken.add(path);
    }
  }
  return {
    kinds: kinds.sort((a, b) => b.confidence - a.confidence || b.paths.length - a.paths.length),
    permanent: permanentFolder(notes, looking.taken),
    notes: notes.length,
  };
}

interface Looking {
  taken: Set<string>;
  candidates: readonly Candidate[];
  bodiesOf: BodiesOf;
}

/** The texts of some notes, evenly spread, no more than `most`. */
type BodiesOf = (wanted: readonly Candidate[], most: number) => Promise<Map<string, Body>>;

async function kindsIn(group: Group, looking: Looking): Promise<FoundKind[]> {
  const members = group.members.filter(({ note }) => !looking.taken.has(note.path));
  // What is left of a group that another mark has taken most of is no kind of its own.
  if (members.length < FEWEST || members.length < group.members.length * REST) return [];
  const linked = members.filter(({ own }) => own !== undefined);
  const unlinked = members.filter(({ own }) => own === undefined);
  const texts = group.isSure || linked.length > 0 ? await looking.bodiesOf(unlinked, TEXTS) : new Map<string, Body>();
  const lists = unlinked.filter(({ note }) => isList(texts.get(note.path)));
  const strangers = new Set(unlinked.filter(({ note }) => !isList(texts.get(note.path))));
  const hasLink = ({ note }: Candidate): boolean => texts.get(note.path)?.link !== undefined;
  const found: (FoundKind | undefined)[] = [];
  for (const shape of linked.length < FEWEST ? [] : splitShapes(linked)) {
    if (shape.members.length < FEWEST) continue;
    const more = alike([...strangers], shape);
    for (const one of more) strangers.delete(one);
    const all = [...shape.members, ...more];
    const share = all.length / (all.length + beside([...strangers], shape, group.mark));
    found.push(await describe(group, { ...shape, members: all }, { isInText: more.some(hasLink), share, looking }));
  }
  const inText = [...strangers].filter(hasLink);
  if (group.isSure && inText.length >= FEWEST && inText.length * 2 >= strangers.size) {
    const share = inText.length / strangers.size;
    const kind = await describe({ ...group, weight: group.weight - IN_TEXT }, { members: inText }, { isInText: true, share, looking });
    found.push(kind);
  }
  const mail = [...strangers].filter((one) => !hasLink(one));
  if (group.isSure && group.mark.property !== undefined && mail.length >= FEWEST && isMail(mail)) {
    const share = mail.length / strangers.size;
    found.push(await describe({ ...group, weight: group.weight - LINKLESS }, { members: mail }, { isInText: false, share, looking }));
  }
  return found.flatMap((kind) => (kind === undefined ? [] : [{ ...kind, lists: lists.map(({ note }) => note.path) }]));
}

const REST = 0.4;
/** How much less is believed where no property has the link. */
const IN_TEXT = 0.08;

/** How much less is believed where there is no link at all. */
const LINKLESS = 0.2;

async function describe(
  { mark, weight, isSure }: Group,
  { members, folder, has }: Shape,
  { isInText, share, looking }: { isInText: boolean; share: number; looking: Looking },
): Promise<FoundKind | undefined> {
  const addresses = members.flatMap(({ own }) => own?.link ?? []);
  // Addresses that repeat are a site's or a feed's.
  const distinct = addresses.length === 0 ? 1 : new Set(addresses).size / addresses.length;
  if (distinct < DISTINCT || share < SHARE || (!isSure && isRead(mark) && !looksRead(members, looking.candidates))) return undefined;
  const sample = await looking.bodiesOf(members, SAMPLE);
  const confidence = Math.min(1, weight - (members.length < 5 ? 0.05 : 0) - 0.3 * (1 - share) - (distinct < 0.8 ? 0.1 : 0));
  const isLabelled = members.filter((one) => one.isLabelled).length * 2 > members.length;
  const place = folder ?? (isLabelled ? commonFolder(members) : mark.folder);
  const own = { ...mark, ...(place !== undefined && { folder: place }), ...(has !== undefined && { has }) };
  return {
    mark: own,
    link: linkProperties(members),
    isLinkInText: isInText,
    isLabelled,
    ...factProperties(members.map(({ note }) => note)),
    sections: sectionsOf([...sample.values()]),
    done: outcomeOf('done', own, members, looking.candidates),
    declined: outcomeOf('declined', own, members, looking.candidates),
    confidence,
    paths: members.map(({ note }) => note.path),
    lists: [],
    columns: columnsOf(members),
  };
}

const DISTINCT = 0.6;
const SHARE = 0.5;

/** The properties that hold the members' links, the most frequent first. */
function linkProperties(members: readonly Candidate[]): string[] {
  const counts = new Map<string, { key: string; count: number }>();
  for (const { own } of members) {
    if (own === undefined) continue;
    const name = wordOf(own.property);
    counts.set(name, { key: counts.get(name)?.key ?? own.property, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ key }) => key);
}

/** How many of the members have each property; those that say nothing do not count. */
function columnsOf(members: readonly Candidate[]): FoundKind['columns'] {
  const counts = new Map<string, number>();
  for (const { note } of members) {
    for (const [name, value] of Object.entries(note.properties)) {
      if (value !== null && value !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, notes]) => ({ name, notes })).sort((a, b) => b.notes - a.notes);
}

/** Whether a mark is a word that is said of tasks too; a state that is empty or missing was told by the notes that have one. */
function isRead({ property }: Mark): boolean {
  return property?.values?.some((value) => typeof value === 'string') === true;
}
