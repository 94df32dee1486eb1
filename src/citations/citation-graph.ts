import { KnownWorks } from './known-works';
import type { Reference } from './references';
import type { CitedWork } from './work';

/** How a note is tied to others by references, as their paths. */
export interface CitationTies {
  cites: readonly string[];
  citedBy: readonly string[];
}

interface Citing {
  /** Numbers and addresses of what it refers to: works that come later are found by these. */
  ids: readonly string[];
  /** Notes that its references named when they were read. */
  named: readonly string[];
}

/**
 * Which notes cite which, by the references in their articles. Of these no more is kept than what they lead to: a work that
 * comes into the vault later is found by a number or an address at once, by its title once the article is read again.
 */
export class CitationGraph {
  private readonly works = new KnownWorks();
  private readonly citing = new Map<string, Citing>();
  /** The notes that refer to a number, an address, or, behind `note:`, another note. */
  private readonly citedFrom = new Map<string, Set<string>>();

  /** Takes in what a note is about; undefined where that is no work. */
  putWork(path: string, work: CitedWork | undefined): void {
    this.works.put(path, work);
  }

  /** Takes in what the article in a note refers to; its work, and those it may name, should be known before. */
  putReferences(path: string, references: readonly Reference[]): void {
    for (const target of targetsOf(this.citing.get(path))) this.citedFrom.get(target)?.delete(path);
    this.citing.delete(path);
    if (references.length === 0) return;
    const citing = {
      ids: [...new Set(references.flatMap(({ ids }) => ids))],
      named: [...new Set(references.flatMap((reference) => this.works.matching(reference)))],
    };
    this.citing.set(path, citing);
    for (const target of targetsOf(citing)) {
      const from = this.citedFrom.get(target) ?? new Set();
      this.citedFrom.set(target, from.add(path));
    }
  }

  /** A note is gone. */
  remove(path: string): void {
    this.works.put(path, undefined);
    this.putReferences(path, []);
  }

  /** The ties of a note with notes that count, never with one about the same work. */
  tiesOf(path: string, counts: (path: string) => boolean): CitationTies {
    const ids = this.works.idsOf(path);
    const same = new Set([path, ...ids.flatMap((id) => this.works.withId(id))]);
    const others = (paths: readonly string[]): string[] => [...new Set(paths)].filter((one) => !same.has(one) && counts(one));
    const own = this.citing.get(path);
    const cited =
      own === undefined ? [] : [...own.named.filter((one) => this.works.has(one)), ...own.ids.flatMap((id) => this.works.withId(id))];
    return {
      cites: others(cited),
      citedBy: others([noteTarget(path), ...ids].flatMap((target) => [...(this.citedFrom.get(target) ?? [])])),
    };
  }
}

function targetsOf(citing: Citing | undefined): string[] {
  return citing === undefined ? [] : [...citing.ids, ...citing.named.map(noteTarget)];
}

function noteTarget(path: string): string {
  return `note:${path}`;
}
