import type { Suggestion } from './suggest';

/** What a list of suggestions is brought together with: paths of notes that the text cites, and of those that cite it. */
export interface Cited {
  cites: readonly string[];
  citedBy: readonly string[];
}

/** What a citation says for a link: enough to be linked before anybody asks, as one was found by a person. */
const STRENGTH = 3;

/**
 * Suggestions with the notes that are tied by a citation in front, those among them that nothing else speaks for too; at
 * most `count`.
 */
export function withCited(suggestions: readonly Suggestion[], { cites, citedBy }: Cited, count: number): Suggestion[] {
  const tied = new Map([...citedBy.map((path) => [path, 'cited-by'] as const), ...cites.map((path) => [path, 'cites'] as const)]);
  if (tied.size === 0) return [...suggestions];
  const known = new Map(suggestions.map((one) => [one.path, one]));
  const [best] = suggestions;
  const front = [...tied].map(([path, code]): Suggestion => {
    const one = known.get(path) ?? { path, score: best?.score ?? 0, evidence: best?.evidence ?? 0, strength: STRENGTH, reasons: [] };
    return { ...one, strength: one.strength > STRENGTH ? one.strength : STRENGTH, reasons: [{ code }, ...one.reasons] };
  });
  // What else speaks for a note still says which is first.
  const order = new Map(suggestions.map(({ path }, at) => [path, at]));
  front.sort((a, b) => (order.get(a.path) ?? suggestions.length) - (order.get(b.path) ?? suggestions.length));
  return [...front, ...suggestions.filter(({ path }) => !tied.has(path))].slice(0, count);
}
