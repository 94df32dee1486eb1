import { normalizePath, type DataAdapter } from 'obsidian';
import type { BinaryFile } from '../ports';

/**
 * A file in the `cache` folder of the plugin's own folder. The folder tells git to leave it alone, so that a
 * vault kept in git does not carry what any start can make again.
 */
export function pluginFile(adapter: DataAdapter, pluginFolder: string, name: string): BinaryFile {
  const folder = normalizePath(`${pluginFolder}/cache`);
  const path = `${folder}/${name}`;
  return {
    read: async () => ((await adapter.exists(path)) ? adapter.readBinary(path) : undefined),
    async write(content) {
      if (!(await adapter.exists(folder))) {
        await adapter.mkdir(folder);
        await adapter.write(`${folder}/.gitignore`, '*\n');
      }
      await adapter.writeBinary(path, content);
    },
  };
}
