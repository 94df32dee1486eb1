/** What a reader sees of a piece of Markdown, on one line. Formulas are left out. */
export function plainOf(markdown: string): string {
  // Every repetition between brackets is bounded: a text of brackets alone must not take for ever.
  return markdown
    .replace(/(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)+/g, '\n')
    .replace(/!\[[^[\]]{0,300}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,100}\])/g, ' ')
    .replace(/[ \t]*\[\^[^\]\s]{1,60}\]/g, '')
    .replace(/\[\[(?:[^[\]|]{0,300}\|)?([^[\]]{0,300})\]\]/g, '$1')
    .replace(/\[((?:[^[\]]|\[[^[\]]{0,100}\]){0,400})\](?:\((?:[^()]|\([^()]{0,200}\)){0,2000}\)|\[[^[\]]{0,100}\])/g, '$1')
    .replace(/<[^<>\n]+>/g, ' ')
    .replace(/\$[^$\n]+\$/g, ' ')
    .replace(/[*_~=]{2,}|`+/g, '')
    .replace(/(^|[^\p{L}\p{N}])[*_](?=\S)|(\S)[*_](?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Like {@link plainOf}, with the formulas as they are written: what a claim says without them is another claim. */
export function readableOf(markdown: string): string {
  const formulas: string[] = [];
  const marked = markdown.replace(/\$\$?[^$\n]+\$\$?/g, (formula) => `\ue000${formulas.push(formula) - 1}\ue001`);
  return plainOf(marked).replace(/\ue000(\d+)\ue001/g, (_, index: string) => formulas[Number(index)] ?? '');
}
