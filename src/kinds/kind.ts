/** What a note must have to be of a kind; all that is given must hold. */
export interface Mark {
  /** A property with one of these values (null: there, and empty), or missing or empty where `values` is undefined. */
  property?: { name: string; values?: (string | boolean | null)[] | undefined } | undefined;
  /** A tag, or one below it; with `isMissing` one that the note must not have. */
  tag?: { name: string; isMissing?: boolean | undefined } | undefined;
  /** A folder, with all below it. */
  folder?: string | undefined;
  /** A property it must have, whatever it holds: what tells its pipeline from another with the same mark. */
  has?: string | undefined;
  /** Whether it has a checklist with an item that is not ticked. */
  hasOpenTasks?: boolean | undefined;
}

/** What is written into a note, or done with it, once it is decided on. */
export type Outcome =
  | { by: 'property'; property: string; value: string | boolean }
  /** The property gets the day on which it was decided. */
  | { by: 'date'; property: string }
  | { by: 'tag'; tag: string }
  | { by: 'folder'; folder: string };

/** Parts of a note, by what they are for: the headings' words. */
export type SectionRole = 'content' | 'keyPoints' | 'checklist' | 'related' | 'summary';

/** Where the notes of one pipeline say what they are, and what makes them pending. */
export interface Kind {
  mark: Mark;
  /** Properties that hold the link, best first; a note without a link is none of the kind. */
  link: readonly string[];
  /** Whether the link stands in the text, where no property has it. */
  isLinkInText: boolean;
  /** Whether its notes have labels at the head of their text in place of properties: `URL:: …`. */
  isLabelled: boolean;
  title: readonly string[];
  date: readonly string[];
  source: readonly string[];
  sections: Partial<Record<SectionRole, string>>;
  done: Outcome | undefined;
  declined: Outcome | undefined;
}
