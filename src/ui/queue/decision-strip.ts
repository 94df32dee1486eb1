import type { Component } from 'obsidian';
import type { BulkState } from '../../app/bulk-progress';
import type { Dictionary } from '../../i18n/dictionary';
import { iconButton } from '../icon-button';
import type { PanelDeps } from '../panel-deps';
import { Spoken } from './spoken';

/** How long a decision made with a finger can be taken back in the strip, in milliseconds. */
const OFFERED_MS = 10_000;

/** The strip at the foot for decisions: how one over many notes goes on, with cancel; afterwards, what was done, with undo. */
export class DecisionStrip {
  private readonly el: HTMLElement;
  private readonly title: HTMLElement;
  private readonly cancel: HTMLButtonElement;
  private readonly undo: HTMLButtonElement;
  private readonly close: HTMLButtonElement;
  private readonly bar: HTMLElement;
  private readonly fill: HTMLElement;
  private readonly spoken: Spoken;
  /** What was just decided by itself. */
  private said = '';
  /** The operation that undo would take back while the strip offers it. */
  private operation: string | undefined;
  private timer = 0;

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
    undo: () => void,
  ) {
    const { t, actions } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-decision' });
    const head = this.el.createDiv({ cls: 'pending-analysis-run-head' });
    this.title = head.createDiv({ cls: 'pending-analysis-run-title' });
    const button = (label: string, onClick: () => void): HTMLButtonElement =>
      iconButton(head, { icon: 'x', label, cls: 'clickable-icon', onClick });
    this.undo = head.createEl('button', { text: t.queue.undo, attr: { type: 'button' } });
    this.undo.addEventListener('click', undo);
    this.cancel = button(t.run.cancel, () => {
      actions.cancelBulk();
    });
    this.close = button(t.run.close, () => {
      this.put('');
    });
    this.bar = this.el.createDiv({
      cls: 'pending-analysis-run-bar',
      attr: { role: 'progressbar', 'aria-label': t.triage.bulk.label, 'aria-valuemin': 0 },
    });
    this.fill = this.bar.createDiv({ cls: 'pending-analysis-run-fill' });
    this.spoken = new Spoken(this.el);
  }

  /** Draws what goes on, and goes on to while it moves. */
  start(owner: Component): void {
    const { bulk, history, actions } = this.deps;
    // What came to its end while nobody looked may not be the last that was done.
    actions.dismissBulk();
    owner.register(
      bulk.onChange(() => {
        if (bulk.state?.phase !== 'running') this.operation = history.last()?.at;
        this.update();
      }),
    );
    owner.register(
      history.onChange(() => {
        // Something else would be taken back now.
        if (bulk.state?.phase !== 'running' && history.last()?.at !== this.operation) this.put('');
      }),
    );
    owner.register(() => {
      this.el.win.clearTimeout(this.timer);
    });
    this.update();
  }

  /** Offers for a while to take back what was just decided. */
  offer(text: string): void {
    this.operation = this.deps.history.last()?.at;
    this.put(text);
    this.timer = this.el.win.setTimeout(() => {
      this.put('');
    }, OFFERED_MS);
  }

  private put(text: string): void {
    this.el.win.clearTimeout(this.timer);
    this.said = text;
    this.deps.actions.dismissBulk();
    this.update();
  }

  private update(): void {
    const { bulk, t } = this.deps;
    const { state } = bulk;
    const text = state === undefined ? this.said : bulkText(state, t);
    const isRunning = state?.phase === 'running';
    this.el.toggle(text !== '');
    if (this.title.textContent !== text) this.title.setText(text);
    this.cancel.toggle(isRunning && state.kind === 'decline');
    this.close.toggle(!isRunning);
    this.undo.toggle(!isRunning && (state?.written ?? 1) > 0);
    this.bar.toggle(isRunning);
    if (state !== undefined) {
      this.bar.setAttrs({ 'aria-valuemax': state.total, 'aria-valuenow': state.done, 'aria-valuetext': text });
      this.fill.setCssProps({ '--pending-analysis-share': `${(100 * state.done) / state.total}%` });
    }
    this.spoken.say(text, { isNews: !isRunning });
  }
}

function bulkText({ kind, phase, done, total, written, failed }: BulkState, { triage: { bulk } }: Dictionary): string {
  if (phase === 'running') return kind === 'undo' ? bulk.undoing(done, total) : bulk.declining(done, total);
  return bulk.declined(written, total, failed);
}
