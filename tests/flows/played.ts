import { capture } from '../../src/content/capture';
import { fetchFullContent, writeCaptured, type Captured, type Fetched } from '../../src/content/fetch-full-content';
import { readPendingNote, type PendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { carryOut } from '../../src/permanent/carry-out';
import type { Choices } from '../../src/permanent/choices';
import { defaultChoices } from '../../src/permanent/default-choices';
import { draftNotes } from '../../src/permanent/draft';
import { History } from '../../src/undo/history';
import { undoableNotes } from '../../src/undo/undoable-notes';
import { pretendClock, webOf, type WebAnswer } from '../content/web-of';
import { MemoryVault } from '../memory-vault';
import { contextOf, sourceOf } from '../permanent/drafting';
import { MemoryJournal } from '../undo/memory-journal';
import { statusKinds } from '../kinds/status-kinds';

export const path = 'inbox/a.md';
export const address = 'https://ex.example/post';

const spring = 'The river rose in spring and the survey team counted fish along the banks. '.repeat(8);
const later = 'Later the water fell and the fish went back to the deep pools in the gorge. '.repeat(8);

/** A page with an attack between paragraphs of an article; `head` stands in its head. */
export function pageWith(attack: string, head = ''): string {
  return `<!doctype html><html><head><title>River notes</title>${head}</head><body><article><h1>River notes</h1><p>${spring}</p>\n${attack}\n<p>${later}</p></article></body></html>`;
}

/** A pending note as the pipeline writes it; `sections` stands for all below the feed's text. */
export function noteWith({ excerpt = 'A short summary.', tags = '', sections = SECTIONS } = {}): string {
  return `---\ntitle: "River notes"\nsource: "River RSS"\nurl: "${address}"\ndate: 2026-02-19T01:42:47.000Z\n${tags === '' ? '' : `tags: ${tags}\n`}status: pending-analysis\n---\n\n# River notes\n\n> ${excerpt}\n\n${sections}`;
}

export const PLACEHOLDER = '⚠️ Full content not available (fetch failed).';
const CHECKLIST =
  '## Analysis Checklist\n\n- [ ] Read the full text and extract key points\n- [ ] Decide on a permanent note\n\n## Related\n\n- \n';
export const SECTIONS = `## Full Content\n\n${PLACEHOLDER}\n\n${CHECKLIST}`;
/** The sections of a note that was read, with key points of its sentences. */
export const readSections = (content: string, keyPoints: string): string =>
  `## Full Content\n\n${content}\n\n## Key points\n\n${keyPoints}\n\n${CHECKLIST}`;

/** A note in its vault, with what a person does to it: the use cases over notes in memory and a web of one page. */
export class Played {
  readonly vault: MemoryVault;
  private readonly history: History;

  constructor(note: string) {
    this.vault = new MemoryVault({ [path]: note, 'Secret.md': '# Secret\n' });
    const clock = { now: () => new Date('2026-02-21T09:34:12Z'), wait: () => Promise.resolve() };
    this.history = new History({ notes: this.vault, journal: new MemoryJournal(), clock, tellRefused: () => undefined });
  }

  get text(): string {
    return this.vault.get(path);
  }

  get note(): PendingNote {
    return readPendingNote(this.text, names);
  }

  /** Fetches the note's page; `meanwhile` happens before it answers. */
  fetch(page: string | WebAnswer, meanwhile: () => void = () => undefined): Promise<Fetched> {
    const { http } = webOf({ [address]: page });
    return fetchFullContent(
      { path },
      {
        notes: undoableNotes(this.vault, this.history, 'fetch'),
        sectionNames: names,
        kinds: statusKinds(),
        receipt: true,
        capture: (item, options) => {
          meanwhile();
          return capture(item, { http, clock: pretendClock() }, options);
        },
      },
    );
  }

  /** Makes a permanent note of it, as the command line does without being told more; the new notes' texts. */
  async promote(change: Partial<Choices> = {}): Promise<string[]> {
    const source = sourceOf(this.text, path);
    const choices = { ...defaultChoices(source, { folder: 'permanent', names }), ...change };
    const draft = draftNotes(source, choices, contextOf(this.vault));
    if (!draft.ok) throw new Error(JSON.stringify(draft.errors));
    await this.history.run('promote', (notes) => carryOut(draft.changes, notes));
    return draft.changes.flatMap((made) => (made.kind === 'new' ? [this.vault.get(made.path)] : []));
  }

  /** Takes what was fetched in place of a person's text. */
  async take(captured: Captured): Promise<void> {
    await writeCaptured(path, captured, {
      notes: undoableNotes(this.vault, this.history, 'resolve'),
      sectionNames: names,
      kinds: statusKinds(),
      receipt: true,
      resolution: 'take-new',
    });
  }

  undo(): ReturnType<History['undo']> {
    return this.history.undo();
  }
}
