import type { SummaryDraft } from '../../../analysis/summary-drafts';
import { SUMMARY_DRAFT } from '../../../drafts/drafts';
import { excerptIsSafe, withExcerptReplaced } from '../../../analysis/steps/summary';
import type { StepEdit } from '../../../analysis/steps/step-edit';
import { withoutOwnIds } from '../../../note/own-block-ids';
import { summaryTask } from '../../../model/drafts/summary';
import { textOf, valueIn } from '../../../properties/property-value';
import { editProperties } from '../../../properties/edit-properties';
import { summaryOf } from '../../../permanent/excerpt-summary';
import type { StepNote } from '../../../panel/steps/step-note';
import { Loaded } from './loaded';
import { ModelDraftRow } from './model-draft-row';
import { StepView, type StepHost } from './step-view';

/** Update the summary. */
export class SummaryView extends StepView {
  private readonly drafts: Loaded<SummaryDraft[]>;
  private readonly sources: HTMLElement;
  private readonly field: HTMLTextAreaElement;
  private readonly property: HTMLButtonElement;
  private readonly excerpt: HTMLButtonElement;
  private readonly unsafe: HTMLElement;
  private readonly changed: HTMLElement;
  private note: StepNote | undefined;
  private safety: { text: string; isSafe: boolean } | undefined;
  private shown = '';
  private readonly model: { update(): void };
  private proposed: { content: string; text: string } | undefined;

  constructor(el: HTMLElement, host: StepHost) {
    super(el, host);
    const { t } = host.deps;
    const s = t.steps.summary;
    this.drafts = new Loaded(el, t, () => {
      if (this.note !== undefined) this.update(this.note);
    });
    this.sources = el.createDiv({ cls: 'pending-analysis-step-sources', attr: { role: 'group', 'aria-label': s.startFrom } });
    this.field = el.createEl('textarea', {
      cls: 'pending-analysis-step-field',
      attr: { rows: 5, placeholder: s.hint, 'aria-label': s.hint },
    });
    this.field.addEventListener('input', () => {
      this.keep(this.field.value);
      this.drawButtons();
    });
    this.changed = el.createDiv({ cls: 'pending-analysis-step-status', text: s.changed, attr: { role: 'status' } });
    const buttons = el.createDiv({ cls: 'pending-analysis-step-buttons' });
    this.property = buttons.createEl('button', { text: s.asProperty, attr: { type: 'button', 'data-action': 'summary-property' } });
    this.property.addEventListener('click', () => {
      this.write((text) => editProperties(text, { summary: this.summary() }));
    });
    this.excerpt = buttons.createEl('button', { text: s.asExcerpt, attr: { type: 'button', 'data-action': 'summary-excerpt' } });
    this.excerpt.addEventListener('click', () => {
      this.write((text, names) => withExcerptReplaced(text, names, this.summary()));
    });
    this.model = this.addChild(
      new ModelDraftRow(el, host.deps, {
        task: summaryTask,
        input: () =>
          this.note === undefined || this.note.note.content === ''
            ? undefined
            : { title: this.note.note.title, article: withoutOwnIds(this.note.note.content) },
        take: ({ text }) => {
          this.proposed = { content: this.note?.note.content ?? '', text };
          if (text !== '') this.startFrom(text);
          return text !== '';
        },
      }),
    );
    this.unsafe = el.createDiv({ cls: 'pending-analysis-step-status', text: s.unsafe });
  }

  update(note: StepNote): void {
    this.note = note;
    const { content } = note.note;
    const points = note.keyPoints.map(({ quote, words }) => `${quote}\n${words}`).join('\n');
    const found = this.drafts.get(`${note.path}\n${content}\n${points}`, async () => {
      const { summaryDrafts } = await import('../../../analysis/summary-drafts');
      const { properties, ...rest } = note.note;
      return summaryDrafts({
        content,
        keyPoints: note.keyPoints,
        excerpt: summaryOf({ ...rest, properties: { ...properties, summary: '' } }),
      });
    });
    const standing = this.standing();
    const draft = this.host.drafts.draft(note.path, SUMMARY_DRAFT);
    const value = draft?.text ?? (standing || (found?.[0]?.text ?? ''));
    this.changed.toggle(draft !== undefined && (draft.base ?? '') !== standing);
    if (this.field.value !== value) this.field.value = value;
    const drafted =
      this.proposed?.content === content && this.proposed.text !== '' ? [{ from: 'model' as const, text: this.proposed.text }] : [];
    this.drawSources([...(found ?? []), ...drafted], standing);
    this.model.update();
    this.unsafe.toggle(!this.isExcerptSafe(note.text));
    this.drawButtons();
  }

  /** Worked out anew only when the note has changed: the texts it compares may be long. */
  private isExcerptSafe(text: string): boolean {
    if (this.safety?.text !== text) this.safety = { text, isSafe: excerptIsSafe(text, this.host.deps.sectionNames()) };
    return this.safety.isSafe;
  }

  private summary(): string {
    return this.field.value.trim();
  }

  private drawButtons(): void {
    const standing = this.standing();
    this.property.disabled = this.summary() === '' || this.summary() === standing;
    this.excerpt.disabled = this.summary() === '' || this.safety?.isSafe !== true;
  }

  /** What the draft may start from; what is chosen replaces what stands in the field. */
  private drawSources(drafts: readonly SummaryDraft[], standing: string): void {
    const s = this.host.deps.t.steps.summary;
    const choices = [
      ...(standing === '' ? [] : [{ label: s.current, text: standing }]),
      ...drafts.map(({ from, text }) => ({ label: s.from[from], text })),
    ];
    const shows = JSON.stringify(choices);
    if (shows !== this.shown) {
      this.shown = shows;
      this.sources.empty();
      for (const { label, text } of choices) {
        const button = this.sources.createEl('button', { cls: 'pending-analysis-quiet', text: label, attr: { type: 'button' } });
        button.addEventListener('click', () => {
          this.startFrom(text);
        });
      }
    }
    this.sources.findAll('button').forEach((button, index) => {
      button.setAttr('aria-pressed', String(choices[index]?.text === this.field.value));
    });
    this.sources.toggle(choices.length > 1);
  }

  /** What the note's own property says. */
  private standing(): string {
    return textOf(valueIn(this.note?.note.properties ?? {}, 'summary'));
  }

  private keep(text: string): void {
    this.host.drafts.set(this.note?.path ?? '', SUMMARY_DRAFT, text, this.standing());
  }

  private startFrom(text: string): void {
    this.keep(text);
    if (this.note !== undefined) this.update(this.note);
  }

  private write(edit: StepEdit): void {
    const path = this.note?.path ?? '';
    const { drafts } = this.host;
    const text = drafts.get(path, SUMMARY_DRAFT);
    void this.host
      .write(edit, () => true)
      .then((isWritten) => {
        if (isWritten && drafts.get(path, SUMMARY_DRAFT) === text) drafts.set(path, SUMMARY_DRAFT, undefined);
      });
  }
}
