/** The last word on what Markdown may hold. */
export function makeInert(markdown: string): string {
  return markdown.replace(/<%/g, '&lt;%').replace(/^( *)```(?:dataview|dataviewjs|templater|tasks).*$/gim, '$1```text').trim();
}
