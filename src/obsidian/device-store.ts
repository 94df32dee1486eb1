import type { App } from 'obsidian';
import type { BinaryFile, JournalFile } from '../ports';

/** Where each kind of thing is kept in the database: files by name, and the lines of journals, each with the name of its own. */
const FILES = 'files';
const LINES = 'lines';
const JOURNAL = 'journal';

/** A line of a journal. */
interface Line {
  [JOURNAL]: string;
  text: string;
}

/** A journal in the store. */
export interface StoredJournal extends JournalFile {
  /** Adds a text that was kept elsewhere, once: told again by the same `mark`, it does nothing. Whole or not at all. */
  take(text: string, mark: string): Promise<void>;
}

/** The key under which the app keeps, for this vault on this device, what the vault's database is called. */
const NAME_KEY = 'pending-analysis-store';

/**
 * A database of this device for this vault. Sync and git never see it, and what is written is written whole. Everything
 * in it rejects where the device keeps no databases, as in private windows.
 */
export class DeviceStore {
  private opened: Promise<IDBDatabase> | undefined;

  constructor(private readonly app: App) {}

  /** Whether the device keeps anything. */
  isThere(): Promise<boolean> {
    return this.database().then(
      () => true,
      () => false,
    );
  }

  /** A file that may go at any time. */
  file(name: string): BinaryFile {
    return {
      read: () => this.run<ArrayBuffer | undefined>([FILES], 'readonly', (transaction) => transaction.objectStore(FILES).get(name)),
      write: async (content) => {
        await this.run([FILES], 'relaxed', (transaction) => transaction.objectStore(FILES).put(content, name));
      },
    };
  }

  /** A journal whose lines are on the disk once they are added. */
  journal(name: string): StoredJournal {
    const linesIn = (transaction: IDBTransaction): IDBObjectStore => transaction.objectStore(LINES);
    const add = (transaction: IDBTransaction, text: string): IDBRequest =>
      linesIn(transaction).add({ [JOURNAL]: name, text } satisfies Line);
    const mark = `${name} taken`;
    return {
      read: async () => {
        const lines = await this.run<Line[]>([LINES], 'readonly', (transaction) => linesIn(transaction).index(JOURNAL).getAll(name));
        return lines.length === 0 ? undefined : lines.map(({ text }) => text).join('');
      },
      append: async (text) => {
        await this.run([LINES], 'strict', (transaction) => add(transaction, text));
      },
      replace: async (text) => {
        await this.run([LINES], 'strict', (transaction) => {
          const keys = linesIn(transaction).index(JOURNAL).getAllKeys(name);
          keys.onsuccess = () => {
            for (const key of keys.result) linesIn(transaction).delete(key);
            add(transaction, text);
          };
          return keys;
        });
      },
      take: async (text, by) => {
        await this.run([LINES, FILES], 'strict', (transaction) => {
          const files = transaction.objectStore(FILES);
          const taken = files.get(mark);
          taken.onsuccess = () => {
            if (taken.result === by) return;
            add(transaction, text);
            files.put(by, mark);
          };
          return taken;
        });
      },
    };
  }

  /** Does one thing in one transaction; resolves with what it asked for once all of it is on the disk. */
  private async run<T>(
    stores: string[],
    mode: 'readonly' | IDBTransactionDurability,
    ask: (transaction: IDBTransaction) => IDBRequest,
  ): Promise<T> {
    const transaction = await this.begin(stores, mode);
    return new Promise((resolve, reject) => {
      const asked = ask(transaction) as IDBRequest<T>;
      const fail = (): void => {
        reject(transaction.error ?? new Error('The database was closed'));
      };
      transaction.oncomplete = () => {
        resolve(asked.result);
      };
      transaction.onabort = fail;
      transaction.onerror = fail;
    });
  }

  /** Phones close databases while the app is in the background: then it is opened again. */
  private async begin(stores: string[], mode: 'readonly' | IDBTransactionDurability): Promise<IDBTransaction> {
    const begun = (database: IDBDatabase): IDBTransaction =>
      mode === 'readonly' ? database.transaction(stores) : database.transaction(stores, 'readwrite', { durability: mode });
    try {
      return begun(await this.database());
    } catch (error) {
      if (this.opened === undefined) throw error;
      this.opened = undefined;
      return begun(await this.database());
    }
  }

  private database(): Promise<IDBDatabase> {
    return (this.opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const opening = window.indexedDB.open(`pending-analysis-${this.name()}`, 1);
      const fail = (): void => {
        reject(opening.error ?? new Error('The database is in use'));
      };
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore(FILES);
        opening.result.createObjectStore(LINES, { autoIncrement: true }).createIndex(JOURNAL, JOURNAL);
      };
      opening.onsuccess = () => {
        const database = opening.result;
        database.onclose = () => {
          this.opened = undefined;
        };
        resolve(database);
      };
      opening.onerror = fail;
      opening.onblocked = fail;
    }).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    }));
  }

  /** What tells this vault from the others on this device; the app keeps it for us, for the vault has no public name of its own. */
  private name(): string {
    const known: unknown = this.app.loadLocalStorage(NAME_KEY);
    if (typeof known === 'string') return known;
    const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    this.app.saveLocalStorage(NAME_KEY, name);
    return name;
  }
}
