import { withoutTag, withTag } from '../../../analysis/steps/tags';
import { sameTag, tagFrom } from '../../../untrusted/tag';
import type { TagSuggestion } from '../../../analysis/tags/suggest-tags';
import { noteQuery } from '../../../links/note-query';
import { tagsTask } from '../../../model/drafts/tags';
import { tagCards } from '../../../panel/steps/cards';
import type { StepNote } from '../../../panel/steps/step-note';
import { CandidateList } from './candidate-list';
import { Loaded } from './loaded';
import { ModelDraftRow } from './model-draft-row';
import { MetadataRows } from './metadata-rows';
import { StepView, type StepHost } from './step-view';

const SHOWN = 4;
const SUGGESTED = 8;
/** Under which a tag is kept that is being typed. */
const TYPED = 'tag';
/** Tags a model may choose, and the vault's tags it chooses from: as many as fit beside an article. */
const DRAFTED = 5;
const VOCABULARY = 1500;

/** Add tags and metadata. */
export class TagsView extends StepView {
  private readonly suggestions: Loaded<TagSuggestion[]>;
  private readonly list: CandidateList;
  private readonly typed: HTMLInputElement;
  private readonly asking: HTMLElement;
  private readonly metadata: MetadataRows;
  private note: StepNote | undefined;
  private readonly model: { update(): void };
  private vocabulary: string[] | undefined;
  private proposed: { content: string; tags: readonly string[] } | undefined;

  constructor(el: HTMLElement, host: StepHost) {
    super(el, host);
    const { t } = host.deps;
    el.createDiv({ cls: 'pending-analysis-step-about', text: t.steps.tags.tags });
    this.suggestions = new Loaded(el, t, () => {
      if (this.note !== undefined) this.update(this.note);
    });
    this.list = new CandidateList(el, {
      deps: host.deps,
      shown: SHOWN,
      toggle: (tag, taken) => {
        void (taken ? this.add(tag) : this.remove(tag));
      },
    });
    this.model = this.addChild(
      new ModelDraftRow(el, host.deps, {
        task: tagsTask,
        input: () =>
          this.note === undefined || this.note.note.content === ''
            ? undefined
            : {
                title: this.note.note.title,
                article: this.note.note.content,
                vocabulary: (this.vocabulary ??= host.deps.steps.vaultTags().slice(0, VOCABULARY)),
                count: DRAFTED,
              },
        take: ({ known }) => {
          this.proposed = { content: this.note?.note.content ?? '', tags: known };
          if (this.note !== undefined) this.update(this.note);
          return known.length > 0;
        },
        leftOut: ({ dropped }) => (dropped === 0 ? '' : t.model.dropped.tags(dropped)),
      }),
    );
    this.typed = el.createEl('input', {
      cls: 'pending-analysis-step-field',
      attr: { type: 'text', placeholder: t.steps.tags.typed, 'aria-label': t.steps.tags.typed },
    });
    this.typed.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.typed.addEventListener('input', () => {
      this.keep();
      this.asking.empty();
    });
    this.asking = el.createDiv({ cls: 'pending-analysis-step-missing', attr: { role: 'status' } });
    this.metadata = new MetadataRows(el, host);
  }

  update(note: StepNote): void {
    if (this.note?.path !== note.path) this.typed.value = this.host.drafts.get(note.path, TYPED) ?? '';
    this.note = note;
    const { deps } = this.host;
    const { steps } = deps;
    const { title, content, tags } = note.note;
    const found = this.suggestions.get(`${note.path}\n${content}`, () =>
      steps.suggestTags({ title, text: noteQuery(note.path, note.note).text }, SUGGESTED),
    );
    const drafted =
      this.proposed?.content === content ? this.proposed.tags.filter((tag) => found?.some((one) => sameTag(one.tag, tag)) !== true) : [];
    this.list.update(tagCards([...drafted.map((tag) => ({ tag, reason: { kind: 'model' as const } })), ...(found ?? [])], tags, deps));
    this.model.update();
    this.metadata.update(note);
  }

  private async add(name: string): Promise<boolean> {
    const tag = tagFrom(name);
    if (tag === undefined) return false;
    return this.host.write(
      (text) => withTag(text, tag),
      () => true,
    );
  }

  private remove(tag: string): Promise<boolean> {
    return this.host.write((text) => withoutTag(text, tag));
  }

  private keep(): void {
    this.host.drafts.set(this.note?.path ?? '', TYPED, this.typed.value === '' ? undefined : this.typed.value);
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
    button.addEventListener('click', () => {
      void this.take(tag);
    });
    button.focus();
  }

  private async take(tag: string): Promise<void> {
    const typed = this.typed.value;
    // Who types the next tag already keeps it.
    if (!(await this.add(tag)) || this.typed.value !== typed) return;
    this.typed.value = '';
    this.keep();
    this.asking.empty();
    this.typed.focus();
  }
}
