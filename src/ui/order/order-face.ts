import { setIcon } from 'obsidian';
import type { LearnedRecord } from '../../learning/what-was-learned';
import { orderModel, type OrderModel, type OrderSection, type SaidRow } from '../../panel/order-model';
import type { Settings } from '../../settings/settings';
import { iconButton } from '../icon-button';
import { SwitchFace } from './switch-face';
import { namesIn, switchRow } from './switch-row';

/** The face that says what sets the order of the queue, each part with its switch. */
export class OrderFace extends SwitchFace<OrderModel> {
  protected override title(): string {
    return this.deps.t.order.title;
  }

  protected override model(): OrderModel {
    const { decided, learned, queue, settings, t } = this.deps;
    return orderModel({ account: learned.account(), decisions: decided.now().length, entries: queue.all(), order: settings().order }, t);
  }

  protected override aboutIt({ about }: OrderModel): string {
    return about;
  }

  protected override draw(model: OrderModel): void {
    for (const section of model.sections) this.section(section);
    if (model.said.length > 0) {
      const group = this.group(this.deps.t.order.said);
      for (const row of model.said) this.saidRow(group, row);
    }
    this.switches(model);
  }

  private section({ name, by, rows }: OrderSection): void {
    const group = this.group(name);
    for (const record of rows) {
      const row = switchRow(group, {
        stop: `${by} ${record.name}`,
        name: record.name,
        desc: record.evidence,
        label: record.spoken,
        isOn: !record.isOff,
        set: (isOn) => {
          this.set({ [by]: withOrWithout(this.deps.settings().order[by], record, isOn) });
        },
      });
      row.toggleClass('is-off', record.isOff);
      iconBefore(row, record.isFor ? 'arrow-up' : 'arrow-down');
    }
  }

  private saidRow(group: HTMLElement, { path, interest, text }: SaidRow): void {
    const { actions, t } = this.deps;
    const row = group.createDiv({ cls: 'pending-analysis-order-row' });
    namesIn(row, text, '');
    iconBefore(row, interest === 'more' ? 'plus' : 'minus');
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
    const { order: t } = this.deps.t;
    const group = this.body.createDiv({ cls: 'pending-analysis-order-switches' });
    const line = (key: 'explores' | 'learns', isOn: boolean): void => {
      const [name, desc] = [t[key], t[`${key}Desc`]];
      const set = (on: boolean): void => {
        this.set({ [key]: on });
      };
      switchRow(group, { stop: key, name, desc, label: `${name}. ${desc}`, isOn, set });
    };
    if (isLearning) line('explores', explores);
    line('learns', isLearning);
  }

  private group(name: string): HTMLElement {
    const group = this.body.createDiv({ attr: { role: 'group', 'aria-label': name } });
    group.createDiv({ cls: 'pending-analysis-order-heading', text: name, attr: { role: 'heading', 'aria-level': 3 } });
    return group;
  }

  private set(change: Partial<Settings['order']>): void {
    const { saveSettings, settings } = this.deps;
    void saveSettings({ order: { ...settings().order, ...change } }).then(() => {
      this.update();
    });
  }
}

function iconBefore(row: HTMLElement, icon: string): void {
  const el = createSpan({ cls: 'pending-analysis-order-icon', attr: { 'aria-hidden': 'true' } });
  setIcon(el, icon);
  row.prepend(el);
}

function withOrWithout(off: readonly string[], { name }: LearnedRecord, isOn: boolean): string[] {
  const others = off.filter((one) => one !== name);
  return isOn ? others : [...others, name];
}
