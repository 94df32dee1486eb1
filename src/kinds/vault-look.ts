import { Listeners } from '../listeners';
import { named, type NamedKind } from './adopt';
import { SHOWN, type Found } from './look-over';

/** What a look over the vault found that a person is shown. */
export interface Looked {
  kinds: readonly NamedKind[];
  permanent: Found['permanent'];
  /** How many notes were looked at. */
  notes: number;
}

/** What decides which of the kinds that were found are news. */
export interface LookDeps {
  lookOver: () => Promise<Found>;
  isPending: (path: string) => boolean;
  /** Ids of kinds that the person said are no inbox. */
  refused: () => readonly string[];
}

/** The last look over the vault, for whoever asks for one or shows what it found. Nothing is read before the first. */
export class VaultLook {
  /** What the last one found. */
  looked: Looked | undefined;
  private looking: Promise<void> | undefined;
  private readonly listeners = new Listeners();

  constructor(private readonly deps: LookDeps) {}

  get isLooking(): boolean {
    return this.looking !== undefined;
  }

  /** Looks over the vault; asked for meanwhile, it is the same look. */
  look(): Promise<void> {
    this.looking ??= this.run().finally(() => {
      this.looking = undefined;
      this.listeners.call();
    });
    this.listeners.call();
    return this.looking;
  }

  /** The kinds that were found, are not pending yet, and were not refused. */
  news(): NamedKind[] {
    const { isPending, refused } = this.deps;
    const no = refused();
    return (this.looked?.kinds ?? []).filter(({ id, paths }) => !no.includes(id) && paths.filter(isPending).length * 2 < paths.length);
  }

  /** Calls `listener` when a look begins or ends; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private async run(): Promise<void> {
    const { kinds, permanent, notes } = await this.deps.lookOver();
    this.looked = { kinds: named(kinds.filter(({ confidence }) => confidence >= SHOWN)), permanent, notes };
  }
}
