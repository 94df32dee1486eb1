import { Modal, Platform, setIcon, setTooltip, type App } from 'obsidian';
import type { TakenUp } from '../../permanent/keep-draft';
import type { Templates } from '../../permanent/draft-material';
import type { Words } from '../../panel/words';
import { problemText, refusalText } from '../../panel/composer-text';
import type { ComposerModel } from '../../permanent/composer-model';
import { COMPOSER_KEYS, shownKey } from '../keys/key-table';
import { modName } from '../keys/run-key';
import { ChoicesForm } from './choices-form';
import type { Finding } from '../../gates/gate';
import { draftNotice } from './draft-notice';
import { GateLine, UNMET_ID } from './gate-line';
import { Preview } from './preview';
import { tabKeys } from './tab-keys';
import { nameDialog } from '../name-dialog';

/** What the composer shows and works with. */
export interface ComposerParts extends Words {
  model: ComposerModel;
  templates: Templates;
  /** The draft that was left, where there was one. */
  takenUp: TakenUp | undefined;
  /** Forgets what was decided, and opens the composer anew. */
  startOver: () => void;
  /** Takes back what was written before a file refused. */
  undo: () => Promise<unknown>;
}

/** Left the person's decisions, right exactly what will be written, file by file. */
export class ComposerModal extends Modal {
  private form: ChoicesForm | undefined;
  private preview: Preview | undefined;
  private gates: GateLine | undefined;
  private create: HTMLButtonElement | undefined;
  private takeBack: HTMLButtonElement | undefined;
  private footer: { icon: HTMLElement; text: HTMLElement } | undefined;
  private left: HTMLElement | undefined;
  private stop: (() => void) | undefined;
  /** What a file said that refused. */
  private refusal = '';

  constructor(
    app: App,
    private readonly parts: ComposerParts,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { t, nameOf, model, templates, takenUp, startOver } = this.parts;
    this.modalEl.addClass('pending-analysis-composer');
    nameDialog(this);
    const faces = this.contentEl.createDiv({ cls: 'pending-analysis-composer-faces' });
    this.left = faces.createDiv({ cls: 'pending-analysis-choices' });
    if (takenUp !== undefined) {
      const again = (): void => {
        this.close();
        startOver();
      };
      draftNotice(this.left, takenUp, { t, startOver: again });
    }
    this.form = new ChoicesForm(this.left, { app: this.app, t, nameOf, model, templates });
    this.preview = new Preview(faces.createDiv({ cls: 'pending-analysis-preview' }), { t, nameOf });
    if (Platform.isPhone) this.faceTabs(faces);
    this.gates = new GateLine(this.contentEl, {
      t,
      nameOf,
      go: (finding) => {
        this.go(finding);
      },
    });
    this.buttons();
    this.stop = model.onChange(() => {
      this.update();
    });
    this.update();
    if (!this.form.focusWords()) this.form.focus(takenUp !== undefined);
  }

  override onClose(): void {
    this.stop?.();
    this.contentEl.empty();
  }

  /** On a phone one face at a time. */
  private faceTabs(faces: HTMLElement): void {
    const { t } = this.parts;
    const bar = this.contentEl.createDiv({ cls: 'pending-analysis-face-tabs', attr: { role: 'tablist' }, prepend: true });
    const names = ['choices', 'preview'] as const;
    const tabs = names.map((face) =>
      bar.createEl('button', {
        text: face === 'choices' ? t.composer.decisions : t.composer.preview,
        attr: { type: 'button', role: 'tab', 'data-face': face },
      }),
    );
    const show = (index: number): void => {
      faces.dataset['face'] = names[index];
      tabs.forEach((tab, at) => {
        tab.setAttrs({ 'aria-selected': String(at === index), tabindex: at === index ? 0 : -1 });
      });
    };
    tabs.forEach((tab, at) => {
      tab.addEventListener('click', () => {
        show(at);
      });
    });
    tabKeys(bar, show);
    show(0);
  }

  private buttons(): void {
    const { t, undo } = this.parts;
    const bar = this.contentEl.createDiv({ cls: 'modal-button-container pending-analysis-composer-bar' });
    const said = bar.createDiv({ cls: 'pending-analysis-composer-footer', attr: { role: 'status' } });
    this.footer = { icon: said.createSpan({ cls: 'pending-analysis-footer-icon' }), text: said.createSpan() };
    this.takeBack = bar.createEl('button', { text: t.composer.takeBack, attr: { type: 'button' } });
    this.takeBack.addEventListener('click', () => {
      void undo();
      this.close();
    });
    bar.createEl('button', { text: t.composer.close, attr: { type: 'button' } }).addEventListener('click', () => {
      this.close();
    });
    this.create = bar.createEl('button', { cls: 'mod-cta', attr: { type: 'button', 'aria-describedby': UNMET_ID } });
    this.create.addEventListener('click', () => void this.write());
    this.scope.register(['Mod'], 'Enter', () => {
      void this.write();
      return false;
    });
  }

  private update(): void {
    const { t, model } = this.parts;
    const { draft, counts, stopped } = model;
    const problem = model.problem && problemText(model.problem, t);
    this.setTitle(model.isLiterature ? t.composer.literatureTitle : model.target === undefined ? t.composer.title : t.composer.extendTitle);
    this.form?.update();
    this.left?.toggleAttribute('inert', stopped !== undefined);
    if (draft.ok) this.preview?.update(draft.changes, draft.dead);
    this.gates?.update(model.gates);
    this.preview?.fail(problem);
    this.say(this.refusal || problem, t.composer.footer(counts.created, counts.altered));
    this.takeBack?.toggle(stopped !== undefined);
    if (this.create === undefined) return;
    this.create.disabled = problem !== undefined || model.isWriting;
    const label =
      stopped !== undefined
        ? t.composer.tryAgain
        : model.target !== undefined
          ? t.composer.extend(counts.created)
          : model.isLiterature
            ? t.composer.keep
            : t.composer.create(counts.created);
    this.create.setText(label);
    setTooltip(this.create, `${label} (${COMPOSER_KEYS.create.keys.map((key) => shownKey(key, { t, mod: modName() }).join('+')).join()})`);
  }

  /** Goes to what a gate found: the title, the links, the words in the preview. */
  private go(finding: Finding): void {
    if (finding.gate === 'own-words' && this.form?.focusWords() === true) return;
    if (finding.gate === 'statement') this.form?.focus(false);
    else if (finding.gate === 'links') this.form?.focusLinks();
    else if ('words' in finding) this.preview?.reveal(finding.words);
    else this.preview?.reveal('');
  }

  /** Says at the foot what is in the way; else what will be written. */
  private say(problem: string | undefined, plan: string): void {
    if (this.footer === undefined) return;
    setIcon(this.footer.icon, problem === undefined ? 'undo-2' : 'triangle-alert');
    this.footer.icon.toggleClass('mod-warning', problem !== undefined);
    this.footer.text.setText(problem ?? plan);
  }

  private async write(): Promise<void> {
    const { model } = this.parts;
    this.refusal = '';
    const result = await model.write();
    if (result?.ok === true) {
      this.close();
      return;
    }
    if (result !== undefined) this.refusal = refusalText(result, this.parts);
    this.update();
  }
}
