import TurndownService from 'turndown';
import { isBlock } from './blocks';
import { itemStart, plainText, setApart } from './content';
import type { Page } from './rule';
import { rulesFor } from './rules';

/**
 * Turndown with our rules and none of its own. It walks the page, settles white space and asks the
 * rules; what it returns is content to be read (`read-content.ts`). Text stays as it is on the way:
 * what must be escaped is known only when the whole line is.
 */
export function createService(page: Page): TurndownService {
  const service = new TurndownService({
    preformattedCode: true,
    blankReplacement: blank,
    defaultReplacement: (content, element) => (isBlock(element) ? setApart(content) : content),
  });
  service.escape = plainText;
  service.rules.array = [];
  // The rule that is added last is asked first.
  for (const [i, { filter, replacement }] of Array.from(rulesFor(page).entries()).reverse()) {
    service.addRule(String(i), {
      filter: typeof filter === 'function' ? filter : (element) => filter.includes(element.localName),
      replacement,
    });
  }
  return service;
}

/** What is written for an element in which nothing is to be seen. */
function blank(content: string, element: Element): string {
  if (element.localName === 'li') return itemStart;
  if (isBlock(element)) return setApart('');
  return element.localName === 'code' ? ' ' : content;
}
