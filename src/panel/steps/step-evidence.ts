import type { Evidence } from '../../analysis/steps/step';
import type { Dictionary } from '../../i18n/dictionary';

/** What a folded step says, in words; empty for nothing. */
export function stepEvidence(evidence: Evidence | undefined, { steps: { evidence: t } }: Dictionary): string {
  switch (evidence?.kind) {
    case undefined:
      return '';
    case 'added':
    case 'linked':
    case 'suggestions':
    case 'connections':
    case 'tags':
      return t[evidence.kind](evidence.count);
    case 'taken':
      return t.taken(evidence.count, evidence.of);
    case 'decided':
      return t.decided[evidence.as];
    case 'draft-ready':
    case 'waits-for-text':
    case 'written':
      return t[evidence.kind];
  }
}
