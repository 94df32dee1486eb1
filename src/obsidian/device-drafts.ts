import type { App } from 'obsidian';
import type { DraftHome } from '../drafts/drafts';

const KEY = 'pending-analysis-drafts';

/** The app's store of this vault on this device: written at once, and never synced. */
export function deviceDrafts(app: App): DraftHome {
  return {
    load: () => app.loadLocalStorage(KEY) as unknown,
    save: (drafts) => {
      app.saveLocalStorage(KEY, drafts);
    },
  };
}
