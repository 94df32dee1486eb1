/** Obsidian's own types and their aliases: https://help.obsidian.md/callouts#Supported+types */
const TYPES = new Set(
  'note abstract summary tldr info todo tip hint important success check done question help faq warning caution attention failure fail missing danger error bug example quote cite'.split(
    ' ',
  ),
);

/** The callout type an article may ask for by that name; `note` for any other, as other plugins bring types that act. */
export function calloutType(name: string): string {
  const type = name.trim().toLowerCase();
  return TYPES.has(type) ? type : 'note';
}
