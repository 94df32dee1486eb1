import type { Plugin } from 'obsidian';

/** The plugin's stored settings, or that its file is no JSON, as after a crash or in the middle of a sync. */
export type StoredSettings = { ok: true; value: unknown } | { ok: false };

/** Reads the settings as they are stored. Never rejects: a plugin that does not load helps nobody to mend its file. */
export async function storedSettings(plugin: Plugin): Promise<StoredSettings> {
  try {
    return { ok: true, value: (await plugin.loadData()) as unknown };
  } catch {
    return { ok: false };
  }
}
