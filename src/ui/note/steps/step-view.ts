import { Component } from 'obsidian';
import type { Drafts } from '../../../drafts/drafts';
import type { StepEdit } from '../../../analysis/steps/step-edit';
import type { StepDone, StepTarget } from '../../../app/edit-step';
import type { StepProgress } from '../../../analysis/steps/step';
import type { StepNote } from '../../../panel/steps/step-note';
import type { PanelDeps } from '../../panel-deps';

/** What an unfolded step works with. */
export interface StepHost {
  deps: PanelDeps;
  drafts: Drafts;
  /** The step that is worked on: its note, and the item it stands for. */
  target(): StepTarget;
  /** Writes what the step did, and its tick when `done` says so; whether that went well. What went wrong stands beside the note. */
  write(edit: StepEdit, done?: StepDone): Promise<boolean>;
  /** Tells the row what to say while the step knows more than the note does. */
  say(progress: StepProgress | undefined): void;
}

/** The work of one step, below its row. It is made when the row is first unfolded, and ends with the note that is shown. */
export abstract class StepView extends Component {
  constructor(
    protected readonly el: HTMLElement,
    protected readonly host: StepHost,
  ) {
    super();
  }

  /** Shows the note as it is now. Called at once, and after every change of the note. */
  abstract update(note: StepNote): void;
}

/** Makes a step's view. */
export type StepViewClass = new (el: HTMLElement, host: StepHost) => StepView;
