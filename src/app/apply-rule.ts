import type { Rule } from '../rules/rule';
import { localDate } from '../text/local-date-time';
import { tagFrom } from '../untrusted/tag';
import type { Clock } from '../ports';
import type { UseCases } from './actions';

/** What a rule acts through. */
export interface ApplyRuleDeps {
  actions: Pick<UseCases, 'addTag' | 'askFor' | 'decline' | 'fetchMany' | 'putOff'>;
  clock: Pick<Clock, 'now'>;
  /** What is written into notes that the rule declines. */
  reasonOf: (rule: Rule) => string;
}

const LATER_DAYS = 7;

/** Does to these notes what a rule does, as one operation, and to no other note of their items. Returns those it declined. */
export async function applyRule(
  rule: Rule,
  paths: readonly string[],
  { actions, clock, reasonOf }: ApplyRuleDeps,
): Promise<readonly string[]> {
  switch (rule.does) {
    case 'decline':
      return (await actions.decline(paths, { reason: reasonOf(rule), exactly: true })).declined;
    case 'later': {
      const until = new Date(clock.now());
      until.setDate(until.getDate() + LATER_DAYS);
      await actions.putOff(paths, localDate(until));
      return [];
    }
    case 'tag': {
      const tag = tagFrom(rule.tag);
      if (tag !== undefined) await actions.addTag(paths, tag);
      return [];
    }
    case 'fetch':
      actions.fetchMany(paths);
      return [];
    case 'more':
      await actions.askFor(paths, 'more');
      return [];
  }
}
