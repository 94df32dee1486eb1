import type { CachedMetadata } from 'obsidian';
import type { ItemNote } from '../kinds/membership';
import { topHeadingIn } from './note-names';
import { tagsIn } from './vault-note';

/** A note as the metadata cache has it: its tags are gathered when a kind asks for them. */
export class CachedNote implements ItemNote {
  private knownTags: readonly string[] | undefined;

  constructor(
    readonly path: string,
    readonly properties: ItemNote['properties'],
    private readonly cache: CachedMetadata,
  ) {}

  get tags(): readonly string[] {
    return (this.knownTags ??= tagsIn(this.cache));
  }

  get heading(): string {
    return topHeadingIn(this.cache);
  }
}
