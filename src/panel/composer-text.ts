import type { Dictionary } from '../i18n/dictionary';
import type { CarriedOut } from '../permanent/carry-out';
import type { ComposerProblem } from '../permanent/composer-model';
import type { DraftError } from '../permanent/draft';
import { baseName } from '../text/path';
import { writeFailureText } from './write-failure-text';

/** What keeps notes from being written, in words. */
export function problemText(problem: ComposerProblem, t: Dictionary): string {
  switch (problem.kind) {
    case 'template-missing':
      return t.composer.templateMissing(problem.path);
    case 'no-title':
      return t.composer.emptyTitle;
    case 'errors':
      return t.text([...new Set(problem.errors.map((error) => errorText(error, t)))]);
  }
}

/** Which file refused, and which were written and which were not. */
export function refusalText(result: Extract<CarriedOut, { ok: false }>, t: Dictionary): string {
  const { path, failure, written, left } = result;
  const why = writeFailureText(path, failure, t).body;
  return written.length === 0
    ? t.text([why, t.composer.nothingWritten])
    : t.text([
        why,
        t.composer.halfWritten(
          written.map(baseName),
          left.map((change) => baseName(change.path)),
        ),
      ]);
}

/** What keeps a draft from being made in words, with what was probably meant. */
function errorText(error: DraftError, t: Dictionary): string {
  const { where, line, reason, name, suggestion } = error;
  if (where === 'source') return t.composer.sourceUnsafe(name);
  const place = where === 'template' ? t.composer.inTemplate(line) : t.composer.inName;
  return t.composer.error[reason](place, name) + (suggestion === undefined ? '' : t.composer.suggestion(suggestion));
}
