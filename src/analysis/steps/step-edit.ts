import { checklistOf, toggled } from '../../note/checklist';
import type { SectionNames } from '../../note/sections';
import type { StepId, StepPatterns } from './index';
import { recognise } from './recognise';

/** Why a step wrote nothing: what it was to work on is no longer there, or would be lost. */
export type StepRefusal =
  'item-gone' | 'quote-gone' | 'words-changed' | 'point-gone' | 'link-in-text' | 'excerpt-unsafe' | 'misread' | 'properties-unsafe';

/** What a step writes, as an edit of the text of that moment. */
export type StepEdit = (text: string, names: SectionNames) => { ok: true; text: string } | { ok: false; reason: StepRefusal };

/** `text` with the first open item of a step ticked: for work that is done elsewhere, such as in the composer. */
export function withStepTicked(text: string, names: SectionNames, { id, patterns }: { id: StepId; patterns: StepPatterns }): string {
  const item = checklistOf(text, names).find((one) => one.open && recognise(one.text, patterns) === id);
  if (item === undefined) return text;
  const ticked = toggled(text, names, item, true);
  return ticked.ok ? ticked.text : text;
}
