import type { DataAdapter } from 'obsidian';
import type { BinaryFile, JournalFile } from '../ports';
import { exactFingerprint } from '../text/exact-fingerprint';
import type { DeviceStore } from './device-store';
import { folderJournal, oldFile } from './plugin-folder';

/** Where the plugin keeps what is its own: in the device's store, or, what must not be lost, in its folder where there is none. */
export interface OwnPlaces {
  adapter: DataAdapter;
  store: DeviceStore;
  pluginFolder: string;
}

/** A cache: without a store it is made again at every start. What an earlier version had put into the plugin's folder goes. */
export function cacheFile({ adapter, store, pluginFolder }: OwnPlaces, name: string): BinaryFile {
  const kept = store.file(name);
  const old = oldFile(adapter, pluginFolder, name);
  return {
    async read() {
      if (await old.exists()) {
        const content = await old.readBinary();
        await kept.write(content).catch(() => undefined);
        await old.remove();
        return content;
      }
      return kept.read().catch(() => undefined);
    },
    write: (content) => kept.write(content),
  };
}

/** A journal: in the store, which takes over what the folder has, or in the folder where the device keeps nothing. */
export function ownJournal({ adapter, store, pluginFolder }: OwnPlaces, name: string): JournalFile {
  const inFolder = folderJournal(adapter, pluginFolder, name);
  let chosen: Promise<JournalFile> | undefined;
  const choose = async (): Promise<JournalFile> => {
    if (!(await store.isThere())) return inFolder;
    const inStore = store.journal(name);
    const before = await inFolder.read();
    if (before !== undefined) {
      await inStore.take(before, exactFingerprint(before));
      await oldFile(adapter, pluginFolder, name).remove();
    }
    return inStore;
  };
  // What could not be taken over now stays where it is, and so does what is added.
  const journal = (): Promise<JournalFile> => (chosen ??= choose().catch(() => inFolder));
  return {
    read: async () => (await journal()).read(),
    append: async (text) => (await journal()).append(text),
    replace: async (text) => (await journal()).replace(text),
  };
}
