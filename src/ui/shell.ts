import { Notice, type App } from 'obsidian';
import type { Actions, Shell } from '../app/actions';
import type { Dictionary } from '../i18n/dictionary';
import type { DraftMaterial } from '../obsidian/draft-material';
import { readClipboard } from './clipboard';
import { NoteOpener } from './note-opener';

/** What the shell needs to show the composer. */
export interface ShellDeps {
  actions: () => Actions;
  material: DraftMaterial;
  t: Dictionary;
}

/** The app as the actions see it. */
export function appShell(app: App, { actions, material, t }: ShellDeps): Shell {
  const opener = new NoteOpener(app);
  return {
    open: (path) => opener.open(path),
    notify: (message) => {
      new Notice(message);
    },
    readClipboard: () => readClipboard(app.workspace.containerEl.win),
    async compose(source, request = {}) {
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
        write: (main, changes) => actions().write(source.path, main, changes),
      });
      await model.chooseTemplate(templates.first);
      new ComposerModal(app, { model, templates, undo: () => actions().undo(), t }).open();
    },
  };
}
