/** Who links to whom, by note number, both ways. */
export class LinkGraph {
  private readonly outgoing: number[][] = [];
  private readonly incoming: number[][] = [];

  /** Sets all links of a note; what it linked to before is forgotten. */
  setLinks(note: number, targets: readonly number[]): void {
    for (const target of this.linksOf(note)) {
      const back = this.incoming[target] ?? [];
      const at = back.indexOf(note);
      if (at >= 0) back.splice(at, 1);
    }
    put(this.outgoing, note, [...targets]);
    for (const target of targets) listAt(this.incoming, target).push(note);
  }

  /** The notes a note links to. */
  linksOf(note: number): readonly number[] {
    return this.outgoing[note] ?? [];
  }

  /** The notes that link to a note. */
  linkedFrom(note: number): readonly number[] {
    return this.incoming[note] ?? [];
  }

  /** Links of a note, both ways. */
  degree(note: number): number {
    return this.linksOf(note).length + this.linkedFrom(note).length;
  }
}

function listAt(lists: number[][], index: number): number[] {
  put(lists, index, lists[index] ?? []);
  return lists[index] ?? [];
}

/** Without holes, so that the engine keeps the list dense. */
function put(lists: number[][], index: number, list: number[]): void {
  while (lists.length <= index) lists.push([]);
  lists[index] = list;
}
