import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { carriedKey } from './citekey';

/** A note's text with its citekey in the property `citekey`, unless it carries one. */
export function withCitekey(path: string, text: string, key: string): PropertyEdit {
  const isCarried = carriedKey(path, propertiesOf(text, readFrontmatter(text))) !== undefined;
  return isCarried ? { ok: true, text } : editProperties(text, { citekey: key });
}
