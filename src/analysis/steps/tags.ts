import { isTagsKey } from '../../note/pending-note';
import { editProperties, type PropertyEdit } from '../../properties/edit-properties';
import { readFrontmatter } from '../../properties/frontmatter';
import type { Step } from './step';

/** Add tags and metadata. */
export const tagsStep = {
  id: 'tags',
  patterns: ['tag', 'tags', 'tagging', 'metadata', 'properties', 'frontmatter', '标签', '元数据', '属性'],
  progress: ({ note }) => (note.tags.length > 0 ? { kind: 'tags', count: note.tags.length } : undefined),
} as const satisfies Step;

/** `text` with a tag added, spelled as given; a tag that is there already, in any case, changes nothing. */
export function withTag(text: string, tag: string): PropertyEdit {
  return editProperties(text, {
    [tagsKeyOf(text)]: (items) => (items.some((one) => sameTag(withoutHash(one), tag)) ? items : [...items, tag]),
  });
}

/** `text` without a tag; the property goes with its last one. */
export function withoutTag(text: string, tag: string): PropertyEdit {
  return editProperties(text, {
    [tagsKeyOf(text)]: (items) => items.map((one) => (sameTag(withoutHash(one), tag) ? undefined : one)),
  });
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

function tagsKeyOf(text: string): string {
  return (readFrontmatter(text)?.entries ?? []).find(({ key }) => isTagsKey(key))?.key ?? 'tags';
}

function withoutHash(item: string): string {
  return item.replace(/^#/, '');
}
