import { isRaw } from '../markdown/block';
import { readBlocks } from '../markdown/read-blocks';
import { withoutCode } from '../markdown/code-spans';
import { topHeading } from '../note/note-title';
import { tagsIn } from '../note/pending-note';
import { structureOf } from '../note/structure';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import type { PropertyValue } from '../properties/property-value';
import { bodyOf, type Body } from './body';
import type { ItemNote } from './membership';

/** A note by its text: what a kind asks for is read when it is asked for. */
export class TextNote implements ItemNote {
  readonly properties: Record<string, PropertyValue>;
  private knownTags: string[] | undefined;
  private knownHeading: string | undefined;
  private knownBody: Body | undefined;

  constructor(
    readonly path: string,
    private readonly text: string,
  ) {
    this.properties = propertiesOf(text, readFrontmatter(text));
  }

  get tags(): readonly string[] {
    return (this.knownTags ??= [...tagsIn(this.properties), ...tagsInText(this.text).map(({ tag }) => tag)]);
  }

  get heading(): string {
    return (this.knownHeading ??= topHeading(structureOf(this.text)));
  }

  get body(): Body {
    return (this.knownBody ??= bodyOf(this.text));
  }
}

/** https://help.obsidian.md/tags: letters, digits, `_`, `-`, `/`, and not digits alone. */
const TAG = /(^|\s)#([\p{L}\p{M}\p{N}\p{Extended_Pictographic}\uFE0F_\-/]+)/gu;

/** The tags that stand in a note's text, and where they begin, `#` included. */
export function tagsInText(text: string): { tag: string; from: number }[] {
  if (!text.includes('#')) return [];
  return readBlocks(text, { from: readFrontmatter(text)?.to ?? 0 }).flatMap((block) =>
    isRaw(block)
      ? []
      : block.lines.flatMap(({ content, to }) =>
          [...withoutCode(text.slice(content, to)).matchAll(TAG)].flatMap(({ index, 1: blank = '', 2: tag = '' }) =>
            /^\d+$/.test(tag) ? [] : [{ tag, from: content + index + blank.length }],
          ),
        ),
  );
}
