import type { Decision, StepFacts } from '../../analysis/steps/step';
import type { PageMetadata } from '../../content/extract/page-metadata';
import type { KeyPoint } from '../../note/key-points';
import { keyPointsOf } from '../../note/key-points';
import type { PendingNote } from '../../note/pending-note';
import type { SectionNames } from '../../note/sections';
import { hasStatus } from '../../note/status';
import type { ChosenLink } from '../../permanent/choices';
import { relatedNotes } from '../../permanent/related-notes';
import type { Links } from '../../ports';
import type { Settings } from '../../settings/settings';
import { archiveFor } from '../../triage/archive-path';
import type { Activity } from '../../app/activity';
import { valueIn } from '../../properties/property-value';

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
    decision: decisionOf(note, settings),
    archive: archiveFor(path, settings.archiveFolder),
  };
}

/** What the folded rows need to know. */
export function stepFacts({ note, keyPoints, related, connections, decision }: StepNote): StepFacts {
  return { note, keyPoints, related: related.length, connections, decision };
}

function decisionOf({ properties }: PendingNote, { analyzedStatus, literatureStatus, declinedStatus }: Settings): Decision | undefined {
  const status = valueIn(properties, 'status');
  if (hasStatus(status, [analyzedStatus])) return 'permanent';
  if (hasStatus(status, [literatureStatus])) return 'literature';
  return hasStatus(status, [declinedStatus]) ? 'declined' : undefined;
}
