import { Component } from 'obsidian';
import { recognise } from '../../analysis/steps/recognise';
import type { ChecklistItem } from '../../note/checklist';
import type { NoteModel } from '../../panel/note-model';
import { Drafts } from '../../panel/steps/drafts';
import type { StepNote } from '../../panel/steps/step-note';
import { stepPatternsOf } from '../../settings/settings';
import type { PanelDeps } from '../panel-deps';
import { ProgressRing } from '../progress-ring';
import { ChecklistRow } from './checklist-row';
import { RovingFocus } from './roving-focus';

/** The note's own checklist. Rows stay while their items do, so that focus survives an edit elsewhere. */
export class Checklist extends Component {
  private readonly drafts = new Drafts();
  private readonly count: HTMLElement;
  private readonly ring: ProgressRing;
  private readonly list: HTMLElement;
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
    this.focus = new RovingFocus(this.list);
  }

  /** What was typed and what is open goes with a note that is renamed; its rows go on where they are. */
  override onload(): void {
    this.registerEvent(
      this.deps.app.vault.on('rename', ({ path }, oldPath) => {
        this.drafts.rename(oldPath, path);
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

  private rebuild(path: string, items: readonly { item: ChecklistItem; id: ReturnType<typeof recognise> }[]): void {
    const isSameNote = path === this.path;
    const focused = isSameNote ? this.rows.find((row) => row.hasFocus())?.key : undefined;
    this.path = path;
    for (const row of this.rows) this.removeChild(row);
    this.list.empty();
    if (items.length === 0) this.list.createDiv({ cls: 'pending-analysis-nothing', text: this.deps.t.note.noChecklist });
    this.rows = items.map(({ item, id }) => {
      const key = ChecklistRow.keyOf(item);
      return this.addChild(
        new ChecklistRow(this.list, item, {
          deps: this.deps,
          drafts: this.drafts,
          id,
          path: () => this.path,
          isOpen: this.opened.get(path)?.has(key) === true,
          onFold: (open) => {
            this.remember(key, open);
          },
        }),
      );
    });
    this.rows.find(({ key }) => key === focused)?.focus();
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
