import type { PropertyValue } from '../properties/property-value';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';

/**
 * By what plugins mark files whose text is their data: `kanban-plugin`, `excalidraw-plugin`, `mindmap-plugin` and the
 * like, and tldraw's mark.
 */
const MARK = /^(?:[\w-]+-plugin|tldraw-file)$/i;

/** Whether a file belongs to another plugin, by its properties. It may be linked to, and is never written into. */
export function isForeign(properties: Readonly<Record<string, PropertyValue | undefined>>): boolean {
  return Object.entries(properties).some(([key, value]) => MARK.test(key) && value !== undefined && value !== null && value !== false);
}

/** The same from a file's text. */
export function isForeignText(text: string): boolean {
  return text.includes('-plugin') || text.includes('tldraw-file') ? isForeign(propertiesOf(text, readFrontmatter(text))) : false;
}
