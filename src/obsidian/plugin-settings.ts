import type { Plugin } from 'obsidian';
import { Listeners } from '../listeners';
import { migrated, type Stored } from '../settings/migrations';
import { leftUnusable, settingsFrom, settingsToStore, unusableIn, type Settings, type Unusable } from '../settings/settings';

/** The plugin's stored settings in today's form, or that its file is no JSON, as after a crash or in the middle of a sync. */
type Read = { ok: true; stored: Stored } | { ok: false };

/** The plugin's settings, and the file they are kept in. */
export class PluginSettings {
  private settings = settingsFrom({});
  private unusableValues: Unusable = new Map();
  private readonly listeners = new Listeners<[change: Partial<Settings>]>();

  constructor(private readonly plugin: Plugin) {}

  /** The settings as they are now. */
  readonly current = (): Settings => this.settings;

  /** What of the file could not be used when it was read. */
  readonly unusable = (): Unusable => this.unusableValues;

  /** Reads the file; false where it is no JSON, and what was set before holds. */
  async load(): Promise<boolean> {
    const read = await this.read();
    if (!read.ok) return false;
    this.settings = settingsFrom(read.stored);
    this.unusableValues = unusableIn(read.stored);
    this.listeners.call(this.settings);
    return true;
  }

  /** Changes some settings, and writes the file: all of them, where it cannot be read. */
  async save(change: Partial<Settings>): Promise<void> {
    const settings = (this.settings = settingsFrom({ ...this.settings, ...change }));
    const read = await this.read();
    await this.plugin.saveData(
      read.ok ? settingsToStore(settings, read.stored, change) : settingsToStore(settings, migrated({}), settings),
    );
    this.unusableValues = leftUnusable(this.unusableValues, change);
    this.listeners.call(change);
  }

  /** Calls `listener` with what was set after every change; returns what ends that. */
  onChange(listener: (change: Partial<Settings>) => void): () => void {
    return this.listeners.add(listener);
  }

  /** Never rejects: a plugin that does not load helps nobody to mend its file. */
  private async read(): Promise<Read> {
    try {
      return { ok: true, stored: migrated(await this.plugin.loadData()) };
    } catch {
      return { ok: false };
    }
  }
}
