import { NamedTags } from './named-tags';
import { namingHabits, type NamingHabit } from './naming-habit';
import type { SimilarNote, SimilarNotes } from './similar-notes';
import type { TaggedNote, TagQuery } from './tagged-note';
import { vocabularyOf, type Tag } from './vocabulary';

/** A tag of the vault that fits a text, and the strongest reason for it. */
export interface TagSuggestion {
  /** Without `#`, in the spelling that most notes of the vault use. */
  tag: string;
  reason: TagReason;
}

/** Why a tag fits a text. Data only: the interface has the words. */
export type TagReason =
  /** These notes are like the text and carry it; the most similar first, at most three. */
  | { kind: 'similar-notes'; paths: string[] }
  /** The text names it. */
  | { kind: 'named'; where: 'title' | 'text' }
  /** The text is like the notes that carry it, taken together; `notes` is how many there are. */
  | { kind: 'like-its-notes'; notes: number };

/** Suggests tags for texts. */
export interface TagSuggester {
  /** At most `count` tags, the best first. Only tags that the vault has; none when no evidence points to any. */
  suggestTags(query: TagQuery, count: number): TagSuggestion[];
}

/** How many of the most similar notes vote. */
const VOTERS = 8;
/** A vote's weight is the similarity to this power. */
const VOTE_POWER = 1.5;
/** The summed similarity of a tag's notes is divided by their number to this power: common tags still win, but not always. */
const SIZE_POWER = 0.5;
/** Points; a tag that all voters carry gets 1 from their vote. Fitted in coarse steps to five vaults (see bench/README.md). */
const POINTS = { likeItsNotes: 0.3, inTitle: 0.4, inTitleIfTrusted: 0.3, inTextIfTrusted: 0.2, notNamed: -0.05 };
/** How many UTF-16 units of a text are searched for names. */
const LONGEST_TEXT = 12_000;

/** Learns a vault's tags. `texts` knows notes by their numbers in `notes`; those without tags have no say. */
export function build(notes: readonly TaggedNote[], texts: SimilarNotes): TagSuggester {
  const tags = vocabularyOf(notes);
  const tagsOf: number[][] = notes.map(() => []);
  tags.forEach((tag, number) => {
    for (const note of tag.notes) tagsOf[note]?.push(number);
  });
  const isTagged = (note: number): boolean => (tagsOf[note]?.length ?? 0) > 0;
  const habits = namingHabits(tags, (name) => texts.holdersOf(name).filter(isTagged));
  const vault: TaggedVault = { notes, tags, tagsOf, named: new NamedTags(tags.map(({ name }) => name)), habits };
  return {
    suggestTags: (query, count) =>
      rank(
        query,
        texts.similarTo(query).filter(({ note }) => isTagged(note)),
        vault,
      ).slice(0, count),
  };
}

interface TaggedVault {
  notes: readonly TaggedNote[];
  tags: readonly Tag[];
  /** By note: the numbers of its tags. */
  tagsOf: readonly (readonly number[])[];
  named: NamedTags;
  habits: readonly NamingHabit[];
}

function rank(query: TagQuery, similar: readonly SimilarNote[], vault: TaggedVault): TagSuggestion[] {
  const voters = similar.slice(0, VOTERS);
  const votes = votesOf(voters, vault);
  const likeness = likenessOf(similar, vault);
  const inTitle = vault.named.in(query.title);
  const inText = vault.named.in(query.text.slice(0, LONGEST_TEXT));
  const scored = vault.tags.map((tag, number) => {
    const { trust = 0, need = 0 } = vault.habits[number] ?? {};
    const title = inTitle.has(number) ? POINTS.inTitle + POINTS.inTitleIfTrusted * trust : 0;
    const text = POINTS.inTextIfTrusted * trust * Math.log1p(inText.get(number) ?? 0);
    const vote = votes[number] ?? 0;
    const like = POINTS.likeItsNotes * (likeness[number] ?? 0);
    const evidence = vote + like + title + text;
    const named = title + text > 0;
    return { tag, number, vote, like, title, text, evidence, score: evidence + (named ? 0 : POINTS.notNamed * need) };
  });
  return scored
    .filter(({ evidence }) => evidence > 0)
    .sort((a, b) => b.score - a.score || b.tag.notes.length - a.tag.notes.length)
    .map(({ tag, number, vote, like, title, text }) => {
      const named = title + text;
      const paths = voters
        .filter(({ note }) => vault.tagsOf[note]?.includes(number))
        .slice(0, 3)
        .map(({ note }) => vault.notes[note]?.path ?? '');
      if (named >= vote && named >= like) return { tag: tag.name, reason: { kind: 'named', where: title > 0 ? 'title' : 'text' } };
      if (paths.length > 0) return { tag: tag.name, reason: { kind: 'similar-notes', paths } };
      return { tag: tag.name, reason: { kind: 'like-its-notes', notes: tag.notes.length } };
    });
}

/** By tag: its share of the votes. */
function votesOf(voters: readonly SimilarNote[], { tags, tagsOf }: TaggedVault): Float64Array {
  const votes = new Float64Array(tags.length);
  let all = 0;
  for (const { note, similarity } of voters) {
    const say = similarity ** VOTE_POWER;
    all += say;
    for (const tag of tagsOf[note] ?? []) votes[tag] = (votes[tag] ?? 0) + say;
  }
  return votes.map((vote) => vote / (all || 1));
}

/** By tag: how much the text is like its notes together, the most alike 1. */
function likenessOf(similar: readonly SimilarNote[], { tags, tagsOf }: TaggedVault): Float64Array {
  const sums = new Float64Array(tags.length);
  for (const { note, similarity } of similar) {
    for (const tag of tagsOf[note] ?? []) sums[tag] = (sums[tag] ?? 0) + similarity;
  }
  const likeness = sums.map((sum, tag) => sum / Math.max(1, tags[tag]?.notes.length ?? 1) ** SIZE_POWER);
  const highest = likeness.reduce((a, b) => Math.max(a, b), 0) || 1;
  return likeness.map((value) => value / highest);
}
