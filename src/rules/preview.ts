import { matches, type RuleConditions, type RuleFacts } from './rule';

/** An item that was decided, or is pending. */
export interface RuleItem {
  path: string;
  facts: RuleFacts;
  /** Undefined while it is pending. */
  isKept: boolean | undefined;
}

/** What a rule would have done, and would do. */
export interface RulePreview {
  /** How many decisions were looked at. */
  looked: number;
  /** Of these, what it matches: first what was kept, then the latest. */
  past: RuleItem[];
  kept: number;
  /** What it matches of what is pending now. */
  now: RuleItem[];
}

/** So many decisions say what a rule is worth. */
const LOOKED_AT = 500;

/** Tells what a rule would have done to the last decisions, `items` standing with the latest first, and what it would do to what is pending. */
export function previewOf(when: RuleConditions, items: readonly RuleItem[], now: number): RulePreview {
  const decided = items.filter(({ isKept }) => isKept !== undefined).slice(0, LOOKED_AT);
  const matched = (among: readonly RuleItem[]): RuleItem[] => among.filter(({ facts }) => matches(when, facts, now));
  const past = matched(decided).sort((a, b) => Number(b.isKept) - Number(a.isKept));
  return {
    looked: decided.length,
    past,
    kept: past.filter(({ isKept }) => isKept).length,
    now: matched(items.filter(({ isKept }) => isKept === undefined)),
  };
}
