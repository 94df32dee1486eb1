import type { Actions } from '../app/actions';
import type { RunReader } from '../fetching/run-state';
import type { Dictionary } from '../i18n/dictionary';
import type { Finding } from '../health/finding';
import type { Found } from '../kinds/look-over';
import type { NameOf } from '../note/note-title';
import type { SectionNames } from '../note/sections';
import type { Change } from '../permanent/change';
import type { Choices, SourceNote } from '../permanent/choices';
import type { Draft } from '../permanent/draft';
import type { Clock, NoteReader } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { Suggestion } from '../links/suggest';
import type { Choosing } from './choose-notes';
import type { FlagName } from './flags';
import type { Parameters } from './parameters';
import type { Refusal } from './refusal';

/** What the verbs work with. Their writes are the panel's own use cases. */
export interface VerbDeps extends Choosing {
  notes: NoteReader;
  run: RunReader;
  /** The use cases: every write of a verb is one of them. */
  actions: Pick<
    Actions,
    'decline' | 'writeNotes' | 'fetchMany' | 'heldAmong' | 'pauseFetching' | 'resumeFetching' | 'cancelFetching' | 'putRight' | 'adoptKinds'
  >;
  arrangement: Pick<Arrangement, 'stackOf' | 'amount' | 'amountOf'>;
  clock: Clock;
  sectionNames: () => SectionNames;
  /** What is written into a pending note once it is declined, as a line for a log; empty where its kind has nothing for that. */
  declinedAs: (path: string) => string;
  /** A look over the vault for kinds of pending notes. */
  lookOver: () => Promise<Found>;
  /** What is wrong with permanent and literature notes, and how many were examined. */
  health: () => Promise<{ examined: number; findings: readonly Finding[] }>;
  suggest: (source: SourceNote, count: number) => Promise<readonly Suggestion[]>;
  /** A permanent note with the composer's own choices, changed where `choices` says. Nothing is written. */
  draft: (source: SourceNote, choices: Partial<Choices>) => Promise<Draft | { ok: false; templateMissing: string }>;
  t: Dictionary;
  nameOf: NameOf;
}

/** A line for a person: what was found, or what would be done. */
export interface Line {
  text: string;
  /** A note it speaks of. */
  path?: string;
}

/** What a verb found or did: `data` for programs, `lines` for people. */
export interface Report {
  data: Readonly<Record<string, unknown>>;
  lines: readonly Line[];
  /** What each file would become, where that is known before it is done. */
  changes?: readonly Change[];
}

/** What a verb answers: a report, or why it was not carried out. */
export type Answer = ({ ok: true } & Report) | { ok: false; refusal: Refusal };

/** A verb held against the vault: an answer at once, or what it would do and the way to do it. */
export type Prepared =
  { kind: 'answer'; answer: Answer } | { kind: 'work'; question: string; preview: Report; carryOut: () => Promise<Answer> };

/** One verb: the command line and the links both read the table of them. */
export interface Verb {
  /** Stable: scripts are written with it. */
  id: 'list' | 'kinds' | 'health' | 'status' | 'suggest' | 'fetch' | 'pause' | 'resume' | 'cancel' | 'decline' | 'promote';
  /** The flags it takes, beside those of the command line or the link itself. */
  flags: readonly FlagName[];
  prepare: (parameters: Parameters, deps: VerbDeps) => Promise<Prepared>;
}

/** A verb that was refused before it began. */
export function refused(refusal: Refusal): Prepared {
  return { kind: 'answer', answer: { ok: false, refusal } };
}

/** A verb that only looked. */
export function answered(report: Report): Prepared {
  return { kind: 'answer', answer: { ok: true, ...report } };
}
