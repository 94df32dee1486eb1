import { sameTag, tagFrom, withoutTag, withTag } from '../../../analysis/steps/tags';
import type { TagSuggestion } from '../../../analysis/tags/suggest-tags';
import { tagCards } from '../../../panel/steps/cards';
import type { StepNote } from '../../../panel/steps/step-note';
import { summaryOf } from '../../../permanent/excerpt-summary';
import { CandidateList } from './candidate-list';
import { Loaded } from './loaded';
import { MetadataRows } from './metadata-rows';
import { StepView, type StepHost } from './step-view';

const SHOWN = 4;
const SUGGESTED = 8;

/** Add tags and metadata. */
export class TagsView extends StepView {
  private readonly suggestions: Loaded<TagSuggestion[]>;
  private readonly list: CandidateList;
  private readonly typed: HTMLInputElement;
  private readonly asking: HTMLElement;
  private readonly metadata: MetadataRows;
  private note: StepNote | undefined;

  constructor(el: HTMLElement, host: StepHost) {
    super(el, host);
    const { t } = host.deps;
    el.createDiv({ cls: 'pending-analysis-step-about', text: t.steps.tags.tags });
    this.suggestions = new Loaded(el, t, () => { if (this.note !== undefined) this.update(this.note); });
    this.list = new CandidateList(el, { t, shown: SHOWN, toggle: (tag, taken) => { void (taken ? this.add(tag) : this.remove(tag)); } });
    this.typed = el.createEl('input', { cls: 'pending-analysis-step-field', attr: { type: 'text', placeholder: t.steps.tags.typed, 'aria-label': t.steps.tags.typed } });
    this.typed.addEventListener('keydown', (event) => { this.onKey(event); });
    this.typed.addEventListener('input', () => { this.asking.empty(); });
    this.asking = el.createDiv({ cls: 'pending-analysis-step-missing', attr: { role: 'status' } });
    this.metadata = new MetadataRows(el, host);
  }

  update(note: StepNote): void {
    this.note = note;
    const { steps, t } = this.host.deps;
    const { title, content, tags } = note.note;
    const found = this.suggestions.get(`${note.path}\n${content}`, () => steps.suggestTags({ title, text: content || summaryOf(note.note) }, SUGGESTED));
    this.list.update(tagCards(found ?? [], tags, t));
    this.metadata.update(note);
  }

  private add(tag: string): Promise<boolean> {
    return this.host.write((text) => ({ ok: true, text: withTag(text, tag) }), () => true);
  }

  private remove(tag: string): Promise<boolean> {
    return this.host.write((text) => ({ ok: true, text: withoutTag(text, tag) }));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const { steps, t } = this.host.deps;
    const tag = tagFrom(this.typed.value);
    this.asking.empty();
    if (tag === undefined) {
      this.asking.setText(this.typed.value.trim() === '' ? '' : t.steps.tags.notATag);
      return;
    }
    const known = steps.vaultTags().find((one) => sameTag(one, tag));
    if (known !== undefined) void this.take(known);
    else this.ask(tag);
  }

  /** A tag that no note has is added only when the person says so again. */
  private ask(tag: string): void {
    const { t } = this.host.deps;
    this.asking.createSpan({ text: t.steps.tags.isNew(tag) });
    const button = this.asking.createEl('button', { text: t.steps.tags.addNew, attr: { type: 'button', 'data-action': 'add-new-tag' } });
    button.addEventListener('click', () => { void this.take(tag); });
    button.focus();
  }

  private async take(tag: string): Promise<void> {
    if (!(await this.add(tag))) return;
    this.typed.value = '';
    this.asking.empty();
    this.typed.focus();
  }
}
