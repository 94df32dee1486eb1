import type { Dictionary } from '../../i18n/dictionary';
import type { ChecklistItem } from '../../note/checklist';
import type { NoteModel } from '../../panel/note-model';
import { ProgressRing } from '../progress-ring';

/** The note's own checklist. Rows stay while their items do, so that focus survives an edit elsewhere. */
export class Checklist {
  private readonly count: HTMLElement;
  private readonly ring: ProgressRing;
  private readonly list: HTMLElement;
  private rows: { key: string; row: HTMLElement; box: HTMLInputElement; label: HTMLElement }[] = [];

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
    private readonly toggle: (item: ChecklistItem, done: boolean) => void,
  ) {
    const el = parent.createDiv({ cls: 'pending-analysis-checklist' });
    const head = el.createDiv({ cls: 'pending-analysis-section-head' });
    head.createDiv({ cls: 'pending-analysis-section-title', text: t.note.checklist, attr: { role: 'heading', 'aria-level': 3, id: 'pending-analysis-checklist' } });
    this.count = head.createDiv({ cls: 'pending-analysis-section-count' });
    this.ring = new ProgressRing(head);
    this.list = el.createDiv({ cls: 'pending-analysis-steps', attr: { role: 'list', 'aria-labelledby': 'pending-analysis-checklist' } });
    this.list.addEventListener('keydown', (event) => { this.onKey(event); });
  }

  update({ checklist, progress }: NoteModel): void {
    this.count.setText(progress.total === 0 ? '' : progress.text);
    this.ring.update(progress.done, progress.total);
    const keys = checklist.map((item) => `${item.occurrence} ${item.text}`);
    if (keys.length !== this.rows.length || keys.some((key, index) => key !== this.rows[index]?.key)) this.rebuild(checklist, keys);
    checklist.forEach((item, index) => {
      const row = this.rows[index];
      if (row === undefined) return;
      row.box.checked = item.done;
      row.box.dataset['task'] = item.mark;
      row.row.dataset['task'] = item.mark;
      row.row.toggleClass('is-checked', item.done);
      row.row.dataset['indent'] = String(Math.min(4, Math.ceil(item.indent / 4)));
      row.box.onclick = () => { this.toggle(item, row.box.checked); };
    });
  }

  /** Puts the keyboard on the first item that is not ticked. */
  focus(): boolean {
    const box = (this.rows.find((row) => !row.box.checked) ?? this.rows[0])?.box;
    box?.focus();
    return box !== undefined;
  }

  private rebuild(checklist: readonly ChecklistItem[], keys: readonly string[]): void {
    const focused = this.rows.find((row) => row.box === row.box.doc.activeElement)?.key;
    this.list.empty();
    if (checklist.length === 0) this.list.createDiv({ cls: 'pending-analysis-nothing', text: this.t.note.noChecklist });
    this.rows = checklist.map((item, index) => {
      const row = this.list.createEl('label', { cls: 'pending-analysis-step', attr: { role: 'listitem' } });
      const box = row.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox' } });
      const label = row.createSpan({ cls: 'pending-analysis-step-text', text: item.text });
      return { key: keys[index] ?? '', row, box, label };
    });
    this.rows.find((row) => row.key === focused)?.box.focus();
  }

  /** Up and down move between items; the blank ticks, as on every box. */
  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = this.rows.findIndex((row) => row.box === event.target);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.rows[Math.max(0, Math.min(this.rows.length - 1, at + step))]?.box.focus();
  }
}
