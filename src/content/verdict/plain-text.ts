/** Markdown without its marks and addresses, near enough for comparing words. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[((?:[^[\]\n\\]|\\.)*)\]\([^()\n]*\)/g, '$1')
    .replace(/[*_`#>|~\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
