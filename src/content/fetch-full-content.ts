import { atOnce } from '../slices';
import { fingerprintInSteps } from '../note/fingerprint';
import { awaitsContent, contentHeadingLevel, fullContentOf } from '../note/full-content';
import type { AdoptedKind } from '../kinds/adopted-kind';
import { isPending, pendingKind, type NoteText } from '../kinds/is-pending';
import { readPendingNote } from '../note/pending-note';
import { withFetchError, withReceipt, writtenHash, type Receipt } from '../note/receipt';
import { localDateTime } from '../text/local-date-time';
import type { SectionNames } from '../note/sections';
import { isSaidByPage } from '../note/said-by-page';
import { writeFullContent, type Resolution } from '../note/write-full-content';
import { NoteMissing, type NoteStore } from '../ports';
import type { Attempt, Capture } from './capture';
import { failureKey, failureVerdict } from './failure-key';
import type { Gate } from './fetch/gate';
import type { Item } from './item';
import type { NoteFailure } from './note-failure';
import type { Work } from './one-at-a-time';

/**
 * Content that was captured: what a conflict keeps until the person has chosen. `address` is the note's at the time; what
 * a person pasted has none.
 */
export type Captured = Extract<Capture, { ok: true }> & { address?: string };

/** The same without the text itself, which stands in the note: what is kept of a thousand fetches. */
export type CapturedFacts = Omit<Captured, 'article'> & { article: Omit<Captured['article'], 'markdown'> };

/** Why a note that nobody waits for is left alone: it holds a person's text or what was fetched before, or is no longer pending. */
export type Held = 'own-text' | 'fetched' | 'not-pending';

/** What came of fetching a note's full content. */
export type Fetched =
  | { kind: 'written'; captured: Captured }
  /** The note holds this content already. */
  | { kind: 'unchanged'; captured: Captured }
  /** Nobody waits for this note, and it needs no content: nothing was asked for or written. */
  | { kind: 'held'; why: Held }
  /** Somebody decided on the note while it was fetched, as on another device: nothing was written. */
  | { kind: 'decided' }
  /** The section holds a person's text: nothing was written before they choose. */
  | { kind: 'conflict'; mine: string; captured: Captured }
  /** `address` is the note's at the time; it may have had none. */
  | { kind: 'failed'; failure: NoteFailure; tried: Attempt[]; address?: string }
  /** The note leads to another address now: what the former one gave was not written. */
  | { kind: 'link-changed' }
  | { kind: 'note-gone' }
  /** The properties cannot take the receipt without harm to others: nothing was written. */
  | { kind: 'properties-unsafe' };

/** What fetching needs from outside. */
export interface FetchDeps {
  notes: Pick<NoteStore, 'read' | 'update'>;
  sectionNames: SectionNames;
  kinds: readonly AdoptedKind[];
  /** Whether the receipt is written into the properties. */
  receipt: boolean;
  capture: CaptureForNote;
  /** Runs long work step by step; in one go by default. */
  work?: Work;
  /** Brings the article's pictures into the vault, where the user wants that. */
  bringPictures?: BringPictures;
}

/** Gets the article of an item; its top heading is to have `headingLevel`. */
export type CaptureForNote = (item: Item, options: { headingLevel: number } & Attendance) => Promise<Capture>;

/** The article with its pictures shown from the vault, for the note at `path`. */
export type BringPictures = (captured: Captured, path: string, attendance: Attendance) => Promise<Captured>;

/** Whether somebody waits for a fetch, how its progress is reported, and how it is stopped. */
export interface Attendance {
  /**
   * A person waits for this note: its failure is shown to them, and the note stays as it was. A note that nobody
   * waits for gets the reason in its properties, and is left alone once it holds content.
   */
  watched?: boolean;
  signal?: AbortSignal;
  /** Where its requests wait while none may be sent: a run may be paused. */
  gate?: Gate;
  onProgress?: (progress: FetchProgress) => void;
}

/** How far the fetching of one note is. */
export type FetchProgress = { kind: 'asking'; host: string } | { kind: 'pictures'; done: number; total: number };

/** Why a run leaves a note alone, as its text is; undefined where it is fetched. Run and plan ask this. */
export function whyHeld(note: NoteText, { sectionNames, kinds }: Pick<FetchDeps, 'sectionNames' | 'kinds'>): Held | undefined {
  const { text } = note;
  const kind = pendingKind(note, kinds);
  if (kind === undefined) return 'not-pending';
  if (awaitsContent(text, sectionNames)) return undefined;
  if (writtenHash(text) !== undefined) return 'fetched';
  // What other pipelines write there may be the beginning of the article: the page will tell.
  return kind.isLoose === true ? 'own-text' : undefined;
}

