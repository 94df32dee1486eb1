import type { App, TFile } from 'obsidian';
import type { Found } from '../kinds/look-over';
import type { SeenNote } from '../kinds/seen-note';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { Slices } from '../slices';
import { mayHaveBrokenProperties } from './note-facts';
import { topHeadingIn } from './note-names';
import { windowPace } from './pace';
import { tagsIn } from './vault-note';

/** The look holds the thread no longer than this at once, in milliseconds. */
const BUDGET_MS = 8;

/** Looks over the vault for kinds of pending notes, by what the metadata cache knows and a few texts. Changes nothing. */
export async function lookOverVault(app: App): Promise<Found> {
  const { lookOver } = await import('../kinds/look-over');
  const slices = new Slices(windowPace(BUDGET_MS));
  const notes: SeenNote[] = [];
  for (const file of app.vault.getMarkdownFiles()) {
    const note = await seen(app, file);
    if (note !== undefined) notes.push(note);
    await slices.rest();
  }
  const read = async (path: string): Promise<string> => {
    const file = app.vault.getFileByPath(path);
    return file === null ? '' : app.vault.cachedRead(file).catch(() => '');
  };
  return lookOver(notes, { read, rest: () => slices.rest() });
}

/** A note as the cache knows it; its text is read only where the cache cannot read its properties. */
async function seen(app: App, file: TFile): Promise<SeenNote | undefined> {
  const cache = app.metadataCache.getFileCache(file);
  if (cache === null) return undefined;
  const { size, mtime } = file.stat;
  const base = { path: file.path, tags: tagsIn(cache), heading: topHeadingIn(cache), links: cache.links?.length ?? 0, size, mtime };
  if (size === 0 || !mayHaveBrokenProperties(cache)) return { ...base, properties: cache.frontmatter ?? {} };
  const text = await app.vault.cachedRead(file).catch(() => '');
  return { ...base, properties: propertiesOf(text, readFrontmatter(text)) };
}
