import { Component } from 'obsidian';
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
    this.list = el.createDiv({ cls: 'pending-analysis-steps', attr: { role: 'list', 'aria-labelledby': 'pending-analysis-checklist' } });
    this.none = el.createDiv({ cls: 'pending-analysis-nothing', text: t.note.noChecklist });
    this.none.hide();
    this.focus = new RovingFocus(this.list);
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
    const wanted = checklist.map((item) => ({ item, id: recognise(item.text, patterns) }));
    const isSame =
      path === this.path &&
      wanted.length === this.rows.length &&
      wanted.every(({ item, id }, index) => this.rows[index]?.isFor(item, id) === true);
    if (!isSame) this.rebuild(path, wanted);
    checklist.forEach((item, index) => this.rows[index]?.update(item, note));
    this.focus.settle();
  }

  /** Puts the keyboard on the first item that is open. */
  focusFirst(options: FocusOptions): boolean {
    const row = this.rows.find(({ open }) => open) ?? this.rows[0];
    row?.focus(options);
    return row !== undefined;
  }

  /** The rows of items that stay keep their elements, and so the focus, the caret and what is typed in them. */
  private rebuild(path: string, items: readonly { item: ChecklistItem; id: ReturnType<typeof recognise> }[]): void {
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
    this.none.toggle(items.length === 0);
  }

  private rowFor(item: ChecklistItem, id: ReturnType<typeof recognise>): ChecklistRow {
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
