import { setIcon, type Component } from 'obsidian';
import type { LearnedRecord } from '../../learning/what-was-learned';
import { orderModel, type OrderModel, type OrderSection, type SaidRow } from '../../panel/order-model';
import type { Settings } from '../../settings/settings';
import { backButton } from '../back-button';
import { iconButton } from '../icon-button';
import { ORDER_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import { RovingFocus } from '../note/roving-focus';
import type { PanelDeps } from '../panel-deps';
import type { FaceWays, ListFace } from '../panel-faces';

type OrderSettings = Settings['order'];

/** The face that says what sets the order of the queue, each part with its switch. */
export class OrderFace implements ListFace {
  readonly el: HTMLElement;
  private readonly about: HTMLElement;
  private readonly body: HTMLElement;
  private readonly roving: RovingFocus;
  private shown = '';

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly ways: FaceWays,
  ) {
    const { t } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-order', attr: { tabindex: -1 } });
    const head = this.el.createDiv({ cls: 'nav-header' });
    backButton(head.createDiv({ cls: 'pending-analysis-bar' }), t, ways.back);
    const title = head.createDiv({ cls: 'pending-analysis-order-head' });
    title.createDiv({ cls: 'pending-analysis-title', text: t.order.title, attr: { role: 'heading', 'aria-level': 2 } });
    this.about = title.createDiv({ cls: 'pending-analysis-order-about' });
    this.body = this.el.createDiv({ cls: 'nav-files-container pending-analysis-scroller' });
    this.roving = new RovingFocus(this.body);
    owner.registerDomEvent(this.el, 'keydown', (event) => {
      if (!runKey(event, ORDER_KEYS, this.commands, deps)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Shows what is learned by now. */
  update(): void {
    const { decided, learned, queue, settings, t } = this.deps;
    const account = learned.account();
    const model = orderModel({ account, decisions: decided.now().length, entries: queue.all(), order: settings().order }, t);
    const seen = JSON.stringify(model);
    if (seen === this.shown) return;
    this.shown = seen;
    const stop = this.currentStop();
    this.about.setText(model.about);
    this.body.empty();
    for (const section of model.sections) this.section(section);
    this.said(model);
    this.switches(model);
    this.roving.settle();
    if (stop !== undefined) this.goTo(stop);
  }

  focus(): void {
    (this.body.querySelector<HTMLElement>('[data-stop][tabindex="0"]') ?? this.el).focus({ preventScroll: true });
  }

  resume(): void {
    this.focus();
  }

  /** Which row has the keyboard. */
  private currentStop(): string | undefined {
    const { activeElement } = this.el.doc;
    return activeElement?.instanceOf(HTMLElement) === true && this.body.contains(activeElement) ? activeElement.dataset['stop'] : undefined;
  }

  /** Where it is gone, to the one in its place. */
  private goTo(stop: string): void {
    const stops = this.body.findAll('[data-stop]');
    (stops.find((one) => one.dataset['stop'] === stop) ?? stops[0] ?? this.el).focus({ preventScroll: true });
  }

  private section({ name, by, rows }: OrderSection): void {
    const group = this.group(name);
    for (const record of rows) {
      const row = group.createDiv({ cls: 'pending-analysis-order-row' });
      row.toggleClass('is-off', record.isOff);
      setIcon(
        row.createSpan({ cls: 'pending-analysis-order-icon', attr: { 'aria-hidden': 'true' } }),
        record.isFor ? 'arrow-up' : 'arrow-down',
      );
      this.names(row, record.name, record.evidence);
      this.switch(row, { stop: `${by} ${record.name}`, label: record.spoken, isOn: !record.isOff }, (isOn) => {
        this.set({ [by]: withOrWithout(this.deps.settings().order[by], record, isOn) });
      });
    }
  }

  private said({ said }: OrderModel): void {
    if (said.length === 0) return;
    const group = this.group(this.deps.t.order.said);
    for (const row of said) this.saidRow(group, row);
  }

  private saidRow(group: HTMLElement, { path, interest, text }: SaidRow): void {
    const { actions, t } = this.deps;
    const row = group.createDiv({ cls: 'pending-analysis-order-row' });
    setIcon(
      row.createSpan({ cls: 'pending-analysis-order-icon', attr: { 'aria-hidden': 'true' } }),
      interest === 'more' ? 'plus' : 'minus',
    );
    this.names(row, text, '');
    const button = iconButton(row, {
      icon: 'x',
      label: `${t.order.takeBack}: ${text}`,
      cls: 'clickable-icon',
      onClick: () => void actions.askFor([path], undefined),
    });
    button.dataset['stop'] = `said ${path}`;
    button.tabIndex = -1;
  }

  private switches({ isLearning, explores }: OrderModel): void {
    const { t } = this.deps;
    const group = this.body.createDiv({ cls: 'pending-analysis-order-switches' });
    const line = (key: 'explores' | 'learns', isOn: boolean): void => {
      const [name, desc] = [t.order[key], t.order[`${key}Desc`]];
      const row = group.createDiv({ cls: 'pending-analysis-order-row' });
      this.names(row, name, desc);
      this.switch(row, { stop: key, label: `${name}. ${desc}`, isOn }, (on) => {
        this.set({ [key]: on });
      });
    };
    if (isLearning) line('explores', explores);
    line('learns', isLearning);
  }

  private group(name: string): HTMLElement {
    const group = this.body.createDiv({ attr: { role: 'group', 'aria-label': name } });
    group.createDiv({ cls: 'pending-analysis-order-heading', text: name, attr: { role: 'heading', 'aria-level': 3 } });
    return group;
  }

  private names(row: HTMLElement, name: string, evidence: string): void {
    const names = row.createDiv({ cls: 'pending-analysis-order-names' });
    names.createDiv({ text: name });
    if (evidence !== '') names.createDiv({ cls: 'pending-analysis-order-evidence', text: evidence });
  }

  private switch(
    row: HTMLElement,
    { stop, label, isOn }: { stop: string; label: string; isOn: boolean },
    set: (isOn: boolean) => void,
  ): void {
    const el = row.createDiv({
      cls: 'checkbox-container',
      attr: { role: 'switch', 'aria-checked': String(isOn), 'aria-label': label, tabindex: -1, 'data-stop': stop },
    });
    el.toggleClass('is-enabled', isOn);
    row.addEventListener('click', () => {
      set(!isOn);
    });
  }

  private set(change: Partial<OrderSettings>): void {
    const { saveSettings, settings } = this.deps;
    void saveSettings({ order: { ...settings().order, ...change } }).then(() => {
      this.update();
    });
  }

  /** Moving is seen to by the stops themselves. */
  private readonly commands: Partial<KeyCommands<typeof ORDER_KEYS>> = {
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

function withOrWithout(off: readonly string[], { name }: LearnedRecord, isOn: boolean): string[] {
  const others = off.filter((one) => one !== name);
  return isOn ? others : [...others, name];
}
