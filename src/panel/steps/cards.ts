import type { TagReason } from '../../analysis/tags/suggest-tags';
import type { PointCandidate } from '../../analysis/point-candidates';
import { plainOf, readableOf } from '../../markdown/plain-text';
import { sameTag } from '../../untrusted/tag';
import type { Dictionary } from '../../i18n/dictionary';
import type { Strength } from '../../links/strength';
import type { Suggestion } from '../../links/suggest';
import type { AtomicNotesDraft } from '../../model/drafts/atomic-notes';
import type { KeyPoint } from '../../note/key-points';
import { oneLine } from '../../note/quote';
import type { ChosenLink } from '../../permanent/choices';
import { firstReasonText, writtenReason } from '../reason-text';
import { tieMeter, type Meter } from '../tie-meter';
import type { Words } from '../words';

/** One candidate in words: what it is, why it is offered, and whether it was taken. */
export interface Card {
  /** What it is known by among its list. */
  id: string;
  title: string;
  /** Where the note stands that it is, for a note of the vault. */
  tooltip?: string;
  detail: string;
  /** A sentence that supports it; empty for none. */
  quote: string;
  /** What is written beside the link to it, for a note of the vault. */
  reason?: string;
  /** The person's own words beside it; undefined where there is no place for them. */
  words: string | undefined;
  taken: boolean;
  /** How much speaks for it, where that is told. */
  meter?: Meter | undefined;
  /** What its button does, for those who cannot see it. */
  label: string;
}

/** The sentences of an article: those that were taken, and those that are offered. */
export function pointCards(candidates: readonly PointCandidate[], taken: readonly KeyPoint[], t: Dictionary): Card[] {
  const byQuote = new Map(taken.map((point) => [point.quote, point]));
  return candidates.map(({ quote, place, from }) => {
    const point = byQuote.get(quote);
    const marks = [
      plainOf(place),
      from === 'highlight' ? t.steps.read.highlighted : '',
      from === 'model' ? t.steps.modelDraft : '',
      point !== undefined && point.source === undefined ? t.steps.read.lost : '',
    ];
    return {
      id: quote,
      title: t.steps.quoted(readableOf(quote)),
      detail: marks.filter((mark) => mark !== '').join(' · '),
      quote: '',
      words: point?.words,
      taken: point !== undefined,
      label: point === undefined ? t.steps.read.add : t.steps.read.remove,
    };
  });
}

/** Notes of one idea that a model proposes, each with the sentence it rests on. */
export function atomicCards(drafts: AtomicNotesDraft['notes'], taken: readonly KeyPoint[], t: Dictionary): Card[] {
  return drafts.map(({ title, body, quote }) => {
    const id = oneLine(quote.text);
    const isTaken = taken.some((point) => point.quote === id);
    return {
      id,
      title,
      detail: `${t.steps.modelDraft} · ${plainOf(body)}`,
      quote: t.steps.quoted(plainOf(id)),
      words: undefined,
      taken: isTaken,
      label: isTaken ? t.steps.read.remove : t.steps.read.add,
    };
  });
}

/** Notes of the vault: those that are linked, where nobody suggests them, and those that are suggested. `drafted` are reasons by a model, by path, in place of ours. */
export function linkCards(
  suggestions: readonly Suggestion[],
  related: readonly ChosenLink[],
  words: Words,
  drafted: ReadonlyMap<string, string> = new Map(),
): Card[] {
  const { t, nameOf } = words;
  const linked = new Set(related.map(({ path }) => path));
  const suggested = new Set(suggestions.map(({ path }) => path));
  const card = (
    path: string,
    detail: string,
    { quote = '', reason = '', strength }: { quote?: string; reason?: string; strength?: Strength } = {},
  ): Card => ({
    id: path,
    title: nameOf(path),
    tooltip: path,
    detail,
    quote,
    reason,
    words: undefined,
    taken: linked.has(path),
    meter: tieMeter(strength, t),
    label: linked.has(path) ? t.steps.link.remove : t.steps.link.add,
  });
  return [
    ...related.filter(({ path }) => !suggested.has(path)).map(({ path, reason }) => card(path, reason || t.steps.link.linked)),
    ...suggestions.map(({ path, strength, reasons, sentence }) =>
      card(path, drafted.get(path) ?? firstReasonText(reasons, words), {
        strength,
        reason: drafted.get(path) ?? writtenReason(sentence, t),
        ...(sentence !== undefined && { quote: t.steps.quoted(readableOf(sentence)) }),
      }),
    ),
  ];
}

/** Tags: those of the note, and those of the vault that fit it. */
export function tagCards(
  suggestions: readonly { tag: string; reason: TagReason | { kind: 'model' } }[],
  tags: readonly string[],
  words: Words,
): Card[] {
  const { t } = words;
  const isOn = (tag: string): boolean => tags.some((one) => sameTag(one, tag));
  const card = (tag: string, detail: string): Card => ({
    id: tag,
    title: `#${tag}`,
    detail,
    quote: '',
    words: undefined,
    taken: isOn(tag),
    label: isOn(tag) ? t.steps.tags.remove(tag) : t.steps.tags.add(tag),
  });
  return [
    ...tags.filter((tag) => !suggestions.some((one) => sameTag(one.tag, tag))).map((tag) => card(tag, t.steps.tags.onNote)),
    ...suggestions.map(({ tag, reason }) => card(tag, reason.kind === 'model' ? t.steps.modelDraft : tagReasonText(reason, words))),
  ];
}

function tagReasonText(reason: TagReason, { t: { steps }, nameOf }: Words): string {
  const t = steps.tags;
  switch (reason.kind) {
    case 'similar-notes':
      return t.similar(reason.paths.map(nameOf));
    case 'named':
      return t.named[reason.where];
    case 'like-its-notes':
      return t.likeItsNotes(reason.notes);
  }
}
