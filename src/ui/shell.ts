import { Notice, type App } from 'obsidian';
import type { Actions } from '../app/actions';
import type { Shell } from '../app/shell';
import type { Dictionary } from '../i18n/dictionary';
import type { DraftMaterial } from '../permanent/draft-material';
import { noticeText } from '../panel/notice-text';
import { readClipboard } from './clipboard';
import { NoteOpener } from './note-opener';
import { PlanModal } from './fetching/plan-modal';

/** What the shell needs to show the composer. */
export interface ShellDeps {
  actions: () => Actions;
  material: DraftMaterial;
  t: Dictionary;
}

/** The app as the use cases see it. */
export function appShell(app: App, { actions, material, t }: ShellDeps): Shell {
  const opener = new NoteOpener(app);
  return {
    open: (path) => opener.open(path),
    notify: (notice) => {
      new Notice(noticeText(notice, t));
    },
    showPlan: (plan, start) => {
      new PlanModal(app, plan, start, t).open();
    },
    readClipboard: () => readClipboard(app.workspace.containerEl.win),
    async compose(source, request) {
      const [{ ComposerModel }, { ComposerModal }] = await Promise.all([
        import('../permanent/composer-model'),
        import('./composer/composer-modal'),
      ]);
      const templates = material.templates();
      const { beginning, texts } = await material.beginning(source, request);
      const model = new ComposerModel(beginning, {
        context: () => material.context(texts),
        readTemplate: (path) => templates.read(path),
        learn: (path) => material.learn(path, texts),
        write: (permanent, changes) => actions().writeNotes({ source: source.path, permanent, changes }),
      });
      await model.chooseTemplate(templates.first);
      new ComposerModal(app, { model, templates, undo: () => actions().undo(), t }).open();
    },
  };
}
