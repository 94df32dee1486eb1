import { Modal, Setting } from 'obsidian';
import { previewOf, type RuleItem, type RulePreview } from '../../rules/preview';
import { asksSomething, RULE_ACTIONS, type Rule, type RuleAction, type RuleConditions } from '../../rules/rule';
import { tagFrom } from '../../untrusted/tag';
import { nameDialog } from '../name-dialog';
import type { PanelDeps } from '../panel-deps';

/** Matches that are named in the preview. */
const NAMED = 8;

type ListCondition = 'sources' | 'words' | 'authors' | 'tags';

/** Asks what a rule is for and what it does, and says before it is added what it would have done. */
export class RuleModal extends Modal {
  private when: RuleConditions;
  private does: RuleAction = 'decline';
  private tag = '';
  private actsNow = false;
  private readonly items: readonly RuleItem[];
  private preview: RulePreview;
  private redraw: () => void = () => undefined;

  constructor(
    private readonly deps: Pick<PanelDeps, 'app' | 'actions' | 'ruleItems' | 'saveSettings' | 'settings' | 't'>,
    from: Partial<RuleConditions>,
    private readonly done: () => void,
  ) {
    super(deps.app);
    this.when = { sources: [], words: [], authors: [], tags: [], ...from };
    this.items = deps.ruleItems();
    this.preview = this.previewed();
  }

  override onOpen(): void {
    const { rules: t } = this.deps.t;
    this.setTitle(t.title);
    nameDialog(this);
    this.modalEl.addClass('pending-analysis-rule');
    const conditions = new Setting(this.contentEl).setName(t.conditions).setHeading();
    conditions.nameEl.setAttr('role', 'heading');
    this.list('sources', t.source, t.sourceDesc);
    this.list('words', t.words, t.wordsDesc);
    this.list('authors', t.author, '');
    this.list('tags', t.tag, '');
    this.number('olderThan', t.older, '');
    this.number('longerThan', t.longer, t.longerDesc);
    const tag = this.action();
    const said = this.contentEl.createEl('p', { cls: 'pending-analysis-rule-preview', attr: { role: 'status' } });
    const named = this.contentEl.createEl('ul', { cls: 'pending-analysis-rule-named' });
    const now = new Setting(this.contentEl).setName(t.alsoNow).addToggle((toggle) =>
      toggle.setValue(this.actsNow).onChange((value) => {
        this.actsNow = value;
      }),
    );
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const add = buttons.createEl('button', { cls: 'mod-cta', text: t.add, attr: { type: 'button' } });
    add.addEventListener('click', () => {
      this.add();
    });
    buttons.createEl('button', { text: t.cancel, attr: { type: 'button' } }).addEventListener('click', () => {
      this.close();
    });
    this.redraw = () => {
      this.preview = this.previewed();
      const { past, kept, looked, now: pending } = this.preview;
      const lack = this.lack();
      tag.settingEl.toggle(this.does === 'tag');
      said.setText(lack ?? t.preview(past.length, kept, looked));
      named.empty();
      for (const { facts, isKept } of lack === undefined ? past.slice(0, NAMED) : []) this.named(named, facts.title, isKept === true);
      now.setDesc(t.alsoNowDesc(pending.length));
      add.disabled = lack !== undefined;
    };
    this.redraw();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private previewed(): RulePreview {
    return previewOf(this.when, this.items, Date.now());
  }

  /** What is missing before it can be added; undefined where nothing is. */
  private lack(): string | undefined {
    const { rules: t } = this.deps.t;
    if (!asksSomething(this.when)) return t.asksNothing;
    return this.does === 'tag' && tagFrom(this.tag) === undefined ? t.noTag : undefined;
  }

  private list(key: ListCondition, name: string, desc: string): void {
    new Setting(this.contentEl)
      .setName(name)
      .setDesc(desc)
      .addTextArea((area) => {
        area.inputEl.rows = 2;
        area.inputEl.setAttr('aria-label', name);
        area.setValue(this.when[key].join('\n')).onChange((typed) => {
          const lines = typed.split('\n').map((line) => line.trim());
          this.when = { ...this.when, [key]: lines.filter((line) => line !== '') };
          this.redraw();
        });
      });
  }

  private number(key: 'olderThan' | 'longerThan', name: string, desc: string): void {
    new Setting(this.contentEl)
      .setName(name)
      .setDesc(desc)
      .addText((text) => {
        text.inputEl.type = 'number';
        text.inputEl.min = '1';
        text.inputEl.setAttr('aria-label', name);
        text.setValue(this.when[key] === undefined ? '' : String(this.when[key])).onChange((typed) => {
          const count = Number(typed);
          const { [key]: _, ...others } = this.when;
          this.when = Number.isInteger(count) && count > 0 ? { ...others, [key]: count } : others;
          this.redraw();
        });
      });
  }

  /** What is done, and the setting for the tag that is added. */
  private action(): Setting {
    const { rules: t } = this.deps.t;
    new Setting(this.contentEl).setName(t.action).addDropdown((dropdown) => {
      for (const action of RULE_ACTIONS) dropdown.addOption(action, t.does[action]);
      dropdown.selectEl.setAttr('aria-label', t.action);
      dropdown.setValue(this.does).onChange((value) => {
        this.does = RULE_ACTIONS.find((action) => action === value) ?? 'decline';
        this.redraw();
      });
    });
    return new Setting(this.contentEl).setName(t.tagToAdd).addText((text) => {
      text.inputEl.setAttr('aria-label', t.tagToAdd);
      text.onChange((typed) => {
        this.tag = typed.trim().replace(/^#/, '');
        this.redraw();
      });
    });
  }

  private named(list: HTMLElement, title: string, isKept: boolean): void {
    const item = list.createEl('li');
    item.createSpan({ text: title });
    if (isKept) item.createSpan({ cls: 'pending-analysis-rule-kept', text: this.deps.t.rules.kept });
  }

  private add(): void {
    const { actions, saveSettings, settings } = this.deps;
    const rule: Rule = { id: crypto.randomUUID(), when: this.when, does: this.does, tag: this.tag, isOn: true, declined: [] };
    const paths = this.preview.now.map(({ path }) => path);
    this.close();
    void saveSettings({ rules: [...settings().rules, rule] }).then(() => {
      if (this.actsNow && paths.length > 0) void actions.applyRule(rule, paths);
      this.done();
    });
  }
}
