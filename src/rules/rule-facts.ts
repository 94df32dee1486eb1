import { dateOf, titleOf } from '../kinds/item-facts';
import { tagsIn } from '../note/pending-note';
import { receiptOf } from '../note/receipt';
import type { NoteFacts } from '../queue/entry';
import { textOf, valueIn, type PropertyValue } from '../properties/property-value';
import type { RuleFacts } from './rule';

/** Under which names pipelines say who wrote an item. */
const AUTHOR_KEYS = ['author', 'authors', 'creator', 'creators', '作者'];

/** What a rule goes by, from a note's properties; `source` is what its feed is called in the queue. */
export function ruleFacts(properties: NoteFacts['properties'], { title, source }: { title: string; source: string }): RuleFacts {
  const date = Date.parse(dateOf(properties));
  return {
    title: textOf(titleOf(properties)) || title,
    source,
    authors: AUTHOR_KEYS.flatMap((key) => namesIn(valueIn(properties, key))),
    tags: tagsIn(properties),
    date: Number.isNaN(date) ? undefined : date,
    words: receiptOf(properties)?.words,
  };
}

/** One name, several in a list, or several in a line. */
function namesIn(value: PropertyValue | undefined): string[] {
  const texts = Array.isArray(value) ? value.map((one) => textOf(one)) : textOf(value).split(/[,;、，；]|\band\b/);
  return texts.map((one) => one.trim().replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1')).filter((one) => one !== '');
}
