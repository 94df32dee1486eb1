import type { DataAdapter } from 'obsidian';
import type { JournalFile } from '../ports';

/** What an earlier version kept in the `cache` folder of the plugin's own folder. */
export function oldFile(adapter: DataAdapter, pluginFolder: string, name: string) {
  const { folder, path } = placeOf(adapter, pluginFolder, name);
  return {
    exists: () => adapter.exists(path),
    readBinary: () => adapter.readBinary(path),
    /** Removes it, and with the last one the folder. */
    async remove() {
      await adapter.remove(path);
      const { files, folders } = await adapter.list(folder);
      if (folders.length > 0 || files.some((file) => !file.endsWith('/.gitignore'))) return;
      for (const file of files) await adapter.remove(file);
      await adapter.rmdir(folder, false);
    },
  };
}

/**
 * A text in the `cache` folder of the plugin's own folder that grows at its end. The folder tells git to leave it alone,
 * so that a vault kept in git does not carry it.
 */
export function folderJournal(adapter: DataAdapter, pluginFolder: string, name: string): JournalFile {
  const { path, makeFolder } = placeOf(adapter, pluginFolder, name);
  /** What is to take its place: whole once the file itself is gone. */
  const next = `${path}.next`;
  /** It was there a moment ago: an operation adds a line before every write. */
  let wasThere = false;
  const isThere = async (): Promise<boolean> => {
    if (await adapter.exists(path)) return true;
    if (!(await adapter.exists(next))) return false;
    await adapter.rename(next, path);
    return true;
  };
  return {
    read: async () => ((await isThere()) ? adapter.read(path) : undefined),
    async append(text) {
      const isKnown = wasThere || (await isThere());
      wasThere = false;
      if (!isKnown) await makeFolder();
      await (isKnown ? adapter.append(path, text) : adapter.write(path, text));
      wasThere = true;
    },
    async replace(text) {
      await makeFolder();
      await adapter.write(next, text);
      if (await adapter.exists(path)) await adapter.remove(path);
      await adapter.rename(next, path);
    },
  };
}

function placeOf(adapter: DataAdapter, pluginFolder: string, name: string) {
  const folder = `${pluginFolder}/cache`;
  return {
    folder,
    path: `${folder}/${name}`,
    makeFolder: async () => {
      if (await adapter.exists(folder)) return;
      await adapter.mkdir(folder);
      await adapter.write(`${folder}/.gitignore`, '*\n');
    },
  };
}
