import type { Dictionary } from '../i18n/dictionary';
import type { CarriedOut } from '../permanent/carry-out';
import type { ComposerProblem } from '../permanent/composer-model';
import type { DraftError } from '../permanent/draft';
import { titleIn, type NameOf } from '../note/note-title';
import type { Change } from '../permanent/change';
import { baseName } from '../text/path';
import type { Words } from './words';
import { writeFailureText } from './write-failure-text';

/** What keeps notes from being written, in words. */
export function problemText(problem: ComposerProblem, t: Dictionary): string {
  switch (problem.kind) {
    case 'template-missing':
      return t.composer.templateMissing(problem.path);
    case 'no-title':
      return t.composer.emptyTitle;
    case 'only-title':
      return t.composer.onlyTitle;
    case 'quote-without-words':
      return t.composer.withoutWords(problem.quotes);
    case 'errors':
      return t.text([...new Set(problem.errors.map((error) => errorText(error, t)))]);
  }
}

/** Which file refused, and which were written and which were not. */
export function refusalText(result: Extract<CarriedOut, { ok: false }>, words: Words): string {
  const { t, nameOf } = words;
  const { path, failure, written, left } = result;
  const why = writeFailureText(path, failure, words).body;
  if (written.length === 0) return t.text([why, t.composer.nothingWritten]);
  const names = distinct([
    ...written.map((one) => ({ path: one, title: nameOf(one) })),
    ...left.map((change) => ({ path: change.path, title: titleAfter(change, nameOf) })),
  ]);
  return t.text([why, t.composer.halfWritten(names.slice(0, written.length), names.slice(written.length))]);
}

/** What the files of a draft are called side by side: those that share a title by the names of their files. */
export function draftNames(changes: readonly Change[], nameOf: NameOf): string[] {
  return distinct(changes.map((change) => ({ path: change.path, title: titleAfter(change, nameOf) })));
}

function titleAfter(change: Change, nameOf: NameOf): string {
  return change.kind === 'new' ? titleIn(change.text, change.path) : nameOf(change.path);
}

function distinct(notes: readonly { path: string; title: string }[]): string[] {
  const titles = notes.map(({ title }) => title);
  return notes.map(({ path, title }) => (titles.indexOf(title) === titles.lastIndexOf(title) ? title : baseName(path)));
}

/** What keeps a draft from being made in words, with what was probably meant. */
function errorText(error: DraftError, t: Dictionary): string {
  const { where, line, reason, name, suggestion } = error;
  if (where === 'source') return t.composer.sourceUnsafe(name);
  const place = where === 'template' ? t.composer.inTemplate(line) : t.composer.inName;
  return t.composer.error[reason](place, name) + (suggestion === undefined ? '' : t.composer.suggestion(suggestion));
}
