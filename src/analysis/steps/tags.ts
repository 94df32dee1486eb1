import { propertyOf, readFrontmatter, type PropertyValue } from '../../properties/frontmatter';
import { tagsOf, textOf } from '../../note/pending-note';
import { removeProperty, setProperty } from '../../properties/edit-properties';
import type { Step } from './step';

/** Add tags and metadata. */
export const tagsStep = {
  id: 'tags',
  patterns: ['tag', 'tags', 'tagging', 'metadata', 'properties', 'frontmatter', '标签', '元数据', '属性'],
  progress: ({ note }) => (note.tags.length > 0 ? { kind: 'tags', count: note.tags.length } : undefined),
} as const satisfies Step;

/** `text` with a tag added, spelled as given; a tag that is there already, in any case, changes nothing. */
export function withTag(text: string, tag: string): string {
  const current = propertyOf(readFrontmatter(text), 'tags');
  if (tagsOf(current).some((one) => sameTag(one, tag))) return text;
  return setProperty(text, 'tags', [...written(current), tag]);
}

/** `text` without a tag. */
export function withoutTag(text: string, tag: string): string {
  const current = propertyOf(readFrontmatter(text), 'tags');
  const left = written(current).filter((one) => !sameTag(one.replace(/^#/, ''), tag));
  if (left.length === written(current).length) return text;
  return left.length === 0 ? removeProperty(text, 'tags') : setProperty(text, 'tags', left);
}

/** Whether two tags are one, as Obsidian has it: case does not tell them apart. */
export function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** What somebody typed as a valid tag; undefined when nothing is left, or only digits. */
export function tagFrom(typed: string): string | undefined {
  const tag = typed
    .trim()
    .replace(/^#+/, '')
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+/gu, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
  return tag === '' || /^\d+$/.test(tag) ? undefined : tag;
}

/** The tags exactly as the property holds them, `#` included. */
function written(value: PropertyValue | undefined): string[] {
  return Array.isArray(value)
    ? value.map(textOf).filter((tag) => tag !== '')
    : textOf(value)
        .split(/[,\s]+/)
        .filter((tag) => tag !== '');
}
