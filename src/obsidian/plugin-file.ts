import type { DataAdapter } from 'obsidian';
import type { BinaryFile, JournalFile } from '../ports';

/**
 * A file in the `cache` folder of the plugin's own folder. The folder tells git to leave it alone, so that a
 * vault kept in git does not carry what any start can make again.
 */
export function pluginFile(adapter: DataAdapter, pluginFolder: string, name: string): BinaryFile {
  const { path, makeFolder } = placeOf(adapter, pluginFolder, name);
  return {
    read: async () => ((await adapter.exists(path)) ? adapter.readBinary(path) : undefined),
    async write(content) {
      await makeFolder();
      await adapter.writeBinary(path, content);
    },
  };
}

/** A file in the same folder that grows. */
export function pluginJournal(adapter: DataAdapter, pluginFolder: string, name: string): JournalFile {
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
    path: `${folder}/${name}`,
    makeFolder: async () => {
      if (await adapter.exists(folder)) return;
      await adapter.mkdir(folder);
      await adapter.write(`${folder}/.gitignore`, '*\n');
    },
  };
}
