import type { AttemptOutcome } from '../content/capture';
import type { FetchFailure } from '../content/fetch/fetch-failure';
import type { Refusal } from '../content/sources/source';
import type { Finding } from '../content/verdict/judge';
import type { Dictionary } from '../i18n/dictionary';

/** Times of day, or days and times, in the user's words. */
export type FormatTime = (date: Date) => string;

/** What an outcome rests on, in words; what decided comes first. The number of words found is left out: it is shown elsewhere. */
export function findingTexts(outcome: AttemptOutcome, t: Dictionary, formatTime: FormatTime): string[] {
  switch (outcome.kind) {
    case 'judged':
      return [...new Set(outcome.verdict.findings.map((finding) => wordsFor(finding, t)).filter((words) => words !== undefined))];
    case 'refused':
      return refusalText(outcome.refusal, t, formatTime);
    case 'failed':
      return answerText(outcome.failure, t, formatTime);
  }
}

/** Shares from which the feed's text or a title counts as found; between the excerpt's two it is found in part. */
const whole = 0.8;
const little = 0.3;
const titleFound = 0.6;

function wordsFor(finding: Finding, { findings: t }: Dictionary): string | undefined {
  switch (finding.code) {
    case 'words':
      return undefined;
    case 'mark':
      return t.mark[finding.mark];
    case 'limit':
      return t.limit[finding.limit];
    case 'excerpt-coverage':
      return t.holdsExcerpt[finding.share >= whole ? 'all' : finding.share >= little ? 'some' : 'none'];
    case 'shorter-than-excerpt':
      return t.shorterThanExcerpt(finding.excerptWords);
    case 'title-match':
      return finding.share >= titleFound ? t.titleFound : t.titleMissing;
    case 'declared-words':
      return t.declaredWords(finding.declared);
    case 'not-free':
      return t.notFree;
    case 'leads-on':
      return t.leadsOn;
    case 'ends-mid-sentence':
      return t.endsMidSentence;
    case 'cut-off':
      return t.cutOff;
    case 'too-long':
      return t.tooLong;
    case 'few-words':
      return t.fewWords;
    case 'little-prose':
      return t.littleProse;
  }
}

function refusalText(refusal: Refusal, { findings: t }: Dictionary, formatTime: FormatTime): string[] {
  if (refusal.kind !== 'service') return [];
  return [t.service[refusal.reason], ...(refusal.retryAt === undefined ? [] : [t.until(formatTime(refusal.retryAt))])];
}

function answerText(failure: FetchFailure, { findings: t }: Dictionary, formatTime: FormatTime): string[] {
  const until = 'retryAt' in failure && failure.retryAt !== undefined ? [t.until(formatTime(failure.retryAt))] : [];
  if ('status' in failure) return [t.status(failure.status), ...until];
  if (failure.kind === 'timed-out') return [t.noAnswerIn(Math.round(failure.afterMs / 1000))];
  if (failure.kind === 'too-large') return [t.size(megabytes(failure.bytes), megabytes(failure.limit))];
  if (failure.kind === 'wrong-type') return [t.sent(failure.contentType.split(';', 1)[0]?.trim() || failure.found)];
  return [];
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
