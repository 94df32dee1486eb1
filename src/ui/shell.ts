import { Notice, type App } from 'obsidian';
import type { Actions } from '../app/actions';
import type { Shell } from '../app/shell';
import type { DraftMaterial } from '../permanent/draft-material';
import { noticeText } from '../panel/notice-text';
import type { Words } from '../panel/words';
import { readClipboard } from './clipboard';
import { NoteOpener } from './note-opener';
import { PlanModal } from './fetching/plan-modal';

/** What the shell needs to show the composer. */
export interface ShellDeps extends Words {
  actions: () => Actions;
  material: DraftMaterial;
}

/** The app as the use cases see it. */
export function appShell(app: App, { actions, material, ...words }: ShellDeps): Shell {
  const opener = new NoteOpener(app);
  return {
    open: (path, how) => opener.open(path, how),
    edit: (path) => opener.edit(path),
    notify: (notice) => {
      new Notice(noticeText(notice, words));
    },
    showPlan: (plan, start) => {
      new PlanModal(app, plan, start, words.t).open();
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
      new ComposerModal(app, { model, templates, undo: () => actions().undo(), ...words }).open();
    },
  };
}
