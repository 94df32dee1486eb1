import { STEPS, type StepId } from '../analysis/steps/index';
import { withStepTicked, type StepEdit } from '../analysis/steps/step-edit';
import { withTag } from '../analysis/steps/tags';
import { addKeyPoint } from '../note/key-point-edits';
import { keyPointsOf } from '../note/key-points';
import { readPendingNote } from '../note/pending-note';
import type { DraftMaterial } from '../permanent/draft-material';
import { withRelatedNote } from '../permanent/related-notes';
import type { SourceNote } from '../permanent/choices';
import type { Links, NoteReader } from '../ports';
import { stepPatternsOf, type Settings } from '../settings/settings';
import { validTags } from '../untrusted/tag';
import { editStep, type EditStepDeps } from './edit-step';
import { readNote } from './read-note';
import type { Shell } from './shell';

/** What taking sure candidates works on. */
export interface TakeSureDeps extends EditStepDeps {
  notes: NoteReader;
  links: Links;
  material: Pick<DraftMaterial, 'sureLinks' | 'sureTags'>;
  settings: () => Settings;
  shell: Pick<Shell, 'notify'>;
}

/** Sentences that are taken of an article in which nothing is highlighted: those the step shows before "more". */
const SENTENCES = 3;

/** What takes each sure candidate of a step; a step that is not here has none. */
const SURE: Partial<Record<StepId, (source: SourceNote, deps: TakeSureDeps) => Promise<StepEdit[]>>> = {
  /** What the person highlighted, else the sentences that are put forward. */
  async read({ note, text }, { sectionNames }) {
    if (note.content === '') return [];
    const { pointCandidates } = await import('../analysis/point-candidates');
    const offered = pointCandidates(note.content, note.title);
    const marked = offered.filter(({ from }) => from === 'highlight');
    const taken = new Set(keyPointsOf(text, sectionNames()).map(({ quote }) => quote));
    return (marked.length > 0 ? marked : offered.slice(0, SENTENCES))
      .filter(({ quote }) => !taken.has(quote))
      .map(
        ({ quote }): StepEdit =>
          (now, names) =>
            addKeyPoint(now, names, quote),
      );
  },
  /** What the composer ticks before anybody asks. */
  async link(source, { links, material }) {
    return (await material.sureLinks(source)).map(
      (link): StepEdit =>
        (text, names) =>
          withRelatedNote({ path: source.path, text, names, links }, link),
    );
  },
  async tags(source, { material }) {
    return validTags(await material.sureTags(source)).map(
      (tag): StepEdit =>
        (text) =>
          withTag(text, tag),
    );
  },
};

/**
 * Takes the sure candidates of some steps, or of all, and ticks the steps that got any: one write, taken back as one. A
 * candidate that cannot be written any more is left out. Where there is none that is said.
 */
export async function takeSure(path: string, deps: TakeSureDeps, steps: readonly StepId[] = STEPS.map(({ id }) => id)): Promise<void> {
  const text = await readNote(path, deps);
  if (text === undefined) return;
  const source = { path, text, note: readPendingNote(text, deps.sectionNames()) };
  const found = await Promise.all(steps.map(async (id) => ({ id, edits: (await SURE[id]?.(source, deps)) ?? [] })));
  const patterns = stepPatternsOf(deps.settings());
  let taken = 0;
  const edit: StepEdit = (before, names) => {
    taken = 0;
    let after = before;
    for (const { id, edits } of found) {
      const unworked = after;
      for (const one of edits) {
        const edited = one(after, names);
        if (!edited.ok || edited.text === after) continue;
        after = edited.text;
        taken += 1;
      }
      if (after !== unworked) after = withStepTicked(after, names, { id, patterns });
    }
    return { ok: true, text: after };
  };
  if (found.some(({ edits }) => edits.length > 0)) {
    const written = await editStep({ path }, edit, deps);
    if (!written.ok) return;
  }
  if (taken === 0) deps.shell.notify({ kind: 'nothing-sure' });
}
