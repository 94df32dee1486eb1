/** A note of the vault, as the index takes it in. */
export interface VaultNote {
  path: string;
  /** What a person would call it. */
  title: string;
  /** File name without `.md`. */
  basename: string;
  aliases: readonly string[];
  /** Without `#`. */
  tags: readonly string[];
  headings: readonly string[];
  /** The body without properties; links as the text they show. */
  text: string;
  /** Paths of the notes it links to. */
  links: readonly string[];
  /** Each link: the path it leads to, the text it shows, and the line it stands in (or a part of it). */
  anchors: readonly (readonly [path: string, shown: string, context: string])[];
  /** Whatever tells the caller that the note changed (modification time and size, a hash); kept and given back. */
  stamp?: string;
}

/** What links are wanted for: a pending note, a draft, a selection. */
export interface LinkQuery {
  title: string;
  aliases?: readonly string[];
  tags?: readonly string[];
  text: string;
  /** The note itself, when the vault holds it: never suggested. */
  path?: string;
  /** Paths it links to already: not suggested again, but evidence for others. */
  linked?: readonly string[];
}
