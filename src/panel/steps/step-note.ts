import type { Decision, StepFacts } from '../../analysis/steps/step';
import type { PageMetadata } from '../../content/extract/page-metadata';
import type { KeyPoint } from '../../note/key-points';
import { keyPointsOf } from '../../note/key-points';
import type { PendingNote } from '../../note/pending-note';
import type { SectionNames } from '../../note/sections';
import { decisionsOf } from '../../kinds/membership';
import { TextNote } from '../../kinds/text-note';
import { pendingKind } from '../../kinds/is-pending';
import { outcomeFor, type AdoptedKind } from '../../kinds/adopted-kind';
import type { ChosenLink } from '../../permanent/choices';
import { relatedNotes } from '../../permanent/related-notes';
import type { Links } from '../../ports';
import type { Settings } from '../../settings/settings';
import { archiveFor } from '../../triage/archive-path';
import type { Activity } from '../../app/activity';

/** A note as its steps see it, read from its text without any search. */
export interface StepNote {
  path: string;
  text: string;
  note: PendingNote;
  keyPoints: readonly KeyPoint[];
  related: readonly ChosenLink[];
  /** What the article's page said of itself, while the fetch is remembered. */
  page: PageMetadata | undefined;
  /** Permanent notes made from the same page. */
  existing: readonly string[];
  /** Notes of the vault worth a link; undefined while nobody has looked. */
  connections: number | undefined;
  decision: Decision | undefined;
  /** What is written when it is declined; undefined where its kind has nothing for that. */
  declined: AdoptedKind['declined'];
  /** The folder that a decline moves it into; empty where it stays. */
  archive: string;
}

/** What a step note is read from. */
export interface StepNoteSource {
  path: string;
  text: string;
  note: PendingNote;
  activity: Activity | undefined;
  existing: readonly string[];
  connections: number | undefined;
  settings: Settings;
  names: SectionNames;
  links: Links;
}

/** Reads a note for its steps. */
export function stepNote({ path, text, note, activity, existing, connections, settings, names, links }: StepNoteSource): StepNote {
  return {
    path,
    text,
    note,
    existing,
    connections,
    keyPoints: keyPointsOf(text, names),
    related: relatedNotes({ path, text }, names, links),
    page: activity?.kind === 'fetched' ? activity.captured.article.metadata : undefined,
    decision: decisionOf(path, text, settings),
    declined: declinedAs(path, text, settings),
    archive: archiveFor(path, settings.archiveFolder),
  };
}

/** What the folded rows need to know. */
export function stepFacts({ note, keyPoints, related, connections, decision }: StepNote): StepFacts {
  return { note, keyPoints, related: related.length, connections, decision };
}

function decisionOf(path: string, text: string, { kinds }: Settings): Decision | undefined {
  const decisions = decisionsOf(new TextNote(path, text), kinds)?.decisions ?? [];
  if (decisions.includes('done')) return 'permanent';
  if (decisions.includes('literature')) return 'literature';
  return decisions.includes('declined') ? 'declined' : undefined;
}

function declinedAs(path: string, text: string, { kinds }: Settings): AdoptedKind['declined'] {
  const kind = pendingKind({ path, text }, kinds) ?? kinds[0];
  return kind && outcomeFor(kind, 'declined');
}
