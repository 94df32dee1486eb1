/**
 * A light English stem of a lower-case word: plurals, `-ing`, `-ed` and a silent `e` go. Words of other
 * languages come out nearly untouched. The stem need not be a word: it only has to be the same for all forms.
 */
export function stem(word: string): string {
  const singular = withoutPlural(word);
  return withoutSilentE(withoutVerbEnding(singular));
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  const ending = /(?:ing|ed)$/.exec(word);
  if (!ending || ending.index < 3) return word;
  const root = word.slice(0, ending.index);
  if (!/[aeiouy]/.test(root)) return word;
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

function withoutSilentE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
