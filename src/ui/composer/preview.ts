import { setIcon } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import { diffLines } from '../../panel/diff';
import type { Change } from '../../permanent/change';
import { baseName } from '../../queue/entry';
import { diffView } from '../note/diff-view';
import { noteTextView } from './note-text-view';

/** Exactly what will be written: a tab for each file, its text when it is new and the difference when it is changed. */
export class Preview {
  private readonly tabs: HTMLElement;
  private readonly error: HTMLElement;
  private readonly remark: HTMLElement;
  private readonly body: HTMLElement;
  private changes: readonly Change[] = [];
  private chosen = 0;

  constructor(
    parent: HTMLElement,
    private readonly t: Dictionary,
  ) {
    this.tabs = parent.createDiv({ cls: 'pending-analysis-preview-tabs', attr: { role: 'tablist' } });
    this.error = parent.createDiv({ cls: 'pending-analysis-preview-error', attr: { role: 'alert' } });
    this.remark = parent.createDiv({ cls: 'pending-analysis-preview-remark' });
    this.body = parent.createDiv({ cls: 'pending-analysis-preview-body', attr: { role: 'tabpanel', tabindex: 0 } });
    this.tabs.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step !== undefined) this.choose((this.chosen + step + this.changes.length) % this.changes.length, true);
    });
  }

  /** Shows the files of a draft; `dead` are links that would have led nowhere and are text. */
  update(changes: readonly Change[], dead: readonly string[] = []): void {
    this.changes = changes;
    this.remark.setText(dead.length === 0 ? '' : this.t.composer.unlinked(dead));
    this.remark.toggle(dead.length > 0);
    this.choose(Math.min(this.chosen, changes.length - 1), false);
  }

  /** Says what is wrong with the template; the last good preview stays below. */
  fail(problem: string | undefined): void {
    this.error.setText(problem ?? '');
    this.error.toggle(problem !== undefined);
  }

  private choose(index: number, focus: boolean): void {
    this.chosen = Math.max(0, index);
    this.tabs.empty();
    this.changes.forEach((change, at) => {
      const tab = this.tabs.createEl('button', { attr: { type: 'button', role: 'tab', 'aria-selected': String(at === this.chosen), title: change.path, 'data-kind': change.kind } });
      tab.tabIndex = at === this.chosen ? 0 : -1;
      setIcon(tab.createSpan({ cls: 'pending-analysis-tab-icon' }), change.kind === 'new' ? 'file-plus' : 'pencil');
      tab.createSpan({ cls: 'pending-analysis-tab-name', text: baseName(change.path) });
      tab.addEventListener('click', () => { this.choose(at, false); });
      if (focus && at === this.chosen) tab.focus();
    });
    const change = this.changes[this.chosen];
    this.body.empty();
    if (change === undefined) return;
    const head = this.body.createDiv({ cls: 'pending-analysis-preview-head' });
    head.createSpan({ text: change.path });
    head.createSpan({ text: change.kind === 'new' ? this.t.composer.new : this.t.composer.changed });
    if (change.kind === 'new') noteTextView(this.body, change.text);
    else diffView(this.body, diffLines(change.before, change.after));
  }
}
