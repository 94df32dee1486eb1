import { Component, setIcon } from 'obsidian';
import type { DraftTask } from '../../../model/drafts/draft-task';
import { modelFailureText } from '../../../panel/model-failure-text';
import type { PanelDeps } from '../../panel-deps';

/** What a row asks for, and what becomes of the answer. */
export interface ModelDraftRowOptions<Input, Draft> {
  task: DraftTask<Input, Draft>;
  /** What is asked about now; undefined while there is nothing to draft from. */
  input: () => Input | undefined;
  /** Takes a draft, also one that is still being written. Whether there is anything in it. */
  take: (draft: Draft) => boolean;
  /** What was left out of it, in words; empty for nothing. */
  leftOut?: (draft: Draft) => string;
}

/**
 * Asks the user's language model for one draft: says before what would be sent, how far it is while it
 * goes on, and what it took afterwards. Not there while no model is switched on. An answer to a
 * question about another note is not waited for.
 */
export class ModelDraftRow<Input, Draft> extends Component {
  private readonly el: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly cancel: HTMLButtonElement;
  private readonly status: HTMLElement;
  private asking: AbortController | undefined;
  private said: { about: string; text: string } | undefined;

  constructor(
    parent: HTMLElement,
    private readonly deps: Pick<PanelDeps, 'models' | 't'>,
    private readonly options: ModelDraftRowOptions<Input, Draft>,
  ) {
    super();
    const { t } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-model' });
    this.button = this.el.createEl('button', {
      cls: 'pending-analysis-quiet',
      attr: { type: 'button', 'data-action': `draft-${options.task.id}` },
    });
    setIcon(this.button.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'sparkles');
    this.button.createSpan({ text: t.model.draft[options.task.id] });
    this.button.addEventListener('click', () => void this.ask());
    this.cancel = this.el.createEl('button', { cls: 'pending-analysis-quiet', text: t.model.cancel, attr: { type: 'button' } });
    this.cancel.addEventListener('click', () => {
      this.asking?.abort();
    });
    this.status = this.el.createDiv({ cls: 'pending-analysis-step-status', attr: { role: 'status' } });
  }

  override onunload(): void {
    this.asking?.abort();
  }

  /** Shows the row for the note as it is now, and what would be sent of it. */
  update(): void {
    const { models, t } = this.deps;
    const input = models.isOn ? this.options.input() : undefined;
    this.el.toggle(input !== undefined);
    if (input === undefined || this.asking !== undefined) return;
    const view = this.options.task.view(input);
    const disclosure = models.disclosureOf(view);
    const setUp = models.problem;
    this.button.disabled = disclosure === undefined;
    this.cancel.hide();
    if (this.said?.about === view.article) this.status.setText(this.said.text);
    else if (disclosure !== undefined)
      this.status.setText(t.model.sends(disclosure.host, disclosure.words, disclosure.isWhole, disclosure.extra));
    else this.status.setText(setUp === undefined ? '' : t.model.failure[setUp]);
  }

  private async ask(): Promise<void> {
    const { models, t } = this.deps;
    const { task, take, leftOut } = this.options;
    const input = this.options.input();
    if (input === undefined || this.asking !== undefined) return;
    const asking = (this.asking = new AbortController());
    const view = task.view(input);
    const host = models.disclosureOf(view)?.host ?? '';
    const isStill = (): boolean => {
      const now = this.options.input();
      return now !== undefined && task.view(now).article === view.article;
    };
    this.button.disabled = true;
    this.cancel.show();
    this.status.setText(t.model.waiting);
    const answer = await models.draft(task, input, {
      signal: asking.signal,
      onDraft: (draft, length) => {
        if (!isStill()) asking.abort();
        else {
          take(draft);
          this.status.setText(t.model.drafting(length));
        }
      },
    });
    this.asking = undefined;
    const isUsed = answer.ok && isStill() && take(answer.draft);
    const text = answer.ok
      ? [
          isUsed ? '' : t.model.nothing,
          leftOut?.(answer.draft) ?? '',
          answer.cutOff ? t.model.cutOff : '',
          t.model.took(answer.model, answer.usage),
        ]
      : [modelFailureText(answer.failure, host, t)];
    this.said = { about: view.article, text: text.filter((part) => part !== '').join(' ') };
    this.update();
  }
}
