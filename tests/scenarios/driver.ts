/**
 * The app as a scenario works it: the stand-in in a browser (`tests/e2e/scenarios.test.ts`), or the real one
 * (`tests/real-app/`). Paths are from the vault's root, selectors are of the plugin's own elements.
 */
export interface Driver {
  /** Runs a command of the plugin's, by its id without the plugin's. */
  run(command: string): Promise<void>;
  read(path: string): Promise<string>;
  /** Writes a file as another program does. */
  write(path: string, text: string): Promise<void>;
  /** Opens a note in the editor. */
  open(path: string): Promise<void>;
  /** Puts a text in the place of another one in the open editor, as typing does. */
  type(instead: string, text: string): Promise<void>;
  /** Clicks the first element that shows a text. */
  click(selector: string, text?: string): Promise<void>;
  texts(selector: string): Promise<string[]>;
  /** Switches the plugin off, or on again. */
  enable(on: boolean): Promise<void>;
  /** Quits the app and starts it again over the same vault. */
  restart(): Promise<void>;
  /** Types into the field of a setting in the plugin's tab, then closes the settings. */
  setting(name: string, value: string): Promise<void>;
  /** Opens an `obsidian://` link as another program does. */
  link(link: string): Promise<void>;
  /** What the app's command line prints; missing where there is none. */
  cli?: (verb: string, parameters: Record<string, string>) => Promise<string>;
  /** Moves the panel into a window of its own and minimises the main one; missing where there is one window. */
  popOut?: () => Promise<void>;
}

/** A few steps in an app that was started over `VAULT`, with what must come of them. Throws where it does not. */
export interface Scenario {
  name: string;
  /** What of a driver it needs that not every one has. */
  needs?: 'cli' | 'popOut';
  play: (app: Driver) => Promise<void>;
}

/** What a read gives once it holds; throws, with what it gave last, where it does not within half a minute. */
export async function until<T>(what: string, read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
