import { withStepTicked } from '../analysis/steps/step-edit';
import { addKeyPoint, setOwnWords } from '../note/key-point-edits';
import { keyPointsOf } from '../note/key-points';
import type { SectionNames } from '../note/sections';
import { stepPatternsOf, type Settings } from '../settings/settings';
import { wordedIn, wordsField, type Drafts } from '../drafts/drafts';
import { editStep, type EditStepDeps } from './edit-step';

/** What keeping own words works on. */
export interface OwnWordsDeps extends EditStepDeps {
  drafts: Drafts;
  settings: () => Settings;
}

/**
 * Writes what was typed beside a sentence into the note, and the sentence with it where it is no key point yet. Refused
 * where other words have come to stand there since the typing began; the draft is kept until it is written, so that
 * whatever fails loses nothing. True where nothing is left to be written.
 */
export async function keepWords(path: string, quote: string, deps: OwnWordsDeps, replaces = false): Promise<boolean> {
  const { drafts } = deps;
  const field = wordsField(quote);
  const draft = drafts.draft(path, field);
  if (draft === undefined) return true;
  const { text: words, base = '' } = draft;
  if (words.trim() === base.trim()) {
    drafts.set(path, field, undefined);
    return true;
  }
  const written = await write({ path, quote, words, base: replaces ? undefined : base }, deps);
  if (!written.ok) return false;
  const now = drafts.get(path, field);
  drafts.set(path, field, undefined);
  // Who went on typing meanwhile has a draft of what stands there now.
  if (now !== undefined && now !== words) drafts.set(path, field, now, written.standing);
  return true;
}

/** Writes whatever own words were typed beside the sentences of a note. */
export async function keepAllWords(path: string, deps: OwnWordsDeps): Promise<void> {
  for (const quote of wordedIn(deps.drafts, path)) await keepWords(path, quote, deps);
}

async function write(
  { path, quote, words, base }: { path: string; quote: string; words: string; base: string | undefined },
  deps: OwnWordsDeps,
): Promise<{ ok: false } | { ok: true; standing: string }> {
  let standing = '';
  const { ok } = await editStep(
    { path },
    (text, names) => {
      if (base !== undefined && wordsBeside(quote, text, names) !== base) return { ok: false, reason: 'words-changed' };
      const added = addKeyPoint(text, names, quote);
      const worded = added.ok ? setOwnWords(added.text, names, quote, words) : added;
      if (!worded.ok) return worded;
      standing = wordsBeside(quote, worded.text, names);
      return { ok: true, text: withStepTicked(worded.text, names, { id: 'read', patterns: stepPatternsOf(deps.settings()) }) };
    },
    deps,
  );
  return ok ? { ok, standing } : { ok };
}

function wordsBeside(quote: string, text: string, names: SectionNames): string {
  return keyPointsOf(text, names).find((point) => point.quote === quote)?.words ?? '';
}
