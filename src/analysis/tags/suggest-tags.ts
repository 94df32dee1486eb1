import { Mentions } from './mentions';
import type { SimilarNotes } from './similar-notes';
import type { TaggedNote, TagQuery } from './tagged-note';
import { TfIdfNotes } from './tf-idf-notes';
import { vocabularyOf } from './vocabulary';

/** A tag of the vault that fits a text, and the strongest reason for it. */
export interface TagSuggestion {
  /** Without `#`, in the spelling that most notes of the vault use. */
  tag: string;
  reason: TagReason;
}

export type TagReason =
  /** Notes like the text carry it; the most similar first. */
  | { kind: 'similar-notes'; paths: string[] }
  /** The text names it. */
  | { kind: 'named'; where: 'title' | 'text' }
  /** The text is like the notes that carry it, taken together. */
  | { kind: 'like-its-notes'; notes: number };

/** Suggests tags for texts. */
export interface TagSuggester {
  /** At most `count` tags, the best first. Only tags that the vault has. */
  suggestTags(query: TagQuery, count: number): TagSuggestion[];
}

export const W = { k: 15, pow: 1, vote: 1, cent: 0.6, alpha: 0.6, title: 0.25, text: 0.1, prior: 0, cpow: 1 };

/** Learns a vault's tags. `similar` tells notes like a text, by their numbers in `notes`; the notes' own texts are compared when it is left out. */
export function build(notes: readonly TaggedNote[], similar?: SimilarNotes): TagSuggester {
  const tagged = similar ? notes : notes.filter(({ tags }) => tags.length > 0);
  const texts = similar ?? new TfIdfNotes(tagged);
  const tags = vocabularyOf(tagged);
  const tagsOf: number[][] = tagged.map(() => []);
  tags.forEach((tag, number) => { for (const note of tag.notes) tagsOf[note]?.push(number); });
  const mentions = new Mentions(tags.map(({ name }) => name));
  return { suggestTags: (query, count) => {
    const near = texts.similarTo(query);
    const vote = new Float64Array(tags.length);
    const cent = new Float64Array(tags.length);
    const ment = new Float64Array(tags.length);
    let total = 1e-9;
    for (const { note, similarity } of near.slice(0, W.k)) {
      const w = similarity ** W.pow;
      total += w;
      for (const tag of tagsOf[note] ?? []) vote[tag] = (vote[tag] ?? 0) + w;
    }
    for (const { note, similarity } of near) for (const tag of tagsOf[note] ?? []) cent[tag] = (cent[tag] ?? 0) + similarity ** W.cpow;
    let best = 1e-9;
    tags.forEach((tag, i) => { cent[i] = (cent[i] ?? 0) / tag.notes.length ** W.alpha; best = Math.max(best, cent[i] ?? 0); });
    for (const { tag, count: times } of mentions.in(query.text.slice(0, 12000))) ment[tag] = W.text * Math.log1p(times);
    for (const { tag } of mentions.in(query.title)) ment[tag] = (ment[tag] ?? 0) + W.title;
    const score = tags.map((tag, i) => W.vote * (vote[i] ?? 0) / total + W.cent * (cent[i] ?? 0) / best + (ment[i] ?? 0) + W.prior * Math.log(tag.notes.length));
    return tags.map((tag, i) => ({ tag: tag.name, score: score[i] ?? 0 })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, count).map(({ tag }) => ({ tag, reason: { kind: 'named', where: 'text' } }));
  } };
}
