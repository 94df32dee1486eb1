/** How the app is set up for one load of the page. */
export interface HostConfig {
  vaultName: string;
  theme: 'light' | 'dark';
  language: 'en' | 'zh';
  isPhone: boolean;
  /** Milliseconds from a write until the metadata cache knows of it: at least, at most. */
  cacheLagMs: [number, number];
  /** Whether the cache knows every note at start-up, as after a normal restart, or indexes them one by one. */
  cacheAtStart: 'warm' | 'cold';
  /** Milliseconds from the last key until the editor saves. */
  editorSaveMs: number;
  /** The user's preferences, as in the app's own `app.json`; what is left out has the app's default. */
  preferences: Partial<Preferences>;
  /** Secrets known before the plugin loads. */
  secrets: Record<string, string>;
  /** When the page's clock starts, as `Date` reads it; empty is the machine's own time. */
  now: string;
  /** Id of a command that runs once the layout is ready; empty is none. */
  commandAtStart: string;
  /** A line of text above the app, which is not the app's; empty is none. */
  hint: string;
}

/** The preferences that change what the API answers. */
export interface Preferences {
  newLinkFormat: 'shortest' | 'relative' | 'absolute';
  useMarkdownLinks: boolean;
  newFileLocation: 'root' | 'current' | 'folder';
  newFileFolderPath: string;
  attachmentFolderPath: string;
  trashOption: 'system' | 'local' | 'none';
}

/** The app's defaults. */
export const defaultPreferences: Preferences = {
  newLinkFormat: 'shortest',
  useMarkdownLinks: false,
  newFileLocation: 'root',
  newFileFolderPath: '',
  attachmentFolderPath: '/',
  trashOption: 'local',
};

/** A configuration with everything at its default. */
export function hostConfig(changes: Partial<HostConfig> = {}): HostConfig {
  return {
    vaultName: 'Vault',
    theme: 'light',
    language: 'en',
    isPhone: false,
    cacheLagMs: [30, 150],
    cacheAtStart: 'warm',
    editorSaveMs: 2000,
    preferences: {},
    secrets: {},
    now: '',
    commandAtStart: '',
    hint: '',
    ...changes,
  };
}
