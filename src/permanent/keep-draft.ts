import { draftIn, draftOf, draftText, standingOf, takeUp, type DraftedField } from './composer-draft';
import type { ComposerModel, ComposerRequest } from './composer-model';
import { COMPOSER_DRAFT, type Drafts } from '../drafts/drafts';

/** What came of a draft that was left: the fields for which the note now offers something else than when it was begun. */
export interface TakenUp {
  changed: readonly DraftedField[];
}

/** A draft of a composer that is open. */
export interface KeptDraft {
  /** Undefined where none was left. */
  takenUp: TakenUp | undefined;
  /** The main note was written: the draft is of use again only once that is undone. */
  written: (path: string) => void;
  /** Forgets what was decided. */
  drop: () => void;
}

/** What keeping a draft works on. */
export interface KeptDraftDeps {
  drafts: Drafts;
  exists: (path: string) => boolean;
}

/** Takes up the draft that was left of a note's composer, and keeps from now on whatever is decided in it. */
export async function keepDraft(
  model: ComposerModel,
  { selection, target, as }: ComposerRequest,
  { drafts, exists }: KeptDraftDeps,
): Promise<KeptDraft> {
  const field = [COMPOSER_DRAFT, as, selection?.quote].filter((part) => part !== undefined).join(' ');
  const path = model.sourcePath;
  const began = standingOf(model);
  const left = draftIn(drafts.get(path, field) ?? '');
  const isOver = left?.writtenTo !== undefined && exists(left.writtenTo);
  // Which note is extended is what was asked for just now.
  const takenUp =
    left === undefined || isOver ? undefined : { changed: await takeUp(target === undefined ? left : { ...left, target }, model) };
  let writtenTo: string | undefined;
  const keep = (): void => {
    const draft = draftOf(began, standingOf(model));
    drafts.set(path, field, draft && draftText({ ...draft, ...(writtenTo !== undefined && { writtenTo }) }));
  };
  const end = model.onChange(keep);
  // What has changed is said once.
  if (takenUp !== undefined) keep();
  return {
    takenUp,
    written: (to) => {
      writtenTo = to;
      keep();
    },
    drop: () => {
      end();
      drafts.set(path, field, undefined);
    },
  };
}
