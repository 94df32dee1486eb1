/** Why a note is suggested: data only, the words are the interface's. Paths name notes of the vault. */
export type Reason =
  /** The text's references name it; or its references name what the text is of. */
  | { code: 'cites' | 'cited-by' }
  /** The text holds the note's title or one of its aliases, in the words given. */
  | { code: 'mentions-name'; text: string; inTitle: boolean }
  /** The text holds what other notes' links to it show. */
  | { code: 'mentions-link-text'; text: string; links: number }
  /** Terms in both, of which one of them has each in its title or a heading; the most telling first, as the query spells them. */
  | { code: 'shares-subject'; terms: readonly string[] }
  /** Rare terms in both, the most telling first, as the query spells them. */
  | { code: 'shares-terms'; terms: readonly string[] }
  /** Notes like this one link to it. */
  | { code: 'linked-from-similar'; paths: readonly string[] }
  /** Terms of the text, rarest first, that stand around other notes' links to it. */
  | { code: 'fits-link-context'; terms: readonly string[] }
  /** It links to notes like this one. */
  | { code: 'links-to-similar'; paths: readonly string[] }
  /** Linked with other notes suggested here or linked already. */
  | { code: 'shares-neighbours'; paths: readonly string[] }
  /** Tags in both, without `#`. */
  | { code: 'shares-tags'; tags: readonly string[] };
