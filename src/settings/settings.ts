import { adoptedKind, statusKind, type AdoptedKind } from '../kinds/adopted-kind';
import { patternsBy, type StepId, type StepPatterns } from '../analysis/steps/index';
import type { SectionRole } from '../kinds/kind';
import { DEFAULT_SECTION_NAMES, type SectionNames } from '../note/sections';
import { ruleShape } from '../rules/rule';
import { GROUPINGS } from '../queue/group';
import { SORTS } from '../queue/sort';
import {
  as,
  boolean,
  filled,
  isShaped,
  list,
  number,
  object,
  oneOf,
  otherwise,
  string,
  trimmed,
  where,
  type Shape,
  type Shaped,
} from '../shape';
import { propertyText } from '../untrusted/property-text';
import type { Stored } from './migrations';

/** What a stored value must be, and what holds where it is something else, or missing. */
const setting = <T>(strict: Shape<T>, fallback: T) => Object.assign(otherwise(strict, fallback), { strict });

const someNames = list(filled);
/** A list of names that is never empty. */
const names = (fallback: readonly string[]) =>
  setting(
    where(someNames, ({ length }) => length > 0),
    [...fallback],
  );

const text = (fallback: string) => setting(trimmed, fallback);
const required = (fallback: string) => setting(filled, fallback);
/** What is written into a note's properties. */
const property = (fallback: string) =>
  setting(
    as(filled, (value): string => propertyText(value) || fallback),
    fallback,
  );
const on = setting(boolean, true);
const off = setting(boolean, false);
const texts: Shape<readonly string[]> = list(string);
const some = otherwise(texts, []);

/** One list per step: the patterns that recognise its items. */
const stepItems = Object.fromEntries(
  Object.entries(patternsBy((step) => names(step.patterns))).map(([id, list]) => [`${id}Items`, list]),
) as {
  [Id in StepId as `${Id}Items`]: ReturnType<typeof names>;
};

/** What stood in the place of kinds before there were any: the values of one property, read from what is stored. */
const statuses = {
  /** Values of `status` that make a note pending. */
  pendingStatuses: names(['pending-analysis']),
  /** What `status` becomes once a permanent note is written. */
  analyzedStatus: property('analyzed'),
  /** What `status` becomes when a note is declined. */
  declinedStatus: property('declined'),
  /** What `status` becomes when a note is kept as a literature note. */
  literatureStatus: property('literature'),
};

/** The kind that does exactly what the statuses did that are stored, or by default. */
function kindOfStatuses(stored: unknown): AdoptedKind {
  const values = valuesIn(stored);
  return statusKind({
    pending: statuses.pendingStatuses(values.get('pendingStatuses')),
    done: statuses.analyzedStatus(values.get('analyzedStatus')),
    literature: statuses.literatureStatus(values.get('literatureStatus')),
    declined: statuses.declinedStatus(values.get('declinedStatus')),
  });
}

const fields = {
  ...stepItems,
  /** What makes a note pending, and what is written once it is decided on. Never empty. */
  kinds: setting(
    where(list(adoptedKind), ({ length }) => length > 0),
    [kindOfStatuses({})],
  ),
  /** Kinds that a look over the vault finds and that are no inbox, by their ids: they are not offered again. */
  notInboxes: setting(list(object({ id: filled, on: string })), []),
  /** What is wrong with permanent notes and is to stay as it is, by the ids of the findings. */
  leftAlone: setting(list(filled), []),
  /** What came of the first look over the vault: nobody was asked yet, asked and put off, or settled. */
  firstLook: setting(oneOf(['unasked', 'later', 'settled']), 'unasked'),
  /** The property that says until when a note is put off. */
  laterProperty: property('later'),
  /** The property that says whether more like a note is wanted, or less. */
  interestProperty: property('interest'),
  fullContentNames: names(DEFAULT_SECTION_NAMES.fullContent),
  keyPointsNames: names(DEFAULT_SECTION_NAMES.keyPoints),
  checklistNames: names(DEFAULT_SECTION_NAMES.checklist),
  relatedNames: names(DEFAULT_SECTION_NAMES.related),
  /** Whether links show a note's title where the name of its file is a time stamp or made up of words and hyphens. */
  linkTitles: on,
  /** Folder of permanent notes; empty is the vault's root. */
  permanentFolder: text('permanent'),
  /** File name of a new permanent note, a template without `.md`. */
  permanentName: required('{{title}}'),
  /** Path of a note that serves as template, or of a folder of them; empty takes the built-in one. */
  templatePath: text(''),
  /** What *Keep as literature note* does: set the status, write a note from the composer, or both. */
  literatureNotes: setting(oneOf(['both', 'note', 'status']), 'both'),
  literatureFolder: text('literature'),
  literatureName: required('{{title}}'),
  literatureTemplate: text(''),
  /** Path of the file of references that items are added to; empty where there is none. */
  bibFile: text(''),
  /** Properties written into permanent notes. */
  propertyId: on,
  propertyTitle: on,
  propertyCreated: on,
  propertyTags: on,
  propertySource: on,
  propertySourceUrl: on,
  /** Whether fetched notes get a receipt in their properties. */
  receipt: on,
  /** Whether Jina Reader may be asked when nothing else gives the article. It sees the address. */
  jina: off,
  /** Id of its key in the app's secret storage; empty asks without one. */
  jinaSecret: text(''),
  /** Whether an article's pictures are brought into the vault. */
  images: off,
  /** Whether a language model may be asked for drafts. It sees what the panel says it sees. */
  model: off,
  /** Its endpoint, with or without `/chat/completions`; Ollama's own by default. */
  modelUrl: text('http://localhost:11434/v1'),
  /** As the endpoint knows it. */
  modelName: text(''),
  /** Id of its key in the app's secret storage; empty asks without one. */
  modelSecret: text(''),
  /** How the queue stands. */
  sort: setting(oneOf(SORTS), 'best'),
  group: setting(oneOf(GROUPINGS), 'day'),
  /** How many items are chosen for a day. */
  todayItems: setting(
    where(number, (count) => Number.isInteger(count) && count >= 1 && count <= 50),
    5,
  ),
  /** The notes that were chosen last, and on which day, as in `2026-02-21`. */
  today: setting(object({ day: string, paths: texts }), { day: '', paths: [] }),
  /** What of the learned order is switched off: all of it, looking beyond it, single sources, words of titles. */
  order: setting(object({ learns: boolean, explores: boolean, offSources: texts, offWords: texts }), {
    learns: true,
    explores: true,
    offSources: [],
    offWords: [],
  }),
  /** What is decided on by itself when it arrives. */
  rules: setting(list(ruleShape), []),
  /** What the queue is narrowed to. */
  filter: setting(object({ source: some, tag: some, state: some, reason: some, language: some }), {
    source: [],
    tag: [],
    state: [],
    reason: [],
    language: [],
  }),
  /** Items of the checklist that a note without one is given; empty takes those of the interface's language. */
  newChecklist: setting(someNames, []),
  /** Whether the panel goes on to the next note once one was decided on. */
  goOn: on,
  /** Whether keys that are a character by themselves act in the panel. */
  singleKeys: on,
  /** Folder that declined notes are moved to; empty leaves them where they are. */
  archiveFolder: text(''),
  /** Folders whose notes are never suggested; may be empty. */
  excludedFolders: setting(someNames, []),
};

