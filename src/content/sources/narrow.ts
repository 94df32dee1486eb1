/**
 * Leaves of the page's body only an `<article>` holding what the first matching selector finds;
 * `also` names what to keep after it (references, bibliographies), `without` what to drop.
 * Says whether there was a match; without one the page is left as it was.
 */
export function narrow(page: Document, selectors: string[], { also = [], without = [] }: NarrowOptions = {}): boolean {
  const found = selectors.map((selector) => page.body.querySelector(selector)).find((element) => element !== null);
  if (found === undefined) return false;
  const article = page.createElementNS(page.documentElement.namespaceURI, 'article');
  const rest = also.flatMap((selector) => [...page.querySelectorAll(selector)]).filter((element) => !found.contains(element));
  article.append(found, ...rest);
  page.body.replaceChildren(article);
  for (const selector of without) for (const element of article.querySelectorAll(selector)) element.remove();
  return true;
}

/** CSS selectors of what else to keep, and of what to drop. */
export interface NarrowOptions {
  also?: string[];
  without?: string[];
}
