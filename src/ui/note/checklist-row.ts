import { Component, setIcon, setTooltip } from 'obsidian';
import { STEPS, type StepId } from '../../analysis/steps/index';
import type { Step, StepProgress } from '../../analysis/steps/step';
import type { ItemTarget, StepTarget } from '../../app/edit-step';
import type { ChecklistItem } from '../../note/checklist';
import { stepProgressText } from '../../panel/steps/step-progress-text';
import { stepFacts, type StepNote } from '../../panel/steps/step-note';
import { NOTE_KEYS } from '../keys/key-table';
import { keyHint } from '../keys/run-key';
import type { PanelDeps } from '../panel-deps';
import { STEP_VIEWS } from './steps/index';
import type { StepView } from './steps/step-view';

/** What a row is made with. */
export interface ChecklistRowOptions {
  deps: PanelDeps;
  /** The step its item asks for; undefined for a plain box. */
  id: StepId | undefined;
  /** The note's path; it may be renamed while the row is there. */
  path: () => string;
  isOpen: boolean;
  onFold: (open: boolean) => void;
}

/** One item of the checklist: its box ticks; where it is a step, the rest of the row folds its work out. */
export class ChecklistRow extends Component {
  readonly key: string;
  readonly el: HTMLElement;
  /** Whether its item is still to be done. */
  open = true;
  /** The mark that its box had before it was ticked. */
  private before = ' ';
  private readonly line: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly body: HTMLElement;
  private readonly progress: HTMLElement;
  private chevron: HTMLElement | undefined;
  private view: StepView | undefined;
  private note: StepNote | undefined;
  private said: StepProgress | undefined;
  private isOpen: boolean;

  constructor(
    parent: HTMLElement,
    private item: ChecklistItem,
    private readonly options: ChecklistRowOptions,
  ) {
    super();
    const {
      id,
      deps: { t },
    } = options;
    this.key = ChecklistRow.keyOf(item);
    this.isOpen = options.isOpen && id !== undefined;
    const el = (this.el = parent.createDiv({ attr: { role: 'listitem' } }));
    this.line = el.createEl(id === undefined ? 'label' : 'div', {
      cls: 'pending-analysis-step',
      attr: id === undefined ? {} : { 'data-step': id },
    });
    this.box = this.line.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox', tabindex: -1, 'data-stop': '' } });
    this.box.addEventListener('click', (event) => {
      // A mark by which a person set the item aside is not ours to overwrite.
      if (this.item.open || this.item.done) void options.deps.actions.tick(this.itemTarget(), this.box.checked);
      else event.preventDefault();
    });
    const rest = this.line.createSpan({ cls: 'pending-analysis-step-rest' });
    rest.createSpan({ cls: 'pending-analysis-step-text', text: item.text });
    this.progress = rest.createSpan({ cls: 'pending-analysis-step-progress' });
    this.body = el.createDiv({ cls: 'pending-analysis-step-body' });
    if (id !== undefined) {
      this.box.setAttr('aria-label', item.text);
      this.chevron = rest.createSpan({ cls: 'pending-analysis-fold', attr: { 'aria-hidden': 'true' } });
      setIcon(this.chevron, 'chevron-right');
      setTooltip(this.chevron, t.steps.unfold(item.text));
      rest.addEventListener('click', () => {
        this.fold(!this.isOpen);
      });
      this.box.addEventListener('keydown', (event) => {
        this.onKey(event);
      });
    }
    this.showFold();
  }

  override onunload(): void {
    this.el.remove();
  }

  /** What names an item across edits elsewhere in the note. */
  static keyOf(item: ChecklistItem): string {
    return `${item.occurrence} ${item.text}`;
  }

  /** Whether the row stands for this item and this step. */
  isFor(item: ChecklistItem, id: StepId | undefined): boolean {
    return this.key === ChecklistRow.keyOf(item) && this.options.id === id;
  }

  update(item: ChecklistItem, note: StepNote): void {
    this.item = item;
    this.note = note;
    this.open = item.open;
    if (item.open) this.before = item.mark;
    this.box.checked = item.done;
    this.box.dataset['task'] = item.mark;
    this.line.dataset['task'] = item.mark;
    this.line.dataset['indent'] = String(Math.min(4, Math.ceil(item.indent / 4)));
    this.line.toggleClass('is-checked', item.done);
    this.line.toggleClass('is-set-aside', !item.done && !item.open && item.occurrence >= 0);
    this.line.toggleClass('is-offered', item.occurrence < 0);
    this.box.setAttr('aria-disabled', item.done || item.open ? null : 'true');
    if (this.isOpen) this.showView(note);
    this.drawEvidence();
  }

  /** An item that is offered stands in no note yet. */
  private target(): StepTarget {
    return this.item.occurrence < 0 ? { path: this.options.path() } : this.itemTarget();
  }

  private itemTarget(): ItemTarget {
    return { path: this.options.path(), item: { text: this.item.text, occurrence: this.item.occurrence, before: this.before } };
  }

  focus(options?: FocusOptions): void {
    this.box.focus(options);
  }

  /** The step its item asks for; undefined for a plain box. */
  get id(): StepId | undefined {
    return this.options.id;
  }

  get isUnfolded(): boolean {
    return this.isOpen;
  }

  unfold(): void {
    if (!this.isOpen) this.fold(true);
  }

  /** Which of the note's steps it is, from 1: the key that unfolds it. */
  setNumber(number: number): void {
    const { deps } = this.options;
    const key = NOTE_KEYS.unfold.keys.find((one) => one === String(number));
    const hint = key === undefined ? undefined : keyHint({ ...NOTE_KEYS.unfold, keys: [key] }, deps);
    const label = deps.t.steps.unfold(this.item.text);
    if (this.chevron !== undefined) setTooltip(this.chevron, hint === undefined ? label : `${label} (${hint})`);
  }

  private fold(open: boolean): void {
    this.isOpen = open;
    this.showFold();
    if (open && this.note !== undefined) this.showView(this.note);
    this.drawEvidence();
    this.options.onFold(open);
  }

  private showFold(): void {
    if (this.options.id !== undefined) this.box.setAttr('aria-expanded', String(this.isOpen));
    this.line.toggleClass('is-open', this.isOpen);
    this.body.toggle(this.isOpen);
  }

  private showView(note: StepNote): void {
    const { id } = this.options;
    if (id === undefined) return;
    this.view ??= this.addChild(new STEP_VIEWS[id](this.body, this.host()));
    this.view.update(note);
  }

  private host(): ConstructorParameters<(typeof STEP_VIEWS)[StepId]>[1] {
    const { deps } = this.options;
    return {
      deps,
      drafts: deps.drafts,
      target: () => this.target(),
      write: async (edit, done) => (await deps.actions.editStep(this.target(), edit, done)).ok,
      say: (progress) => {
        this.said = progress;
        this.drawEvidence();
      },
    };
  }

  private drawEvidence(): void {
    const step = (STEPS as readonly Step[]).find(({ id }) => id === this.options.id);
    if (step === undefined || this.note === undefined) return;
    this.progress.setText(stepProgressText(this.said ?? step.progress(stepFacts(this.note)), this.options.deps.t));
  }

  /** Enter folds; the blank ticks, as on every box. */
  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.fold(!this.isOpen);
  }
}
