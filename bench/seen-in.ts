import type { SeenNote } from '../src/kinds/seen-note';
import { linksIn } from '../src/note/links-in';
import { tagsIn } from '../src/note/pending-note';
import { propertiesOf, readFrontmatter } from '../src/properties/frontmatter';

/** A file as the app's cache would know it, near enough: code is not told from text. */
export function seenIn({ path, text, mtime }: { path: string; text: string; mtime: number }): SeenNote {
  const frontmatter = readFrontmatter(text);
  const properties = propertiesOf(text, frontmatter);
  const body = text.slice(frontmatter?.to ?? 0);
  return {
    path,
    properties,
    tags: [
      ...tagsIn(properties),
      ...[...body.matchAll(/(?:^|\s)#([^\s#,.;:!?()[\]{}"'`]+)/g)].flatMap(([, tag = '']) => (/^\d+$/.test(tag) ? [] : [tag])),
    ],
    heading: /^#[ \t]+([^\r\n]+)/m.exec(body)?.[1]?.trim() ?? '',
    links: body.split('\n').reduce((sum, line) => sum + (line.includes('[') ? linksIn(line).length : 0), 0),
    size: text.length,
    mtime,
  };
}
