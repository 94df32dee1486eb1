import type { StepProgress } from '../../analysis/steps/step';
import type { Dictionary } from '../../i18n/dictionary';

/** What a folded step says, in words; empty for nothing. */
export function stepProgressText(progress: StepProgress | undefined, { steps: { progress: t } }: Dictionary): string {
  switch (progress?.kind) {
    case undefined:
      return '';
    case 'added':
    case 'linked':
    case 'suggestions':
    case 'connections':
    case 'tags':
      return t[progress.kind](progress.count);
    case 'taken':
      return t.taken(progress.count, progress.of);
    case 'decided':
      return t.decided[progress.as];
    case 'draft-ready':
    case 'waits-for-text':
    case 'written':
      return t[progress.kind];
  }
}
