import { Modal, Platform, type App } from 'obsidian';
import type { Actions } from '../../actions';
import type { Dictionary } from '../../i18n/dictionary';
import { defaultChoices, type SuggestedLink } from '../../permanent/default-choices';
import { draftPermanentNote, type Choices, type Draft, type DraftContext, type Source } from '../../permanent/draft';
import { draftExtension } from '../../permanent/extend';
import type { TemplateError } from '../../permanent/template';
import { ChoicesForm } from './choices-form';
import { Preview } from './preview';

/** What the composer drafts from. */
export interface ComposerDeps {
  actions: Actions;
  /** Everything drafting needs but the template. */
  context: Omit<DraftContext, 'template'>;
  /** The template's text; undefined where the user's template does not exist. */
  template: string | undefined;
  /** Notes the new one may link to. */
  suggestions: readonly SuggestedLink[];
  t: Dictionary;
}

/** Left the person's decisions, right exactly what will be written, file by file. */
export class ComposerModal extends Modal {
  private readonly choices: Choices;
  private form: ChoicesForm | undefined;
  private preview: Preview | undefined;
  private create: HTMLButtonElement | undefined;
  private footer: HTMLElement | undefined;
  private draft: Draft = { ok: false, errors: [] };
  private writing = false;

  constructor(
    app: App,
    private readonly source: Source,
    private readonly target: { path: string; text: string } | undefined,
    private readonly deps: ComposerDeps,
  ) {
    super(app);
    this.choices = defaultChoices(source.note, deps.context.settings.permanentFolder);
  }

  override onOpen(): void {
    const { t, suggestions, context } = this.deps;
    this.modalEl.addClass('pending-analysis-composer');
    this.setTitle(this.target === undefined ? t.composer.title : t.composer.extendTitle);
    const faces = this.contentEl.createDiv({ cls: 'pending-analysis-composer-faces' });
    const left = faces.createDiv({ cls: 'pending-analysis-choices' });
    const right = faces.createDiv({ cls: 'pending-analysis-preview' });
    this.form = new ChoicesForm(left, {
      app: this.app,
      t,
      choices: this.choices,
      suggestions,
      isNew: this.target === undefined,
      templateName: this.deps.template === undefined ? '' : context.settings.templatePath || t.composer.builtIn,
      onChange: (change) => {
        Object.assign(this.choices, change);
        this.redraw();
      },
    });
    this.preview = new Preview(right, t);
    if (Platform.isPhone) this.faceTabs(faces);
    this.buttons();
    this.redraw();
    this.form.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  /** On a phone one face at a time. */
  private faceTabs(faces: HTMLElement): void {
    const { t } = this.deps;
    const tabs = this.contentEl.createDiv({ cls: 'pending-analysis-face-tabs', attr: { role: 'tablist' }, prepend: true });
    for (const [face, text] of [['choices', t.composer.decisions], ['preview', t.composer.preview]] as const) {
      const tab = tabs.createEl('button', { text, attr: { type: 'button', role: 'tab', 'data-face': face } });
      tab.addEventListener('click', () => {
        faces.dataset['face'] = face;
        for (const other of tabs.findAll('button')) other.setAttr('aria-selected', String(other === tab));
      });
      tab.setAttr('aria-selected', String(face === 'choices'));
    }
    faces.dataset['face'] = 'choices';
  }

  private buttons(): void {
    const { t } = this.deps;
    const bar = this.contentEl.createDiv({ cls: 'modal-button-container pending-analysis-composer-bar' });
    this.footer = bar.createDiv({ cls: 'pending-analysis-composer-footer', attr: { role: 'status' } });
    bar.createEl('button', { text: t.composer.cancel, attr: { type: 'button' } }).addEventListener('click', () => { this.close(); });
    this.create = bar.createEl('button', { cls: 'mod-cta', text: this.target === undefined ? t.composer.create : t.composer.extend, attr: { type: 'button' } });
    this.create.addEventListener('click', () => void this.write());
    this.scope.register(['Mod'], 'Enter', () => {
      void this.write();
      return false;
    });
  }

  private redraw(): void {
    const { t } = this.deps;
    this.draft = this.drafted();
    const problem = this.problem();
    if (this.create !== undefined) this.create.disabled = problem !== undefined || this.writing;
    if (this.draft.ok) {
      const changes = this.draft.changes;
      this.preview?.update(changes);
      const created = changes.filter((change) => change.kind === 'new').length;
      this.footer?.setText(problem ?? t.composer.footer(created, changes.length - created));
    } else this.footer?.setText(problem ?? '');
    this.preview?.fail(this.draft.ok ? undefined : problem);
  }

  private drafted(): Draft {
    const context: DraftContext = { ...this.deps.context, now: new Date(), template: this.deps.template ?? '' };
    if (this.target === undefined) return draftPermanentNote(this.source, this.choices, context);
    return { ok: true, path: this.target.path, changes: draftExtension(this.source, this.target, this.choices, context) };
  }

  private problem(): string | undefined {
    const { t, template, context } = this.deps;
    if (template === undefined) return t.composer.templateMissing(context.settings.templatePath);
    if (!this.draft.ok) return this.draft.errors.map((error) => errorText(error, t)).join(' ');
    return this.choices.title.trim() === '' ? t.composer.emptyTitle : undefined;
  }

  private async write(): Promise<void> {
    const draft = this.draft;
    if (!draft.ok || this.problem() !== undefined || this.writing) return;
    this.writing = true;
    const result = await this.deps.actions.write(this.source.path, draft.path, draft.changes);
    this.writing = false;
    if (result.ok) {
      this.close();
      return;
    }
    const { t } = this.deps;
    this.redraw();
    this.footer?.setText(result.reason === 'exists' ? t.composer.exists(result.path) : t.composer.missing(result.path));
  }
}

/** A template's mistake in words, with what was probably meant. */
function errorText({ line, reason, name, suggestion }: TemplateError, t: Dictionary): string {
  return t.composer.error[reason](line, name) + (suggestion === undefined ? '' : t.composer.suggestion(suggestion));
}
