import { boolean, filled, list, number, object, oneOf, optional, string, where, type Shaped } from '../shape';

/** What a rule can do with an item. */
export const RULE_ACTIONS = ['decline', 'later', 'tag', 'fetch', 'more'] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

const count = where(number, (value) => Number.isInteger(value) && value > 0);

/** What an item must be for a rule: all of it at once; of a list, any one. An empty condition asks nothing. */
const conditions = object({
  sources: list(filled),
  /** Words or phrases of the title. */
  words: list(filled),
  authors: list(filled),
  /** Without `#`; a nested tag is meant by its parent, too. */
  tags: list(filled),
  /** Days since it came out. */
  olderThan: optional(count),
  /** Words of its text. */
  longerThan: optional(count),
});

/** How rules are stored. */
export const ruleShape = object({
  id: filled,
  when: conditions,
  does: oneOf(RULE_ACTIONS),
  /** The tag that is added; empty for what adds none. */
  tag: string,
  isOn: boolean,
  /** Paths of the items it declined last, ten at most, the latest last. */
  declined: list(string),
});

/** Decides on items that a person would decide on alike every time. */
export type Rule = Shaped<typeof ruleShape>;
export type RuleConditions = Rule['when'];

/** What a rule goes by. */
export interface RuleFacts {
  title: string;
  source: string;
  authors: readonly string[];
  /** Without `#`. */
  tags: readonly string[];
  /** When it came out, in ms since 1970. */
  date: number | undefined;
  /** Words of its text, as far as it was fetched. */
  words: number | undefined;
}

const DAY_MS = 24 * 3600 * 1000;

/** Whether a rule asks anything: one that does not would be meant for everything, and is meant for nothing. */
export function asksSomething({ sources, words, authors, tags, olderThan, longerThan }: RuleConditions): boolean {
  return [sources, words, authors, tags].some((all) => all.length > 0) || olderThan !== undefined || longerThan !== undefined;
}

/** Whether an item is what a rule is for. What is not known of it meets no condition. */
export function matches(when: RuleConditions, facts: RuleFacts, now: number): boolean {
  const { sources, words, authors, tags, olderThan, longerThan } = when;
  return (
    asksSomething(when) &&
    (sources.length === 0 || sources.some((source) => isSame(source, facts.source))) &&
    (words.length === 0 || words.some((word) => holds(facts.title, word))) &&
    (authors.length === 0 || authors.some((author) => facts.authors.some((one) => isSame(author, one)))) &&
    (tags.length === 0 || tags.some((tag) => facts.tags.some((one) => isUnder(one, tag)))) &&
    (olderThan === undefined || (facts.date !== undefined && now - facts.date > olderThan * DAY_MS)) &&
    (longerThan === undefined || (facts.words !== undefined && facts.words > longerThan))
  );
}

function isSame(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** A word by itself, not a part of another; in scripts that write no blanks, wherever it stands. */
function holds(title: string, word: string): boolean {
  const [text, wanted] = [folded(title), folded(word)];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!joins(text[at - 1], wanted[0]) && !joins(wanted.at(-1), text[at + wanted.length])) return true;
  }
  return false;
}

function joins(left: string | undefined, right: string | undefined): boolean {
  return [left, right].every(
    (one) => one !== undefined && /[\p{L}\p{N}]/u.test(one) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one),
  );
}

function isUnder(tag: string, parent: string): boolean {
  const [one, other] = [folded(tag), folded(parent.replace(/^#/, ''))];
  return one === other || one.startsWith(`${other}/`);
}
