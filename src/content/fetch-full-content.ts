import { fingerprint } from '../note/fingerprint';
import { contentHeadingLevel, writeFullContent, type Resolution } from '../note/full-content';
import { readPendingNote, textOf } from '../note/pending-note';
import { withReceipt, type Receipt } from '../note/receipt';
import type { SectionNames } from '../note/sections';
import { NoteMissing, type NoteStore } from '../ports';
import type { Capture, CaptureFailure, Attempt } from './capture';
import type { Item } from './item';

/** Content that was captured: what a conflict keeps until the person has chosen. */
export type Captured = Extract<Capture, { ok: true }>;

/** What came of fetching a note's full content. */
export type Fetched =
  | { kind: 'written'; captured: Captured }
  /** The note holds this content already. */
  | { kind: 'unchanged'; captured: Captured }
  /** The section holds a person's text: nothing was written before they choose. */
  | { kind: 'conflict'; mine: string; captured: Captured }
  | { kind: 'failed'; failure: CaptureFailure | { kind: 'no-link' }; tried: Attempt[] }
  | { kind: 'note-gone' };

/** What fetching needs from outside. */
export interface FetchDeps {
  notes: NoteStore;
  sectionNames: SectionNames;
  /** Whether the receipt is written into the properties. */
  receipt: boolean;
  capture: CaptureForNote;
}

/** Gets the article of an item for the note at `path`; its top heading is to have `headingLevel`. */
export type CaptureForNote = (item: Item, options: { headingLevel: number; path: string }) => Promise<Capture>;

/** Fetches the full content of the note at `path` and writes it under its heading, with its receipt. A failure leaves the note as it was. */
export async function fetchFullContent(path: string, deps: FetchDeps): Promise<Fetched> {
  try {
    const text = await deps.notes.read(path);
    const note = readPendingNote(text, deps.sectionNames);
    if (note.url === undefined) return { kind: 'failed', failure: { kind: 'no-link' }, tried: [] };
    const item = { url: note.url, title: note.title, excerpt: note.excerpt };
    const captured = await deps.capture(item, { headingLevel: contentHeadingLevel(text, deps.sectionNames), path });
    if (!captured.ok) return { kind: 'failed', failure: captured.failure, tried: captured.tried };
    return await writeCaptured(path, captured, deps);
  } catch (error) {
    if (error instanceof NoteMissing) return { kind: 'note-gone' };
    throw error;
  }
}

/** Writes content captured before, as after a conflict the person has resolved. */
export async function writeCaptured(
  path: string,
  captured: Captured,
  { notes, sectionNames, receipt, resolution }: Pick<FetchDeps, 'notes' | 'sectionNames' | 'receipt'> & { resolution?: Resolution },
): Promise<Fetched> {
  const { markdown } = captured.article;
  let outcome: Fetched = { kind: 'unchanged', captured };
  try {
    await notes.update(path, (text) => {
      const writtenHash = textOf(readPendingNote(text, sectionNames).properties['content_hash']) || undefined;
      const result = writeFullContent(text, sectionNames, { markdown, writtenHash, ...(resolution && { resolution }) });
      if (!result.ok) {
        outcome = { kind: 'conflict', mine: result.mine, captured };
        return text;
      }
      outcome = { kind: result.changed ? 'written' : 'unchanged', captured };
      return result.changed && receipt ? withReceipt(result.text, receiptFor(captured)) : result.text;
    });
  } catch (error) {
    if (error instanceof NoteMissing) return { kind: 'note-gone' };
    throw error;
  }
  return outcome;
}

function receiptFor({ article, source, verdict, at }: Captured): Receipt {
  return {
    fetched: at.toISOString().replace(/\.\d+Z$/, 'Z'),
    source,
    verdict: verdict.kind,
    words: article.words,
    hash: fingerprint(article.markdown),
  };
}
