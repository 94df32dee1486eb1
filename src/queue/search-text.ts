/** Text as the search compares it: without case, accents and widths, with one kind of quotation mark. */
export function searchText(text: string): string {
  if (!/[^ -~\s]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟「」『』«»]/g, '"')
    .toLowerCase();
}

/** What is searched for, as {@link searchText} has it: words, and what stands in quotation marks as one. A mark that is still open reaches to the end. */
export function searchTerms(search: string): string[] {
  return [...searchText(search).matchAll(/"([^"]*)"?|[^\s"]+/g)]
    .map(([word, phrase]) => (phrase ?? word).trim())
    .filter((term) => term !== '');
}

/** Whether all that `search` finds is among what `before` found. */
export function isNarrower(search: string, before: string): boolean {
  const terms = searchTerms(search);
  return searchTerms(before).every((term) => terms.some((longer) => longer.includes(term)));
}
