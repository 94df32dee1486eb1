import type { Decision } from '../kinds/adopted-kind';
import { Listeners } from '../listeners';
import type { KnownSources } from '../permanent/known-sources';
import { linkOf } from '../kinds/item-facts';
import { addressOf } from '../queue/address';
import { itemKey } from '../queue/item-key';
import type { History } from '../undo/history';
import type { Operation } from '../undo/operation';
import { decidedItems, type DecidedItem } from './decided-item';
import type { DecidedFacts, DecidedNote } from './decided-note';
import { decidingOperations } from './deciding-operations';
import type { KnownDecisions } from './known-decisions';
import { outcomeOf } from './outcome';

/** What the list of decided items is read from. */
export interface DecidedDeps {
  decisions: Pick<KnownDecisions, 'all' | 'of' | 'onChange'>;
  history: Pick<History, 'all' | 'onChange'>;
  sources: Pick<KnownSources, 'madeFrom'>;
  /** What a note says of itself as far as it is known; undefined for one that is gone. */
  factsOf: (path: string) => DecidedFacts | undefined;
}

/** The items that were decided, whoever decided them, read from the notes when somebody asks. */
export class Decided {
  private items: readonly DecidedItem[] | undefined;
  /** Notes that are being put back: out of sight already, whatever the vault still tells of them. */
  private readonly leaving = new Set<string>();
  private readonly listeners = new Listeners();

  constructor(private readonly deps: DecidedDeps) {
    deps.history.onChange(() => {
      this.changed();
    });
    deps.decisions.onChange((path, said) => {
      if (said.length === 0) this.leaving.delete(path);
      this.changed();
    });
  }

  /** All of them, the one decided last first. */
  now(): readonly DecidedItem[] {
    return (this.items ??= this.read());
  }

  /** The items that some notes are of, as far as these were decided themselves: nothing else is looked at. */
  among(paths: readonly string[]): DecidedItem[] {
    const operations = decidingOperations(this.deps.history.all);
    return decidedItems(paths.flatMap((path) => this.noteAt(path, this.deps.decisions.of(path), operations) ?? []));
  }

  /** What a note says of itself; undefined for one that is gone. */
  factsOf(path: string): DecidedFacts | undefined {
    return this.deps.factsOf(path);
  }

  /** Takes notes out of sight that are about to be put back. */
  leave(paths: readonly string[]): void {
    for (const path of paths) this.leaving.add(path);
    this.changed();
  }

  /** These could not be put back, and come into sight again. */
  stay(paths: readonly string[]): void {
    for (const path of paths) this.leaving.delete(path);
    this.changed();
  }

  /** A note moved. */
  rename(from: string, to: string): void {
    if (this.leaving.delete(from)) this.leaving.add(to);
  }

  /** Calls `listener` when another answer may be due; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private read(): DecidedItem[] {
    const operations = decidingOperations(this.deps.history.all);
    return decidedItems([...this.deps.decisions.all()].flatMap(([path, said]) => this.noteAt(path, said, operations) ?? []));
  }

  /** What was decided of one note; undefined where nothing was, or it is about to be put back. */
  private noteAt(path: string, said: readonly Decision[], operations: ReadonlyMap<string, Operation>): DecidedNote | undefined {
    const facts = said.length === 0 || this.leaving.has(path) ? undefined : this.deps.factsOf(path);
    if (facts === undefined) return undefined;
    const address = addressOf(linkOf(facts.properties));
    const made = address === undefined ? [] : this.deps.sources.madeFrom(address, path);
    const outcome = outcomeOf(said, made.length > 0);
    if (outcome === undefined) return undefined;
    const operation = operations.get(path);
    return {
      path,
      item: address && itemKey(address),
      outcome,
      made,
      at: operation?.id ?? facts.changed,
      isKnown: operation !== undefined,
    };
  }

  private changed(): void {
    this.items = undefined;
    this.listeners.call();
  }
}
