import type { App } from 'obsidian';
import { feedQuery } from '../links/note-query';
import { readFeedText } from '../note/pending-note';
import type { SectionNames } from '../note/sections';
import type { FeedTexts } from '../queue/queue-closeness';
import { stampOf } from './vault-note';

/** How many UTF-16 units at the head of a note are read: the feed's text stands there, whatever is below. */
const HEAD = 40_000;

/** The feed texts of the vault's notes. */
export function feedTexts({ vault }: App, sectionNames: () => SectionNames): FeedTexts {
  return {
    stamp: (path) => {
      const file = vault.getFileByPath(path);
      return file === null ? undefined : stampOf(file);
    },
    read: async (path) => {
      const file = vault.getFileByPath(path);
      const text = file && (await vault.cachedRead(file).catch(() => null));
      return text === null ? undefined : feedQuery(path, readFeedText(text.slice(0, HEAD), sectionNames()));
    },
  };
}
