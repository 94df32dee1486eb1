/** A note of the vault, as far as tags go. */
export interface TaggedNote {
  path: string;
  /** Without `#`, as they are written in the note. */
  tags: readonly string[];
}

/** What tags are wanted for. */
export interface TagQuery {
  title: string;
  text: string;
}
