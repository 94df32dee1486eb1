import { Modal, setIcon } from 'obsidian';
import type { Finding, HealthKind } from '../../health/finding';
import { filesOf, withoutFiles, withRepairs, type RepairedFile } from '../../health/repairs';
import { changeCount, diffLines } from '../../panel/diff';
import { whyText } from '../../panel/health-model';
import { nameDialog } from '../name-dialog';
import { diffView } from '../note/diff-view';
import type { PanelDeps } from '../panel-deps';

/** Notes that somebody works on at the moment are left out, unless they say otherwise. */
const LATELY = 3600 * 1000;

/** What would be repaired at once. */
export interface BulkRepair {
  kind: HealthKind;
  findings: readonly Finding[];
  /** How many more of the kind have no sure answer. */
  alone: number;
}

/** Shows every file of a repair before it is written, each to be left out, with the difference and the reasons beside. */
export class RepairModal extends Modal {
  private readonly files: readonly RepairedFile[];
  private readonly off = new Set<string>();
  private current: RepairedFile | undefined;
  private preview!: HTMLElement;

  constructor(
    private readonly deps: Pick<PanelDeps, 'app' | 'notes' | 'nameOf' | 't'>,
    private readonly repair: BulkRepair,
    private readonly go: (findings: readonly Finding[]) => void,
  ) {
    super(deps.app);
    this.files = filesOf(repair.findings);
    this.current = this.files[0];
    for (const { path } of this.files) if (this.isEditedLately(path)) this.off.add(path);
  }

  override onOpen(): void {
    const { modal: t } = this.deps.t.health;
    this.setTitle(t.title[this.repair.kind](this.repair.findings.length));
    nameDialog(this);
    this.modalEl.addClass('pending-analysis-repair');
    const tabs = this.contentEl.createDiv({ cls: 'pending-analysis-repair-tabs' });
    const panes = this.contentEl.createDiv({ cls: 'pending-analysis-repair-panes' });
    const left = panes.createDiv({ cls: 'pending-analysis-repair-files' });
    const summary = left.createEl('label', { cls: 'pending-analysis-repair-summary' });
    const all = summary.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox' } });
    summary.createSpan({ text: t.summary(this.files.length, this.repair.alone) });
    this.preview = panes.createDiv({ cls: 'pending-analysis-repair-preview' });
    this.drawTabs(tabs, panes);
    const foot = this.contentEl.createDiv({ cls: 'pending-analysis-repair-foot' });
    const undo = foot.createDiv({ cls: 'pending-analysis-repair-undo', attr: { role: 'status' } });
    const buttons = foot.createDiv({ cls: 'modal-button-container' });
    const cancel = buttons.createEl('button', { text: t.cancel, attr: { type: 'button' } });
    cancel.addEventListener('click', () => {
      this.close();
    });
    const go = buttons.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
    go.addEventListener('click', () => {
      this.close();
      this.go(this.chosen());
    });
    const tell = (): void => {
      const chosen = this.chosen();
      undo.empty();
      setIcon(undo.createSpan({ attr: { 'aria-hidden': 'true' } }), 'undo-2');
      undo.createSpan({ text: t.undo(filesOf(chosen).length) });
      go.setText(t.go(chosen.length));
      go.disabled = chosen.length === 0;
      all.checked = this.off.size === 0;
      all.indeterminate = this.off.size > 0 && this.off.size < this.files.length;
    };
    const list = left.createDiv({ cls: 'pending-analysis-repair-list', attr: { role: 'list' } });
    this.drawFiles(list, tell);
    all.addEventListener('change', () => {
      this.off.clear();
      if (!all.checked) for (const { path } of this.files) this.off.add(path);
      for (const box of list.findAll('input')) if (box.instanceOf(HTMLInputElement)) box.checked = all.checked;
      tell();
    });
    tell();
    void this.drawPreview();
    go.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private chosen(): Finding[] {
    return withoutFiles(this.repair.findings, this.off);
  }

  private drawTabs(tabs: HTMLElement, panes: HTMLElement): void {
    const { modal: t } = this.deps.t.health;
    for (const [name, isPreview] of [
      [t.files, false],
      [t.preview, true],
    ] as const) {
      const button = tabs.createEl('button', { text: name, attr: { type: 'button', 'aria-pressed': String(!isPreview) } });
      button.addEventListener('click', () => {
        panes.toggleClass('is-preview', isPreview);
        for (const one of tabs.findAll('button')) one.setAttr('aria-pressed', String(one === button));
      });
    }
  }

  private drawFiles(list: HTMLElement, tell: () => void): void {
    const { t, nameOf } = this.deps;
    for (const file of this.files) {
      const { path, findings } = file;
      const row = list.createDiv({ cls: 'pending-analysis-repair-file', attr: { role: 'listitem' } });
      const box = row.createEl('input', { cls: 'task-list-item-checkbox', attr: { type: 'checkbox', 'aria-label': nameOf(path) } });
      box.checked = !this.off.has(path);
      box.addEventListener('change', () => {
        if (box.checked) this.off.delete(path);
        else this.off.add(path);
        tell();
      });
      const show = row.createEl('button', { attr: { type: 'button', title: path } });
      show.createDiv({ text: nameOf(path) });
      show.createDiv({
        cls: 'pending-analysis-order-evidence',
        text: [t.health.modal.parts(findings.length), ...(this.isEditedLately(path) ? [t.health.modal.editedLately] : [])].join(
          t.health.and,
        ),
      });
      const mark = (): void => {
        for (const one of list.findAll('[aria-current]')) one.removeAttribute('aria-current');
        show.setAttr('aria-current', 'true');
      };
      if (file === this.current) mark();
      show.addEventListener('click', () => {
        this.current = file;
        mark();
        void this.drawPreview();
      });
    }
  }

  private async drawPreview(): Promise<void> {
    const { t, notes, nameOf } = this.deps;
    const { current } = this;
    if (current === undefined) return;
    const { path, edits, moveTo, findings } = current;
    const text = await notes.read(path).catch(() => undefined);
    if (current !== this.current) return;
    const repaired = text === undefined ? undefined : withRepairs(text, edits);
    const lines = text === undefined || repaired?.ok !== true ? [] : diffLines(text, repaired.text);
    const el = this.preview;
    el.empty();
    const head = el.createDiv({ cls: 'pending-analysis-repair-head' });
    head.createSpan({ text: path });
    head.createSpan({ text: t.health.modal.changes(changeCount(lines)) });
    if (text === undefined) el.createDiv({ text: t.health.modal.gone });
    else if (lines.length > 0) diffView(el, lines);
    else if (moveTo === undefined) el.createDiv({ text: t.health.modal.nothing });
    if (moveTo !== undefined) el.createDiv({ text: t.health.modal.goesTo(moveTo) });
    el.createDiv({ cls: 'pending-analysis-repair-why', text: t.health.modal.why, attr: { role: 'heading', 'aria-level': 3 } });
    const list = el.createEl('ul');
    for (const reason of new Set(
      findings.map(({ before, after, why }) => [after || before, whyText(why, t, nameOf)].filter((part) => part !== '').join(': ')),
    ))
      list.createEl('li', { text: reason });
  }

  private isEditedLately(path: string): boolean {
    const file = this.deps.app.vault.getFileByPath(path);
    return file !== null && Date.now() - file.stat.mtime < LATELY;
  }
}
