import { Component } from 'obsidian';
import { STEPS, type StepId } from '../../analysis/steps/index';
import { recognise } from '../../analysis/steps/recognise';
import type { ChecklistItem } from '../../note/checklist';
import type { NoteModel } from '../../panel/note-model';
import type { StepNote } from '../../panel/steps/step-note';
import { stepPatternsOf } from '../../settings/settings';
import type { PanelDeps } from '../panel-deps';
import { putInOrder } from '../list/put-in-order';
import { ProgressRing } from '../progress-ring';
import { ChecklistRow } from './checklist-row';
import { RovingFocus } from './roving-focus';

/** The offset and the occurrence of what stands in no note. */
const NOWHERE = -1;

/** The note's own checklist. Rows stay while their items do, so that focus survives an edit elsewhere. */
export class Checklist extends Component {
  private readonly count: HTMLElement;
  private readonly ring: ProgressRing;
  private readonly list: HTMLElement;
  private readonly none: HTMLElement;
  private readonly focus: RovingFocus;
  /** The steps that are open, by note. */
  private readonly opened = new Map<string, Set<string>>();
  private rows: ChecklistRow[] = [];
  private path = '';

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
  ) {
    super();
    const { t } = deps;
    const el = parent.createDiv({ cls: 'pending-analysis-checklist' });
    const head = el.createDiv({ cls: 'pending-analysis-section-head' });
    head.createDiv({
      cls: 'pending-analysis-section-title',
      text: t.note.checklist,
      attr: { role: 'heading', 'aria-level': 3, id: 'pending-analysis-checklist' },
    });
    this.count = head.createDiv({ cls: 'pending-analysis-section-count' });
    this.ring = new ProgressRing(head);
    this.none = this.noChecklist(el);
    this.list = el.createDiv({ cls: 'pending-analysis-steps', attr: { role: 'list', 'aria-labelledby': 'pending-analysis-checklist' } });
    this.focus = new RovingFocus(this.list);
  }

  private noChecklist(parent: HTMLElement): HTMLElement {
    const { t, actions, settings } = this.deps;
    const none = parent.createDiv({ cls: 'pending-analysis-nothing pending-analysis-no-checklist' });
    none.createSpan({ text: t.note.noChecklist });
    const add = none.createEl('button', { cls: 'pending-analysis-quiet', text: t.note.addChecklist, attr: { type: 'button' } });
    add.addEventListener('click', () => {
      const { newChecklist } = settings();
      void actions.addChecklist(this.path, newChecklist.length > 0 ? newChecklist : Object.values(t.steps.items));
    });
    none.hide();
    return none;
  }

  /** What is open goes with a note that is renamed; its rows go on where they are. */
  override onload(): void {
    this.registerEvent(
      this.deps.app.vault.on('rename', ({ path }, oldPath) => {
        const keys = this.opened.get(oldPath);
        this.opened.delete(oldPath);
        if (keys !== undefined) this.opened.set(path, keys);
        if (this.path === oldPath) this.path = path;
      }),
    );
  }

  update({ path, checklist, progress }: NoteModel, note: StepNote): void {
    this.count.setText(progress.total === 0 ? '' : progress.text);
    this.ring.update(progress.done, progress.total);
    const patterns = stepPatternsOf(this.deps.settings());
    const items = checklist.length > 0 ? checklist : this.offered();
    const wanted = items.map((item, index) => ({ item, id: checklist.length > 0 ? recognise(item.text, patterns) : STEPS[index]?.id }));
    const isSame =
      path === this.path &&
      wanted.length === this.rows.length &&
      wanted.every(({ item, id }, index) => this.rows[index]?.isFor(item, id) === true);
    if (!isSame) this.rebuild(path, wanted);
    items.forEach((item, index) => this.rows[index]?.update(item, note));
    this.none.toggle(checklist.length === 0);
    this.steps().forEach((row, index) => {
      row.setNumber(index + 1);
    });
    this.focus.settle();
  }

  /** Puts the keyboard on the first item that is open. */
  focusFirst(options: FocusOptions): boolean {
    const row = this.rows.find(({ open }) => open) ?? this.rows[0];
    row?.focus(options);
    return row !== undefined;
  }

  /** Unfolds one of the steps, counted from 0, and puts the keyboard on it. */
  goTo(index: number): void {
    const row = this.steps()[index];
    row?.unfold();
    row?.focus();
    row?.el.scrollIntoView({ block: 'nearest' });
  }

  /** Unfolds the step that the keyboard is in, else takes the last one that is unfolded; returns it. */
  unfoldCurrent(): StepId | undefined {
    const row = this.steps().find(({ el }) => el.contains(el.doc.activeElement)) ?? this.steps().findLast(({ isUnfolded }) => isUnfolded);
    row?.unfold();
    return row?.id;
  }

  private steps(): ChecklistRow[] {
    return this.rows.filter(({ id }) => id !== undefined);
  }

  /** The steps of a note that has no checklist: there is nothing to tick, and all else goes as ever. */
  private offered(): ChecklistItem[] {
    const { name } = this.deps.t.steps;
    return STEPS.map(({ id }) => ({
      text: name[id],
      occurrence: NOWHERE,
      mark: ' ',
      done: false,
      open: false,
      indent: 0,
      markAt: NOWHERE,
    }));
  }

  /** The rows of items that stay keep their elements, and so the focus, the caret and what is typed in them. */
  private rebuild(path: string, items: readonly { item: ChecklistItem; id: StepId | undefined }[]): void {
    const isSameNote = path === this.path;
    // A field that is taken out of the page is not told that it is left.
    if (!isSameNote && this.path !== '') void this.deps.actions.keepTyped(this.path);
    this.path = path;
    const rows = items.map(({ item, id }) => ({ item, id, row: isSameNote ? this.rows.find((one) => one.isFor(item, id)) : undefined }));
    const kept = rows.map(({ row }) => row);
    for (const row of this.rows.filter((one) => !kept.includes(one))) this.removeChild(row);
    this.rows = rows.map(({ item, id, row }) => row ?? this.rowFor(item, id));
    putInOrder(
      this.rows.map(({ el }) => el),
      Math.max(
        0,
        this.rows.findIndex(({ el }) => el.contains(el.doc.activeElement)),
      ),
    );
  }

  private rowFor(item: ChecklistItem, id: StepId | undefined): ChecklistRow {
    const key = ChecklistRow.keyOf(item);
    return this.addChild(
      new ChecklistRow(this.list, item, {
        deps: this.deps,
        id,
        path: () => this.path,
        isOpen: this.opened.get(this.path)?.has(key) === true,
        onFold: (open) => {
          this.remember(key, open);
        },
      }),
    );
  }

  /** A step that was open is open again when its note comes back. */
  private remember(key: string, open: boolean): void {
    const keys = this.opened.get(this.path) ?? new Set();
    if (open) keys.add(key);
    else keys.delete(key);
    this.opened.set(this.path, keys);
    this.focus.settle();
  }
}
