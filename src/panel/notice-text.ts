import type { Notice } from '../app/shell';
import type { Undone } from '../undo/history';
import type { Words } from './words';
import { writeFailureText } from './write-failure-text';

/** What a person is told that stands beside no note, in words. */
export function noticeText(notice: Notice, words: Words): string {
  const { t } = words;
  switch (notice.kind) {
    case 'nothing-next':
      return t.notices.nothingNext;
    case 'nothing-sure':
      return t.notices.nothingSure;
    case 'no-link':
      return t.notices.noLink;
    case 'all-ticked':
      return t.notices.allTicked;
    case 'clipboard-empty':
      return t.notices.clipboardEmpty;
    case 'nothing-to-fetch':
      return t.run.nothing;
    case 'nothing-to-undo':
      return t.undo.nothing;
    case 'choice-undone':
      return t.undo.choice;
    case 'undone':
      return undoneText(notice.undone, words);
    case 'copied':
      return t.cite.copied[notice.form](notice.key);
    case 'not-copied':
      return t.notices.notCopied;
    case 'bib-added':
      return t.cite.added(notice.key, notice.path);
    case 'bib-has-it':
      return t.cite.hasIt(notice.key, notice.path);
    case 'bib-unusable':
      return t.cite.unusable[notice.problem](notice.path);
    case 'not-written':
      return writeFailureText(notice.path, notice.failure, words).body;
  }
}

function undoneText({ restored, refused, lost }: Undone, { t, nameOf }: Words): string {
  return t.text([
    ...(restored.length > 0 ? [t.undo.restored(restored.length)] : []),
    ...(refused.length > 0 ? [t.undo.refused(refused.map(({ path, reason }) => ({ name: nameOf(path), reason })))] : []),
    ...(lost > 0 ? [t.undo.lost(lost)] : []),
  ]);
}
