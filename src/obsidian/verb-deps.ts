import type { Actions } from '../app/actions';
import type { RunReader } from '../fetching/run-state';
import type { Dictionary } from '../i18n/dictionary';
import { outcomeText } from '../kinds/mark-text';
import type { Found } from '../kinds/look-over';
import type { NameOf } from '../note/note-title';
import type { SectionNames } from '../note/sections';
import type { DraftMaterial } from '../permanent/draft-material';
import type { NoteReader } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import type { ClosenessOf } from '../queue/closeness';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import type { VerbDeps } from '../verbs/verb';
import { systemClock } from './clock';

/** The parts of the running plugin that verbs reach. */
export interface VerbParts {
  notes: NoteReader;
  queue: Queue;
  closeness: ClosenessOf;
  run: RunReader;
  arrangement: Arrangement;
  actions: Actions;
  material: DraftMaterial;
  settings: () => Settings;
  sectionNames: () => SectionNames;
  t: Dictionary;
  nameOf: NameOf;
  lookOver: () => Promise<Found>;
  health: VerbDeps['health'];
}

/** What the verbs work with, on the app: the panel's own use cases. */
export function verbDeps({
  notes,
  queue,
  closeness,
  arrangement,
  run,
  actions,
  material,
  settings,
  sectionNames,
  t,
  nameOf,
  lookOver,
  health,
}: VerbParts): VerbDeps {
  return {
    notes,
    queue,
    run,
    arrangement,
    clock: systemClock,
    sectionNames,
    t,
    nameOf,
    lookOver,
    health,
    exists: (path) => notes.exists(path),
    closenessOf: (path) => closeness.get(path),
    storyOf: (path) => closeness.storyOf(path),
    declinedAs: (path) => {
      const outcome = settings().kinds.find(({ id }) => id === queue.get(path)?.kind)?.declined;
      return outcome === undefined ? '' : outcomeText(outcome);
    },
    suggest: (source, count) => material.suggestions(source, count),
    draft: (source, choices) => material.draft(source, choices),
    actions,
  };
}
