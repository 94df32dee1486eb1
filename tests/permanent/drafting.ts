import { citationOf } from '../../src/citations/citation-of';
import { KnownCitekeys } from '../../src/citations/known-citekeys';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../src/note/sections';
import type { Choices, SourceNote } from '../../src/permanent/choices';
import { DEFAULT_TEMPLATE } from '../../src/permanent/default-template';
import type { DraftContext } from '../../src/permanent/draft-context';
import { settingsFrom } from '../../src/settings/settings';
import { validTags } from '../../src/untrusted/tag';
import { memoryLinks, type MemoryVault } from '../memory-vault';

/** Where the pending note stands that permanent notes are made from. */
export const path = 'inbox/2026-02-19-probes.md';

/** A pending note as what a permanent one is made from. */
export const sourceOf = (text: string, at = path): SourceNote => ({ path: at, text, note: readPendingNote(text, DEFAULT_SECTION_NAMES) });

/** What a person decided, where nothing else is said. */
export const choices: Choices = {
  title: 'Frozen probes stay honest',
  folder: 'permanent',
  tags: validTags(['probes']),
  summary: 'A summary.',
  points: [],
  links: [],
  decision: 'done',
};

/** What a draft is made in: a vault in memory, on a morning in February. */
export const contextOf = (vault: MemoryVault, more: Partial<DraftContext> = {}): DraftContext => ({
  settings: settingsFrom({}),
  sectionNames: DEFAULT_SECTION_NAMES,
  template: DEFAULT_TEMPLATE,
  links: memoryLinks(vault),
  citationOf: ({ path: of, note }) => citationOf({ path: of, note, page: undefined }, new KnownCitekeys()),
  exists: (other) => vault.exists(other),
  texts: new Map(vault.paths().map((note) => [note, vault.get(note)])),
  now: new Date('2026-02-21T09:34:12Z'),
  formatDate: (date, pattern) =>
    pattern === 'YYYYMMDDHHmmss' ? date.toISOString().replace(/\D/g, '').slice(0, 14) : date.toISOString().slice(0, 10),
  ...more,
});
