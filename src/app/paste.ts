import type { Capture } from '../content/capture';
import { fetchFullContent, type Fetched } from '../content/fetch-full-content';
import type { Pasted } from '../content/pasted';
import type { Item } from '../content/item';
import { activityOf } from '../fetching/outcome';
import type { SectionNames } from '../note/sections';
import type { NoteStore } from '../ports';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import { undoableNotes } from '../undo/undoable-notes';
import { writeFailureOf } from '../write-failure';
import type { Activities } from './activity';
import type { Shell } from './shell';

/** What writing content that is at hand works on. */
export interface ContentDeps {
  notes: NoteStore;
  history: Pick<History, 'run'>;
  activities: Activities;
  settings: () => Pick<Settings, 'kinds' | 'receipt'>;
  sectionNames: () => SectionNames;
}

/** What pasting needs beside that. */
export interface PasteDeps extends ContentDeps {
  capturePasted: (pasted: Pasted, item: Item, options: { headingLevel: number }) => Promise<Capture>;
  shell: Pick<Shell, 'notify' | 'readClipboard'>;
}

/** Takes the clipboard's content as the note's full content. */
export async function paste(path: string, deps: PasteDeps): Promise<void> {
  const pasted = await deps.shell.readClipboard();
  if (pasted === 'empty') deps.shell.notify({ kind: 'clipboard-empty' });
  if (pasted === 'empty' || pasted === 'cancelled') return;
  const capture = (item: Item, options: { headingLevel: number }): Promise<Capture> => deps.capturePasted(pasted, item, options);
  await shownBeside(path, deps.activities, () => fetchFullContent({ path }, { ...writingDeps('paste', deps), capture }));
}

/** What writing content into a note needs to know; the write can be taken back. */
export function writingDeps(kind: 'paste' | 'resolve', { notes, history, settings, sectionNames }: ContentDeps) {
  const { kinds, receipt } = settings();
  return { notes: undoableNotes(notes, history, kind), sectionNames: sectionNames(), kinds, receipt };
}

/** Shows beside a note that its content is written, and what came of it. */
export async function shownBeside(path: string, activities: Activities, work: () => Promise<Fetched>): Promise<void> {
  activities.set(path, { kind: 'fetching' });
  try {
    activities.set(path, activityOf(await work()));
  } catch (error) {
    activities.set(path, { kind: 'not-written', failure: writeFailureOf(error) });
  }
}
