import type { Dictionary } from '../i18n/dictionary';
import type { Rule, RuleConditions } from '../rules/rule';

/** A rule in one sentence: what it does, and to what. */
export function ruleText({ does, tag, when }: Pick<Rule, 'does' | 'tag' | 'when'>, { rules: t }: Dictionary): string {
  return t.sentence(does === 'tag' ? t.doesTag(tag) : t.does[does], conditionsText(when, t));
}

function conditionsText({ sources, words, authors, tags, olderThan, longerThan }: RuleConditions, t: Dictionary['rules']): string[] {
  return [
    ...(sources.length > 0 ? [t.when.sources(sources)] : []),
    ...(words.length > 0 ? [t.when.words(words)] : []),
    ...(authors.length > 0 ? [t.when.authors(authors)] : []),
    ...(tags.length > 0 ? [t.when.tags(tags)] : []),
    ...(olderThan === undefined ? [] : [t.when.olderThan(olderThan)]),
    ...(longerThan === undefined ? [] : [t.when.longerThan(longerThan)]),
  ];
}
