/** The words that a tag's name is made of, as a text would write them: its last level, `deepLearning` and `deep-learning` apart. */
export function spokenName(tag: string): string {
  return spaced(tag.slice(tag.lastIndexOf('/') + 1));
}

/** All ways a text may name a tag: by its last level, by all of them. */
export function spokenForms(tag: string): string[] {
  return [...new Set([spokenName(tag), spaced(tag)])];
}

function spaced(name: string): string {
  return name
    .replace(/[/_&-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
}
