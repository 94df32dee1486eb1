import { Modal, Setting, type App } from 'obsidian';
import type { RunPlan } from '../../fetching/plan';
import type { Dictionary } from '../../i18n/dictionary';
import { number } from '../../i18n/number';
import { nameDialog } from '../name-dialog';

/** Says what fetching everything would do, host by host, before anything is asked for. */
export class PlanModal extends Modal {
  constructor(
    app: App,
    private readonly plan: RunPlan,
    private readonly fetch: () => void,
    private readonly t: Dictionary,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { plan: t } = this.t.run;
    const { hosts, amount, failedBefore, ownText, timeMs } = this.plan;
    this.setTitle(t.title);
    nameDialog(this);
    this.modalEl.addClass('pending-analysis-plan');
    this.contentEl.createEl('p', { text: t.summary(amount, timeMs) });
    if (ownText > 0) this.contentEl.createEl('p', { text: t.ownText(ownText) });
    if (failedBefore.items > 0) this.contentEl.createEl('p', { text: t.failedBefore(failedBefore) });
    const table = this.contentEl.createDiv({ cls: 'pending-analysis-plan-hosts' }).createEl('table');
    const head = table.createEl('thead').createEl('tr');
    for (const text of [t.host, t.items]) head.createEl('th', { text, attr: { scope: 'col' } });
    const body = table.createEl('tbody');
    for (const { host, notes, items } of hosts) {
      const row = body.createEl('tr');
      row.createEl('td', { text: host === '' ? t.noLink : host });
      const cell = row.createEl('td', { text: number(items) });
      if (items < notes) cell.createSpan({ cls: 'pending-analysis-plan-items', text: t.notesBehind(notes) });
    }
    new Setting(this.contentEl)
      .addButton((button) =>
        button
          .setButtonText(t.fetch)
          .setCta()
          .onClick(() => {
            this.close();
            this.fetch();
          }),
      )
      .addButton((button) =>
        button.setButtonText(t.cancel).onClick(() => {
          this.close();
        }),
      );
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
