import type { Component } from 'obsidian';
import { iconButton } from '../icon-button';
import type { PanelDeps } from '../panel-deps';

/** How long after the vault was gone through it is looked over, in milliseconds: nothing waits for that. */
const REST_MS = 5000;

/** The quiet line at the foot of a queue that holds something, where the vault holds other notes that look like an inbox: once, until it is looked at or put off. */
export class KindsStrip {
  private readonly el: HTMLElement;
  private readonly title: HTMLElement;

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
    look: () => void,
  ) {
    const { t, saveSettings } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-decision pending-analysis-kinds-strip', attr: { role: 'status' } });
    const head = this.el.createDiv({ cls: 'pending-analysis-run-head' });
    this.title = head.createDiv({ cls: 'pending-analysis-run-title' });
    head.createEl('button', { text: t.kinds.look, attr: { type: 'button' } }).addEventListener('click', look);
    iconButton(head, {
      icon: 'x',
      label: t.kinds.notNow,
      cls: 'clickable-icon',
      onClick: () =>
        void saveSettings({ firstLook: 'later' }).then(() => {
          this.update();
        }),
    });
  }

  /** Looks over the vault after a rest, where nobody was asked yet, and follows what is found. */
  start(owner: Component): void {
    const { look, queue, ready, settings } = this.deps;
    const { win } = this.el;
    let timer = 0;
    owner.register(() => {
      win.clearTimeout(timer);
    });
    owner.register(
      look.onChange(() => {
        this.update();
      }),
    );
    owner.register(
      queue.onChange(() => {
        this.update();
      }),
    );
    void ready.then(() => {
      timer = win.setTimeout(() => {
        if (settings().firstLook === 'unasked' && look.looked === undefined && this.el.isConnected) void look.look();
      }, REST_MS);
    });
    this.update();
  }

  private update(): void {
    const { look, queue, settings, t } = this.deps;
    const news = settings().firstLook === 'unasked' && queue.size > 0 ? look.news() : [];
    const notes = news.reduce((sum, { paths }) => sum + paths.length, 0);
    this.el.toggle(notes > 0);
    const text = notes === 0 ? '' : t.kinds.another(notes);
    if (this.title.textContent !== text) this.title.setText(text);
  }
}
