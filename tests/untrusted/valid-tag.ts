import { tagFrom, type Tag } from '../../src/untrusted/tag';

/** A tag of a test, which is valid. */
export function validTag(name: string): Tag {
  const tag = tagFrom(name);
  if (tag !== name) throw new Error(`no tag: ${name}`);
  return tag;
}
