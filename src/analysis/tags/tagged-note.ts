/** A note of the vault that carries tags. */
export interface TaggedNote {
  path: string;
  title: string;
  /** Its body, without properties and tags. */
  text: string;
  /** Without `#`, as they are written in the note. */
  tags: readonly string[];
}

/** What tags are wanted for. */
export interface TagQuery {
  title: string;
  text: string;
}
