import { Notice, type App } from 'obsidian';
import type { Actions, Shell } from '../actions';
import type { Dictionary } from '../i18n/dictionary';
import type { DraftMaterial } from '../obsidian/draft-material';
import type { NoteStore } from '../ports';
import { ComposerModal } from './composer/composer-modal';
import { readClipboard } from './clipboard';

/** What the shell needs to show the composer. */
export interface ShellDeps {
  actions: () => Actions;
  notes: NoteStore;
  material: DraftMaterial;
  t: Dictionary;
}

/** The app as the actions see it. */
export function appShell(app: App, deps: ShellDeps): Shell {
  const { notes, material, t } = deps;
  return {
    async open(path) {
      const file = app.vault.getFileByPath(path);
      if (file !== null) await app.workspace.getLeaf(false).openFile(file);
    },
    notify: (message) => { new Notice(message); },
    readClipboard: () => readClipboard(app.workspace.containerEl.win),
    async compose(source, target) {
      const targetText = target === undefined ? undefined : { path: target, text: await notes.read(target) };
      new ComposerModal(app, source, targetText, {
        actions: deps.actions(),
        context: material.context(),
        template: await material.template(),
        suggestions: await material.suggestedLinks(source),
        t,
      }).open();
    },
  };
}
