import { folderOf, joinPath, nameOf } from './paths';
import { disk, type RemoteEntry } from './remote';

/** The file system below the vault's folder, hidden files included. The app hears of its writes through the watcher alone. */
export class DataAdapter {
  readonly #queues = new Map<string, Promise<unknown>>();

  getName(): string {
    return 'stand-in';
  }
  getResourcePath(path: string): string {
    return `/file?path=${encodeURIComponent(path)}`;
  }
  async exists(path: string): Promise<boolean> {
    return (await disk.stat(path)) !== null;
  }
  async read(path: string): Promise<string> {
    return disk.readText(path);
  }
  async readBinary(path: string): Promise<ArrayBuffer> {
    return disk.read(path);
  }
  async write(path: string, data: string): Promise<void> {
    await disk.write(path, data);
  }
  async writeBinary(path: string, data: ArrayBuffer): Promise<void> {
    await disk.write(path, data);
  }
  async mkdir(path: string): Promise<void> {
    await disk.mkdir(path);
  }
  async remove(path: string): Promise<void> {
    await disk.remove(path);
  }
  async rename(path: string, newPath: string): Promise<void> {
    await disk.rename(path, newPath);
  }
  async copy(path: string, newPath: string): Promise<void> {
    await disk.writeNew(newPath, await disk.read(path));
  }

  async append(path: string, data: string): Promise<void> {
    await this.process(path, (text) => text + data);
  }

  async process(path: string, change: (data: string) => string): Promise<string> {
    const step = async () => {
      const after = change(await disk.readText(path));
      await disk.write(path, after);
      return after;
    };
    const turn = (this.#queues.get(path) ?? Promise.resolve()).then(step, step);
    this.#queues.set(path, turn);
    return turn;
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    if (!recursive && (await disk.names(path)).length > 0) throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
    await disk.remove(path);
  }

  async stat(path: string): Promise<Omit<RemoteEntry, 'path'> | null> {
    const entry = await disk.stat(path);
    return entry && { type: entry.type, ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
  }

  async list(path: string): Promise<{ files: string[]; folders: string[] }> {
    const folder = path === '/' ? '' : path;
    const entries = await Promise.all((await disk.names(folder)).map((name) => disk.stat(joinPath(folder, name))));
    const pathsOf = (type: string) => entries.flatMap((entry) => (entry?.type === type ? [entry.path] : []));
    return { files: pathsOf('file'), folders: pathsOf('folder') };
  }

  /** There is no system trash here, which the API reports as `false`. */
  async trashSystem(path: string): Promise<boolean> {
    await this.trashLocal(path);
    return false;
  }

  async trashLocal(path: string): Promise<void> {
    const target = joinPath('.trash', nameOf(path));
    await disk.mkdir('.trash');
    await disk.rename(path, (await this.exists(target)) ? `${target}-${Date.now()}` : target);
  }

  async makeFolderFor(path: string): Promise<void> {
    if (folderOf(path) !== '') await disk.mkdir(folderOf(path));
  }
}
