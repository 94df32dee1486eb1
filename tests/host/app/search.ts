/** Where a text matched and how well: 0 is best, less is worse. */
export interface SearchResult {
  score: number;
  matches: [number, number][];
}

/** Every word of the query somewhere in the text. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches: [number, number][] = [];
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at < 0) return null;
      matches.push([at, at + word.length]);
    }
    return { score: -(matches[0]?.[0] ?? 0) / 100, matches: matches.sort((a, b) => a[0] - b[0]) };
  };
}

/** The letters of the query in their order; close together scores better. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const simple = prepareSimpleSearch(query);
  const letters = Array.from(query.toLowerCase().replace(/\s+/g, ''));
  return (text) => {
    const whole = simple(text);
    if (whole) return whole;
    const lower = text.toLowerCase();
    const matches: [number, number][] = [];
    let at = 0;
    for (const letter of letters) {
      const found = lower.indexOf(letter, at);
      if (found < 0) return null;
      const last = matches.at(-1);
      if (last?.[1] === found) last[1] = found + letter.length;
      else matches.push([found, found + letter.length]);
      at = found + letter.length;
    }
    return { score: -1 - matches.length, matches };
  };
}

/** Best first, in place. */
export function sortSearchResults(results: { match: SearchResult }[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Shows a text with its matches marked. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: [number, number][] | null, offset = 0): void {
  let at = 0;
  for (const [from, to] of (matches ?? []).map(([start, end]) => [start + offset, end + offset] as const)) {
    if (to <= 0 || from >= text.length) continue;
    el.appendText(text.slice(at, Math.max(0, from)));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(Math.max(0, from), to) });
    at = to;
  }
  el.appendText(text.slice(at));
}

/** As {@link renderMatches}, for a whole result. */
export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
