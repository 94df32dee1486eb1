import { decideStep } from './decide';
import { linkStep } from './link';
import { readStep } from './read';
import type { Step } from './step';
import { summaryStep } from './summary';
import { tagsStep } from './tags';

/** The steps the plugin knows, in the order they are asked whether an item is theirs: the first that knows it gets it. */
export const STEPS = [readStep, linkStep, decideStep, tagsStep, summaryStep] as const;

/** The id of a step. Texts, settings and views are records over it, so that the compiler asks for those of a new one. */
export type StepId = (typeof STEPS)[number]['id'];

/** The patterns by which each step's items are recognised. */
export type StepPatterns = Readonly<Record<StepId, readonly string[]>>;

/** A record over the steps. */
export function patternsBy<T>(of: (step: Step<StepId>) => T): Record<StepId, T> {
  return Object.fromEntries((STEPS as readonly Step<StepId>[]).map((step) => [step.id, of(step)])) as Record<StepId, T>;
}
