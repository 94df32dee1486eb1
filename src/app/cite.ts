import { readBib, withEntry, type BibFile } from '../citations/bib-file';
import { citationOf, type Citation } from '../citations/citation-of';
import { carriedKey } from '../citations/citekey';
import { bibtexEntry } from '../citations/bibtex';
import { citationIn, type CitationForm } from '../citations/forms';
import { withCitekey } from '../citations/with-citekey';
import type { KnownCitekeys } from '../citations/known-citekeys';
import { pendingKind } from '../kinds/is-pending';
import { readPendingNote } from '../note/pending-note';
import type { SectionNames } from '../note/sections';
import { NoteMissing, type NoteReader, type NoteStore } from '../ports';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import { isBibPath } from '../undo/operation';
import { writeFailureOf, type WriteFailure } from '../write-failure';
import { pageIn, type Activities } from './activity';
import { readNote } from './read-note';
import type { BibProblem, Shell } from './shell';

/** What citing an item works on. */
export interface CiteDeps {
  notes: NoteReader;
  history: Pick<History, 'run'>;
  activities: Activities;
  citekeys: Pick<KnownCitekeys, 'keyFor'>;
  settings: () => Pick<Settings, 'bibFile' | 'kinds'>;
  sectionNames: () => SectionNames;
  shell: Pick<Shell, 'copy' | 'notify'>;
}

/** A `.bib` file that cannot be used. */
class BibUnusable extends Error {
  constructor(readonly problem: BibProblem) {
    super(problem);
  }
}

/**
 * Copies how an item is cited. The key is written into its note where that carries none: what is cited must be found by
 * the same key later, whatever comes into the vault meanwhile.
 */
export async function copyCitation(path: string, form: CitationForm, deps: CiteDeps): Promise<void> {
  const text = await readNote(path, deps);
  if (text === undefined) return;
  // What keeps the file of references from being read is said where that is to be written.
  const bib = await readBibFile(deps).catch(() => undefined);
  const citation = citationFor(path, text, bib, deps);
  if (!(await deps.shell.copy(citationIn(form, citation)))) {
    deps.shell.notify({ kind: 'not-copied' });
    return;
  }
  const failure = await pinned(path, text, citation.key, deps);
  deps.shell.notify({ kind: 'copied', form, key: citation.key });
  if (failure !== undefined) deps.activities.set(path, { kind: 'not-written', failure });
}

/**
 * Adds an item to the `.bib` file of the settings, which is made where there is none, and its key to the note: one
 * operation. What has an entry there, by DOI, number on arXiv or address, is not added again, and takes that one's key.
 */
export async function appendToBib(path: string, deps: CiteDeps): Promise<void> {
  const { shell, settings } = deps;
  const { bibFile } = settings();
  const text = await readNote(path, deps);
  if (text === undefined) return;
  const failures: WriteFailure[] = [];
  try {
    await readBibFile(deps);
    const { key, isAdded } = await deps.history.run('cite', async (notes) => {
      const done = await addEntry(path, text, bibFile, notes, deps);
      try {
        await notes.update(path, (now) => withKey(path, now, done.key, failures));
      } catch (error) {
        failures.push(writeFailureOf(error));
      }
      return done;
    });
    shell.notify({ kind: isAdded ? 'bib-added' : 'bib-has-it', path: bibFile, key });
  } catch (error) {
    if (error instanceof BibUnusable) shell.notify({ kind: 'bib-unusable', path: bibFile, problem: error.problem });
    else shell.notify({ kind: 'not-written', path: bibFile, failure: writeFailureOf(error) });
  }
  const [failure] = failures;
  if (failure !== undefined) deps.activities.set(path, { kind: 'not-written', failure });
}

/** Writes the entry in one step with looking for it. */
async function addEntry(
  path: string,
  text: string,
  bibFile: string,
  notes: NoteStore,
  deps: CiteDeps,
): Promise<{ key: string; isAdded: boolean }> {
  const made = { key: '', isAdded: false };
  const added = (before: string): string => {
    const bib = bibIn(before);
    const citation = citationFor(path, text, bib, deps);
    made.key = citation.key;
    made.isAdded = !bib.has(citation.key);
    return made.isAdded ? withEntry(before, bibtexEntry(citation.key, citation.work)) : before;
  };
  if (notes.exists(bibFile)) await notes.update(bibFile, added);
  else await notes.create(bibFile, added(''));
  return made;
}

/** How the item of a note is cited: by the note's own key, else by that of its entry in the file, else by a free one. */
function citationFor(path: string, text: string, bib: BibFile | undefined, deps: CiteDeps): Citation {
  const { kinds } = deps.settings();
  const note = readPendingNote(text, deps.sectionNames(), pendingKind({ path, text }, kinds));
  const page = pageIn(deps.activities.get(path));
  const citation = citationOf({ path, note, page }, deps.citekeys, bib?.has);
  const own = carriedKey(path, note.properties) ?? bib?.keyOf(citation.work);
  return own === undefined ? citation : { ...citation, key: own };
}

/** The file as it is; undefined where there is none, or the settings name none. Throws {@link BibUnusable}. */
async function readBibFile({ notes, settings }: CiteDeps): Promise<BibFile | undefined> {
  const { bibFile } = settings();
  if (bibFile === '') return undefined;
  if (!isBibPath(bibFile)) throw new BibUnusable('not-bib');
  if (!notes.exists(bibFile)) return undefined;
  try {
    return bibIn(await notes.read(bibFile));
  } catch (error) {
    // Something of that name is there and is no file.
    throw error instanceof NoteMissing ? new BibUnusable('folder') : error;
  }
}

/** The entries of a file; one in another encoding than UTF-8 would not come back as it was. */
function bibIn(text: string): BibFile {
  if (/[\0\ufffd]/.test(text)) throw new BibUnusable('unreadable');
  return readBib(text);
}

/** Writes the key into the note unless it carries one; returns why that could not be done. */
async function pinned(path: string, text: string, key: string, { history }: CiteDeps): Promise<WriteFailure | undefined> {
  const failures: WriteFailure[] = [];
  const now = withCitekey(path, text, key);
  // An operation that changes nothing need not begin.
  if (now.ok && now.text === text) return undefined;
  try {
    await history.run('cite', (store) => store.update(path, (before) => withKey(path, before, key, failures)));
  } catch (error) {
    failures.push(writeFailureOf(error));
  }
  return failures[0];
}

function withKey(path: string, text: string, key: string, failures: WriteFailure[]): string {
  const edited = withCitekey(path, text, key);
  if (edited.ok) return edited.text;
  failures.push({ kind: edited.reason });
  return text;
}