/** What the user can set. Stored as one JSON object, of which `migrated` gives today's form. */
export type Settings = { [Key in keyof typeof fields]: Shaped<(typeof fields)[Key]> };

/** The settings a stored value stands for. Never throws: what is missing or malformed takes its default. */
export function settingsFrom(stored: unknown): Settings {
  const values = valuesIn(stored);
  if (!isShaped(fields.kinds.strict, values.get('kinds'))) values.set('kinds', [kindOfStatuses(stored)]);
  return Object.fromEntries(Object.entries(fields).map(([key, read]) => [key, read(values.get(key))])) as Settings;
}

/** Stored values that are no such setting, by their keys: in their places the defaults hold. */
export type Unusable = ReadonlyMap<StoredKey, unknown>;

/** Settings by the names they are stored under, those included that kinds have taken the place of. */
export type StoredKey = keyof Settings | keyof typeof statuses;

/** What of a stored value cannot be used. */
export function unusableIn(stored: unknown): Unusable {
  const values = valuesIn(stored);
  const shapes = { ...(!values.has('kinds') && statuses), ...fields };
  const read = Object.entries(shapes) as [StoredKey, { strict: Shape<unknown> }][];
  return new Map(
    read.flatMap(([key, { strict }]) => (values.has(key) && !isShaped(strict, values.get(key)) ? [[key, values.get(key)]] : [])),
  );
}

/** What of it is left once some settings were set. */
export function leftUnusable(unusable: Unusable, change: Partial<Settings>): Unusable {
  return new Map([...unusable].filter(([key]) => !(key in change) && !('kinds' in change && key in statuses)));
}

/**
 * What is to be stored once the settings of `change` were set to what `settings` says. All else stays as it is stored: what was
 * never set follows the defaults of later versions, what a later version has stored is there for a device that has it, and what
 * cannot be used is there until the person sets it.
 */
export function settingsToStore(settings: Settings, stored: Stored, change: Partial<Settings>): Stored {
  const keys = Object.keys(change) as (keyof Settings)[];
  return { ...stored, ...Object.fromEntries(keys.map((key) => [key, settings[key]])) };
}

function valuesIn(stored: unknown): Map<string, unknown> {
  return new Map(typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? Object.entries(stored) : []);
}

/** The patterns that recognise each step's items, as the user has set them. */
export function stepPatternsOf(settings: Settings): StepPatterns {
  return patternsBy(({ id }) => settings[`${id}Items`]);
}

/** What the notes' own sections are called, as the user has set it, and as those of the kinds are. */
export function sectionNamesOf(settings: Settings): SectionNames {
  const known = namesOf.get(settings) ?? sectionNamesFrom(settings);
  namesOf.set(settings, known);
  return known;
}

/** Asked for every note: the same lists again are compared with less work. */
const namesOf = new WeakMap<Settings, SectionNames>();

function sectionNamesFrom({ kinds, fullContentNames, keyPointsNames, checklistNames, relatedNames }: Settings): SectionNames {
  const withOwn = (given: readonly string[], role: SectionRole): readonly string[] => {
    const own = kinds.flatMap(({ sections }) => sections[role] ?? []).filter((name) => !given.includes(name));
    return own.length === 0 ? given : [...given, ...new Set(own)];
  };
  return {
    fullContent: withOwn(fullContentNames, 'content'),
    keyPoints: withOwn(keyPointsNames, 'keyPoints'),
    checklist: withOwn(checklistNames, 'checklist'),
    related: withOwn(relatedNames, 'related'),
  };
}