/** Fetches the full content of a note and writes it under its heading, with its receipt. `note.path` may change meanwhile: it is read again before the write. */
export async function fetchFullContent(
  note: { readonly path: string },
  deps: FetchDeps,
  attendance: Attendance = { watched: true },
): Promise<Fetched> {
  try {
    const text = await deps.notes.read(note.path);
    const kind = pendingKind({ path: note.path, text }, deps.kinds);
    const { url, title, excerpt, content, feedContent } = readPendingNote(text, deps.sectionNames, kind);
    const wasPending = kind !== undefined;
    const held = attendance.watched ? undefined : whyHeld({ path: note.path, text }, deps);
    if (held !== undefined) return { kind: 'held', why: held };
    if (url === undefined) return { kind: 'failed', failure: { kind: 'no-link' }, tried: [] };
    const headingLevel = contentHeadingLevel(text, deps.sectionNames);
    const captured = await deps.capture(
      { url, title, excerpt: feedContent === 'html' ? content : excerpt },
      { ...attendance, headingLevel },
    );
    if (!captured.ok) {
      return { kind: 'failed', failure: captured.failure, tried: captured.tried, address: url.href };
    }
    const whole = (await deps.bringPictures?.(captured, note.path, attendance)) ?? captured;
    if (attendance.signal?.aborted)
      return { kind: 'failed', failure: { kind: 'fetch', failure: { kind: 'cancelled' } }, tried: captured.tried };
    const written = await writeCaptured(
      note.path,
      { ...whole, address: url.href },
      {
        ...deps,
        // Asked again inside the write: a sync may have brought content or a decision since the note was read.
        refusal: (now) => {
          if (wasPending && !isPending({ path: note.path, text: now }, deps.kinds)) return { kind: 'decided' };
          const why = attendance.watched ? undefined : whyHeld({ path: note.path, text: now }, deps);
          return why && { kind: 'held', why };
        },
      },
    );
    // Nobody is there to choose: a text that the page does not say is a person's.
    return written.kind === 'conflict' && attendance.watched !== true ? { kind: 'held', why: 'own-text' } : written;
  } catch (error) {
    if (error instanceof NoteMissing) return { kind: 'note-gone' };
    throw error;
  }
}

interface Writing extends Pick<FetchDeps, 'notes' | 'sectionNames' | 'kinds' | 'receipt' | 'work'> {
  resolution?: Resolution;
  /** Why the note, as its text is at that moment, is to be left alone; undefined where it is to be written. */
  refusal?: (text: string) => Extract<Fetched, { kind: 'held' | 'decided' }> | undefined;
}

/** Writes content captured before, as after a conflict the person has resolved. */
export async function writeCaptured(
  path: string,
  captured: Captured,
  { notes, sectionNames, kinds, receipt, resolution, refusal, work }: Writing,
): Promise<Fetched> {
  const { markdown } = captured.article;
  let outcome: Fetched = { kind: 'unchanged', captured };
  const hashing = fingerprintInSteps(markdown);
  const hash = work === undefined ? atOnce(hashing) : await work(hashing);
  try {
    await notes.update(path, (text) => {
      const refused = refusal?.(text);
      if (refused !== undefined) {
        outcome = refused;
        return text;
      }
      if (
        captured.address !== undefined &&
        readPendingNote(text, sectionNames, pendingKind({ path, text }, kinds)).url?.href !== captured.address
      ) {
        outcome = { kind: 'link-changed' };
        return text;
      }
      const isExcerpt = isExcerptOf(markdown, { path, text }, { sectionNames, kinds });
      const wasFeeds = isExcerpt || readPendingNote(text, sectionNames).contentBy === 'feed';
      const result = writeFullContent(text, sectionNames, {
        markdown,
        writtenHash: writtenHash(text),
        isExcerpt,
        ...(resolution && { resolution }),
      });
      if (!result.ok) {
        outcome =
          result.reason === 'edited'
            ? { kind: 'conflict', mine: result.mine, captured }
            : {
                kind: 'failed',
                failure: { kind: 'misread' },
                tried: captured.tried,
                ...(captured.address !== undefined && { address: captured.address }),
              };
        return text;
      }
      outcome = { kind: result.changed ? 'written' : 'unchanged', captured };
      // Where the page says no more than the feed, a receipt keeps it from being asked for again.
      if (!receipt || (!result.changed && !wasFeeds)) return result.text;
      const received = withReceipt(result.text, receiptFor(captured, hash));
      if (received.ok) return received.text;
      outcome = { kind: received.reason };
      return text;
    });
  } catch (error) {
    if (error instanceof NoteMissing) return { kind: 'note-gone' };
    throw error;
  }
  return outcome;
}

/** Whether what stands under the full content's heading is what the article says too, in a note whose kind was agreed to: its pipeline put it there. */
function isExcerptOf(markdown: string, note: NoteText, { sectionNames, kinds }: Pick<FetchDeps, 'sectionNames' | 'kinds'>): boolean {
  if (writtenHash(note.text) !== undefined) return false;
  const kind = pendingKind(note, kinds);
  return kind !== undefined && kind.isLoose !== true && isSaidByPage(fullContentOf(note.text, sectionNames), markdown);
}

/**
 * Says in a pending note's properties why it has no content. A person's stop is no reason, content that came meanwhile
 * needs none, and of the address that the note leads to now nothing is known where that is another.
 */
export async function recordFailure(
  path: string,
  { failure, address }: Pick<Extract<Fetched, { kind: 'failed' }>, 'failure' | 'address'>,
  { notes, sectionNames, kinds, receipt }: Pick<FetchDeps, 'notes' | 'sectionNames' | 'kinds' | 'receipt'>,
): Promise<void> {
  const error = failureKey(failure);
  if (!receipt || error === 'cancelled') return;
  try {
    await notes.update(path, (text) => {
      const kind = pendingKind({ path, text }, kinds);
      if (!awaitsContent(text, sectionNames) || kind === undefined) return text;
      if (readPendingNote(text, sectionNames, kind).url?.href !== address) return text;
      const told = withFetchError(text, { error, verdict: failureVerdict(failure) });
      return told.ok ? told.text : text;
    });
  } catch (problem) {
    if (!(problem instanceof NoteMissing)) throw problem;
  }
}

function receiptFor({ article, source, verdict, at }: Captured, hash: string): Receipt {
  return {
    fetched: localDateTime(at),
    source,
    verdict: verdict.kind,
    words: article.words,
    hash,
  };
}
