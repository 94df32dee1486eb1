import { Notice, type App } from 'obsidian';
import type { Actions } from '../app/actions';
import { SUMMARY_DRAFT, type Drafts } from '../drafts/drafts';
import type { Shell } from '../app/shell';
import type { DraftMaterial } from '../permanent/draft-material';
import { noticeText } from '../panel/notice-text';
import type { Words } from '../panel/words';
import { readClipboard, writeClipboard } from './clipboard';
import { NoteOpener } from './note-opener';
import { PlanModal } from './fetching/plan-modal';
import { PanelView } from './panel-view';

/** What the shell needs to show the composer. */
export interface ShellDeps extends Words {
  actions: () => Actions;
  material: DraftMaterial;
  drafts: Drafts;
  exists: (path: string) => boolean;
}

/** The app as the use cases see it. */
export function appShell(app: App, { actions, material, drafts, exists, ...words }: ShellDeps): Shell {
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
    hold: async (work) => {
      const panel = app.workspace.getActiveViewOfType(PanelView);
      await (panel === null ? work() : panel.hold(work));
    },
    copy: (text) => writeClipboard(app.workspace.containerEl.win, text),
    async readClipboard() {
      const read = await readClipboard(app.workspace.containerEl.win);
      if (read !== 'refused') return read;
      const { PasteModal } = await import('./paste-modal');
      return (await PasteModal.ask(app, words.t)) ?? 'cancelled';
    },
    async compose(source, request) {
      const [{ ComposerModel }, { ComposerModal }, { keepDraft }] = await Promise.all([
        import('../permanent/composer-model'),
        import('./composer/composer-modal'),
        import('../permanent/keep-draft'),
      ]);
      const templates = material.templates(request.as);
      const { beginning, texts } = await material.beginning(source, request);
      const typedSummary = drafts.get(source.path, SUMMARY_DRAFT);
      const model = new ComposerModel(
        { ...beginning, ...(typedSummary !== undefined && { typedSummary }) },
        {
          context: () => material.context(texts, request.as),
          readTemplate: (path) => templates.read(path),
          learn: (path) => material.learn(path, texts),
          write: async (permanent, changes) => {
            const result = await actions().writeNotes({ source: source.path, permanent, changes });
            if (result.ok) draft.written(permanent);
            return result;
          },
        },
      );
      await model.chooseTemplate(templates.first);
      const draft = await keepDraft(model, request, { drafts, exists });
      const startOver = (): void => {
        draft.drop();
        void actions().promote(source.path, request);
      };
      new ComposerModal(app, { model, templates, takenUp: draft.takenUp, startOver, undo: () => actions().undo(), ...words }).open();
    },
  };
}
