import type { StepId } from '../../../analysis/steps/index';
import { DecideView } from './decide-view';
import { LinkView } from './link-view';
import { ReadView } from './read-view';
import type { StepViewClass } from './step-view';
import { SummaryView } from './summary-view';
import { TagsView } from './tags-view';

/** The view of each step. */
export const STEP_VIEWS: Record<StepId, StepViewClass> = {
  read: ReadView,
  link: LinkView,
  decide: DecideView,
  tags: TagsView,
  summary: SummaryView,
};
