import { setIcon, type Component } from 'obsidian';
import { runModel, type CauseLine, type Remedy, type RunModel } from '../../panel/run-model';
import { iconButton } from '../icon-button';
import type { PanelDeps } from '../panel-deps';
import { Spoken } from './spoken';

/** What the remedies do. */
export type Remedies = Record<Remedy, (line: CauseLine) => void>;

/** What a run's causes are remedied with; `list` narrows the queue to the notes of one. */
export function remediesOf({ actions, arrangement, t }: PanelDeps, list: (line: CauseLine) => Promise<void>): Remedies {
  const open = (path: string | undefined): void => {
    if (path !== undefined) void actions.open(path);
  };
  return {
    retry: ({ paths }) => {
      actions.fetchMany(paths);
    },
    decline: ({ paths }) => void actions.decline(paths, { reason: t.run.goneReason, exactly: true }),
    list: (line) => void list(line),
    paste: (line) =>
      void list(line).then(() => {
        open(arrangement.now().stacks[0]?.lead.path);
      }),
    open: ({ paths: [path] }) => {
      open(path);
    },
  };
}

/** The strip below the list: how a run of fetches goes on, and afterwards what failed, each cause with its one remedy. */
export class RunStrip {
  private readonly el: HTMLElement;
  private readonly title: HTMLElement;
  private readonly detail: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly fill: HTMLElement;
  private readonly failed: HTMLButtonElement;
  private readonly causes: HTMLElement;
  private readonly pause: HTMLButtonElement;
  private readonly resume: HTMLButtonElement;
  private readonly cancel: HTMLButtonElement;
  private readonly close: HTMLButtonElement;
  private readonly spoken: Spoken;
  /** The run whose summary was put away, by its end. */
  private closed: Date | undefined;
  /** Whether the causes are shown while the run goes on. */
  private isUnfolded = false;
  private drawn = '';

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
    private readonly remedies: Remedies,
  ) {
    const { t, run, actions } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-run' });
    const head = this.el.createDiv({ cls: 'pending-analysis-run-head' });
    this.title = head.createDiv({ cls: 'pending-analysis-run-title' });
    const button = (icon: string, label: string, onClick: () => void): HTMLButtonElement =>
      iconButton(head, { icon, label, cls: 'clickable-icon', onClick });
    this.pause = button('pause', t.run.pause, () => {
      actions.pauseFetching();
    });
    this.resume = button('play', t.run.resume, () => {
      actions.resumeFetching();
    });
    this.cancel = button('x', t.run.cancel, () => {
      actions.cancelFetching();
    });
    this.close = button('x', t.run.close, () => {
      this.closed = run.state().finishedAt;
      this.update();
    });
    this.bar = this.el.createDiv({
      cls: 'pending-analysis-run-bar',
      attr: { role: 'progressbar', 'aria-label': t.run.label, 'aria-valuemin': 0 },
    });
    this.fill = this.bar.createDiv({ cls: 'pending-analysis-run-fill' });
    const foot = this.el.createDiv({ cls: 'pending-analysis-run-foot' });
    this.detail = foot.createDiv({ cls: 'pending-analysis-run-detail' });
    this.failed = foot.createEl('button', { cls: 'pending-analysis-run-failed', attr: { type: 'button', 'aria-expanded': 'false' } });
    this.failed.addEventListener('click', () => {
      this.isUnfolded = !this.isUnfolded;
      this.update();
    });
    this.causes = this.el.createDiv();
    this.spoken = new Spoken(this.el);
  }

  /** Draws the run as it stands, and goes on to while it moves. */
  start(owner: Component): void {
    let timer = 0;
    owner.register(
      this.deps.run.onChange(() => {
        if (timer !== 0) return;
        timer = this.el.win.setTimeout(() => {
          timer = 0;
          this.update();
        }, 100);
      }),
    );
    owner.register(() => {
      this.el.win.clearTimeout(timer);
    });
    this.update();
  }

  private update(): void {
    const state = this.deps.run.state();
    const { t, formatDate } = this.deps;
    const isClosed = state.phase === 'finished' && this.closed !== undefined && state.finishedAt?.getTime() === this.closed.getTime();
    const model = isClosed ? undefined : runModel(state, { t, formatTime: (date) => formatDate(date, t.timeFormat) });
    const drawn = JSON.stringify([model, this.isUnfolded]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.el.toggle(model !== undefined);
    if (model === undefined) this.isUnfolded = false;
    else this.write(model);
  }

  private write(model: RunModel): void {
    const isOn = !model.isFinished;
    this.title.setText(model.title);
    this.detail.setText(model.detail);
    this.pause.toggle(isOn && !model.isPaused);
    this.resume.toggle(isOn && model.isPaused);
    this.cancel.toggle(isOn);
    this.close.toggle(model.isFinished);
    this.bar.toggle(isOn);
    this.bar.setAttrs({ 'aria-valuemax': model.total, 'aria-valuenow': model.done, 'aria-valuetext': model.title });
    this.fill.setCssProps({ '--pending-analysis-share': `${(100 * model.done) / model.total}%` });
    this.failed.toggle(isOn && model.failed !== undefined);
    this.failed.setText(model.failed?.text ?? '');
    this.failed.setAttr('aria-expanded', String(this.isUnfolded));
    this.writeCauses(model.isFinished || this.isUnfolded ? model.causes : []);
    const said = [model.title, model.detail].filter((part) => part !== '').map((part) => `${part}.`);
    this.spoken.say(this.deps.t.text(said), { isNews: model.isFinished });
  }

  private writeCauses(causes: readonly CauseLine[]): void {
    this.causes.empty();
    for (const line of causes) {
      const row = this.causes.createDiv({ cls: 'pending-analysis-cause' });
      setIcon(row.createDiv({ cls: 'pending-analysis-state' }), line.icon);
      const text = row.createDiv({ cls: 'pending-analysis-cause-text' });
      text.createDiv({ text: line.text });
      text.createDiv({ cls: 'pending-analysis-cause-detail', text: line.detail });
      const button = row.createEl('button', { text: line.remedy.label, attr: { type: 'button' } });
      button.addEventListener('click', () => {
        this.remedies[line.remedy.kind](line);
      });
    }
  }
}
