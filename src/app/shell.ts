import type { CitationForm } from '../citations/forms';
import type { Pasted } from '../content/pasted';
import type { RunPlan } from '../fetching/plan';
import type { SourceNote } from '../permanent/choices';
import type { ComposerRequest } from '../permanent/composer-model';
import type { Undone } from '../undo/history';
import type { WriteFailure } from '../write-failure';

/** What a person is told that stands beside no note. */
export type Notice =
  | { kind: 'nothing-next' }
  | { kind: 'nothing-sure' }
  | { kind: 'no-link' }
  | { kind: 'all-ticked' }
  | { kind: 'clipboard-empty' }
  | { kind: 'nothing-to-fetch' }
  | { kind: 'nothing-to-undo' }
  | { kind: 'choice-undone' }
  | { kind: 'undone'; undone: Undone }
  /** `key` is what the item is cited by. */
  | { kind: 'copied'; form: CitationForm; key: string }
  | { kind: 'not-copied' }
  /** An entry of this key was added to the file of references, or stood there before. */
  | { kind: 'bib-added' | 'bib-has-it'; path: string; key: string }
  | { kind: 'bib-unusable'; path: string; problem: BibProblem }
  | { kind: 'not-written'; path: string; failure: WriteFailure };

/** Why a file of references is neither read nor written. */
export type BibProblem = 'not-bib' | 'folder' | 'unreadable';

/** How a note is opened: in a pane of its own, at a part of it as a link has it (`#^kp-1`). */
export interface Opening {
  pane?: 'tab' | 'split' | 'window';
  subpath?: string;
}

/** What a clipboard holds; `empty` where that is neither HTML nor text. */
export type ClipboardContent = Pasted | 'empty';

/** What the use cases ask of the app around them. */
export interface Shell {
  /** Opens a note in the main area. */
  open(path: string, how?: Opening): Promise<void>;
  /** Takes the keyboard to a note's editor. */
  edit(path: string): Promise<void>;
  /** Says something that no note in the panel stands for. */
  notify(notice: Notice): void;
  /** Runs what brings up something that the next keys are meant for. */
  hold(work: () => Promise<void>): Promise<void>;
  /** Shows the composer for a note. */
  compose(source: SourceNote, wish: ComposerRequest): Promise<void>;
  /** Shows what fetching everything would do, and the way to do it. */
  showPlan(plan: RunPlan, start: () => void): void;
  /** Puts a text into the clipboard; false where that is refused. */
  copy(text: string): Promise<boolean>;
  /** What the clipboard holds, or what the person pastes where it may not be read. */
  readClipboard(): Promise<ClipboardContent | 'cancelled'>;
}
