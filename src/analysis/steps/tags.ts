import { isTagsKey } from '../../note/pending-note';
import { editProperties, type PropertyEdit } from '../../properties/edit-properties';
import { readFrontmatter } from '../../properties/frontmatter';
import { sameTag, type Tag } from '../../untrusted/tag';
import type { Step } from './step';

/** Add tags and metadata. */
export const tagsStep = {
  id: 'tags',
  patterns: ['tag', 'tags', 'tagging', 'metadata', 'properties', 'frontmatter', '标签', '元数据', '属性'],
  progress: ({ note }) => (note.tags.length > 0 ? { kind: 'tags', count: note.tags.length } : undefined),
} as const satisfies Step;

/** `text` with a tag added, spelled as given; a tag that is there already, in any case, changes nothing. */
export function withTag(text: string, tag: Tag): PropertyEdit {
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

function tagsKeyOf(text: string): string {
  return (readFrontmatter(text)?.entries ?? []).find(({ key }) => isTagsKey(key))?.key ?? 'tags';
}

function withoutHash(item: string): string {
  return item.replace(/^#/, '');
}
