import { Modal, Setting } from 'obsidian';
import { borderOf, bySource, letGo, type LetGo } from '../queue/let-go';
import type { Stack } from '../queue/stacks';
import { pathsOf } from '../queue/to-fetch';
import { ownWords } from '../untrusted/written';
import { localDate } from '../text/local-date-time';
import { nameDialog } from './name-dialog';
import type { PanelDeps } from './panel-deps';

const BEST = 40;
const DAYS = 7;
const DAY_MS = 24 * 3600 * 1000;
/** Sources that are named; the others are counted together. */
const NAMED = 6;

/** Asks what stays of the queue, shows what would go, and declines it as one operation. */
export class LetGoModal extends Modal {
  private best: number | undefined = BEST;
  private days: number | undefined = DAYS;
  private begun = true;
  /** Leads' paths of the items that were put on the other side of the line. */
  private readonly moved = new Set<string>();
  private readonly now = Date.now();
  private readonly stacks: readonly Stack[];
  /** The line as it was drawn: moving an item across it leaves both sides in sight. */
  private border: Stack[] = [];
  private plan: LetGo;

  constructor(
    private readonly deps: Pick<PanelDeps, 'app' | 'arrangement' | 'actions' | 't'>,
    private readonly done: () => void,
  ) {
    super(deps.app);
    this.stacks = deps.arrangement.best();
    this.plan = this.planned();
  }

  override onOpen(): void {
    const { letGo: t } = this.deps.t;
    this.setTitle(t.title);
    nameDialog(this);
    this.modalEl.addClass('pending-analysis-let-go');
    this.drawLine();
    const summary = this.contentEl.createEl('p', { cls: 'pending-analysis-let-go-summary', attr: { role: 'status' } });
    new Setting(this.contentEl).setName(t.stays).setHeading();
    const held: (() => void)[] = [];
    const number = (name: string, value: number | undefined, set: (value: number | undefined) => void, desc: () => string): void => {
      const setting = new Setting(this.contentEl).setName(name).addText((text) => {
        text.inputEl.type = 'number';
        text.inputEl.min = '0';
        text.setValue(String(value ?? 0)).onChange((typed) => {
          const count = Number(typed);
          set(Number.isInteger(count) && count > 0 ? count : undefined);
          this.replan(redraw);
        });
      });
      held.push(() => {
        setting.setDesc(desc());
      });
    };
    number(
      t.best,
      this.best,
      (value) => (this.best = value),
      () => t.bestDesc(this.plan.held.best),
    );
    number(
      t.since,
      this.days,
      (value) => (this.days = value),
      () => t.sinceDesc(this.plan.held.since),
    );
    const begun = new Setting(this.contentEl).setName(t.begun).addToggle((toggle) =>
      toggle.setValue(this.begun).onChange((value) => {
        this.begun = value;
        this.replan(redraw);
      }),
    );
    held.push(() => {
      begun.setDesc(t.begunDesc(this.plan.held.begun));
    });
    new Setting(this.contentEl).setName(t.sources).setHeading();
    const sources = this.contentEl.createEl('ul', { cls: 'pending-analysis-let-go-sources' });
    new Setting(this.contentEl).setName(t.border).setDesc(t.borderDesc).setHeading();
    const border = this.contentEl.createDiv({ cls: 'pending-analysis-let-go-border' });
    const undo = this.contentEl.createEl('p', { cls: 'pending-analysis-let-go-undo' });
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const go = buttons.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
    go.addEventListener('click', () => {
      this.letGo();
    });
    buttons.createEl('button', { text: t.cancel, attr: { type: 'button' } }).addEventListener('click', () => {
      this.close();
    });
    const redraw = (): void => {
      const { stay, go: going } = this.plan;
      summary.setText(t.summary(stay.length, going.length));
      for (const write of held) write();
      this.writeSources(sources);
      this.writeBorder(border, redraw);
      undo.setText(going.length === 0 ? t.nothing : t.undo(pathsOf(going).length));
      go.setText(t.go(going.length));
      go.disabled = going.length === 0;
    };
    redraw();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private planned(): LetGo {
    const since = this.days === undefined ? undefined : this.now - this.days * DAY_MS;
    return letGo(this.stacks, { best: this.best, since, begun: this.begun }, this.moved);
  }

  private drawLine(): void {
    const { stay, go } = borderOf(this.plan);
    this.border = [...stay, ...go];
  }

  /** What stays is told by other criteria: the line is drawn anew. */
  private replan(redraw: () => void): void {
    this.moved.clear();
    this.plan = this.planned();
    this.drawLine();
    redraw();
  }

  private writeSources(list: HTMLElement): void {
    const { t } = this.deps;
    const all = bySource(this.plan);
    const named = all.slice(0, NAMED);
    const others = all.slice(NAMED);
    list.empty();
    const line = (name: string, stay: number, of: number): void => {
      const item = list.createEl('li');
      item.createSpan({ text: name });
      item.createSpan({ cls: 'pending-analysis-let-go-count', text: t.letGo.ofSource(stay, of) });
    };
    for (const { source, stay, of } of named) line(source || t.queue.noSource, stay, of);
    const sum = (part: 'stay' | 'of'): number => others.reduce((total, one) => total + one[part], 0);
    if (others.length > 0) line(t.letGo.others(others.length), sum('stay'), sum('of'));
  }

  private writeBorder(list: HTMLElement, redraw: () => void): void {
    const stays = new Set(this.plan.stay.map(({ lead }) => lead.path));
    const focused = list.doc.activeElement?.getAttribute('data-path');
    list.empty();
    for (const { lead } of this.border) {
      const label = list.createEl('label');
      const box = label.createEl('input', { attr: { type: 'checkbox', 'data-path': lead.path } });
      box.checked = stays.has(lead.path);
      label.createSpan({ text: lead.title });
      label.createSpan({ cls: 'pending-analysis-let-go-count', text: lead.source });
      box.addEventListener('change', () => {
        if (!this.moved.delete(lead.path)) this.moved.add(lead.path);
        this.plan = this.planned();
        redraw();
      });
      if (focused === lead.path) box.focus();
    }
  }

  private letGo(): void {
    const { actions, t } = this.deps;
    this.close();
    const day = localDate(new Date(this.now));
    void actions.letGo(
      this.plan.go.map(({ lead }) => lead.path),
      {
        reason: t.letGo.reason(day),
        words: {
          title: ownWords(t.letGo.noteTitle(day)),
          about: ownWords(t.letGo.noteAbout(this.plan.go.length)),
          noSource: ownWords(t.queue.noSource),
        },
      },
    );
    this.done();
  }
}
