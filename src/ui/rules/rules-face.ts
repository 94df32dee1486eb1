import { ruleText } from '../../panel/rule-text';
import { previewOf } from '../../rules/preview';
import type { Rule } from '../../rules/rule';
import { iconButton } from '../icon-button';
import { SwitchFace } from '../order/switch-face';
import { switchRow } from '../order/switch-row';
import { RuleModal } from './rule-modal';

interface RuleRow {
  id: string;
  text: string;
  evidence: string;
  isOn: boolean;
}

/** The face that lists the rules, each with its switch. */
export class RulesFace extends SwitchFace<RuleRow[]> {
  protected override title(): string {
    return this.deps.t.rules.title;
  }

  protected override model(): RuleRow[] {
    const { ruleItems, settings, t } = this.deps;
    const { rules } = settings();
    const items = rules.length === 0 ? [] : ruleItems();
    return rules.map((rule) => {
      const { past, kept, looked } = previewOf(rule.when, items, Date.now());
      return { id: rule.id, text: ruleText(rule, t), evidence: t.rules.preview(past.length, kept, looked), isOn: rule.isOn };
    });
  }

  protected override aboutIt(rows: RuleRow[]): string {
    const { rules: t } = this.deps.t;
    return rows.length === 0 ? t.none : t.about;
  }

  protected override draw(rows: RuleRow[]): void {
    const { t } = this.deps;
    for (const { id, text, evidence, isOn } of rows) {
      const row = switchRow(this.body, {
        stop: `rule ${id}`,
        name: text,
        desc: evidence,
        label: `${text}. ${evidence}`,
        isOn,
        set: (on) => {
          this.save((rules) => rules.map((rule) => (rule.id === id ? { ...rule, isOn: on, declined: [] } : rule)));
        },
      });
      const button = iconButton(row, {
        icon: 'trash-2',
        label: `${t.rules.remove}: ${text}`,
        cls: 'clickable-icon',
        onClick: () => {
          this.save((rules) => rules.filter((rule) => rule.id !== id));
        },
      });
      button.dataset['stop'] = `remove ${id}`;
      button.tabIndex = -1;
    }
    const make = this.body.createEl('button', { cls: 'pending-analysis-rules-make', text: t.rules.make, attr: { type: 'button' } });
    make.dataset['stop'] = 'make';
    make.tabIndex = -1;
    make.addEventListener('click', () => {
      new RuleModal(this.deps, {}, () => {
        this.update();
      }).open();
    });
  }

  private save(change: (rules: readonly Rule[]) => Rule[]): void {
    const { saveSettings, settings } = this.deps;
    void saveSettings({ rules: change(settings().rules) }).then(() => {
      this.update();
    });
  }
}
