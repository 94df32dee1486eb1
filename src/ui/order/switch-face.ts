import type { Component } from 'obsidian';
import { backButton } from '../back-button';
import { SWITCH_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import { RovingFocus } from '../note/roving-focus';
import type { PanelDeps } from '../panel-deps';
import type { FaceWays, ListFace } from '../panel-faces';

/** A face of rows with switches: drawn anew when what it shows has changed, with the keyboard left where it is. */
export abstract class SwitchFace<Model> implements ListFace {
  readonly el: HTMLElement;
  protected readonly body: HTMLElement;
  private readonly about: HTMLElement;
  private readonly roving: RovingFocus;
  private shown = '';

  constructor(
    parent: HTMLElement,
    owner: Component,
    protected readonly deps: PanelDeps,
    private readonly ways: FaceWays,
  ) {
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-order', attr: { tabindex: -1 } });
    const head = this.el.createDiv({ cls: 'nav-header' });
    backButton(head.createDiv({ cls: 'pending-analysis-bar' }), deps.t, ways.back);
    const title = head.createDiv({ cls: 'pending-analysis-order-head' });
    title.createDiv({ cls: 'pending-analysis-title', text: this.title(), attr: { role: 'heading', 'aria-level': 2 } });
    this.about = title.createDiv({ cls: 'pending-analysis-order-about' });
    this.body = this.el.createDiv({ cls: 'nav-files-container pending-analysis-scroller' });
    this.roving = new RovingFocus(this.body);
    owner.registerDomEvent(this.el, 'keydown', (event) => {
      if (!runKey(event, SWITCH_KEYS, this.commands, deps)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  protected abstract title(): string;
  protected abstract model(): Model;
  protected abstract aboutIt(model: Model): string;
  /** Draws the model into the empty body. */
  protected abstract draw(model: Model): void;

  update(): void {
    const model = this.model();
    const seen = JSON.stringify(model);
    if (seen === this.shown) return;
    this.shown = seen;
    this.about.setText(this.aboutIt(model));
    this.roving.redraw(() => {
      this.body.empty();
      this.draw(model);
    });
  }

  focus(): void {
    if (!this.roving.focus()) this.el.focus({ preventScroll: true });
  }

  resume(): void {
    this.focus();
  }

  /** Moving is seen to by the stops themselves. */
  private readonly commands: Partial<KeyCommands<typeof SWITCH_KEYS>> = {
    back: () => {
      this.ways.back();
    },
    toggle: () => {
      const { activeElement } = this.el.doc;
      if (activeElement?.getAttribute('role') !== 'switch' || !activeElement.instanceOf(HTMLElement)) return false;
      activeElement.click();
      return true;
    },
    help: () => {
      new KeysModal(this.deps.app, this.deps).open();
    },
  };
}
