import { editProperties } from '../properties/edit-properties';
import { baseName } from '../text/path';
import { findingId, type Finding } from './finding';
import type { Placeholders } from './placeholders';
import type { SeenNote } from './seen-note';
import { shapeOf } from './stand-ins';

/** A name that no person types: a time in milliseconds, a day and a number behind `auto` or the like. */
const MADE_UP = /(?:^|[-_])\d{12,14}(?:[-_]|$)|^(?:auto|rss|scan|import|bot)[-_]\d{6,}|^\d{8}[-_](?:rss|scan|auto|import)[-_]/i;
/** Tags that say how a note came here, not what it is about. */
const OF_WORK =
  /(?:^|[-_/])(?:auto|import(?:ed)?|rss|bot|script|generated|scan|sync(?:ed)?|feed|crawl(?:ed)?|batch|pipeline)(?:$|[-_/])|^\p{L}{1,4}:|\d{4}-\d{2}-\d{2}/iu;
const FEWEST = 3;

/** Tags that only scripts use, by how many notes have each. */
export type ScriptTags = ReadonlyMap<string, number>;

/** Tags of how a note came here that no note has which a person wrote, a note a step. */
export function* scriptTagsAmong(notes: readonly SeenNote[], placeholders: Placeholders): Generator<void, ScriptTags> {
  const byScript = new Map<string, number>();
  const byHand = new Set<string>();
  for (const note of notes) {
    const isScripts = MADE_UP.test(baseName(note.path)) || note.standIns.some((line) => placeholders.has(shapeOf(line)));
    for (const tag of note.tags) {
      if (isScripts) byScript.set(tag, (byScript.get(tag) ?? 0) + 1);
      else byHand.add(tag);
    }
    yield;
  }
  return new Map(
    [...byScript].filter(([tag, count]) => !byHand.has(tag) && OF_WORK.test(tag) && (count >= FEWEST || /\d{4}-\d{2}-\d{2}/.test(tag))),
  );
}

/** The tags of a note that only scripts use, to be taken out of its properties. */
export function tagFindings({ path, tags }: SeenNote, scriptTags: ScriptTags): Finding[] {
  return [...new Set(tags)].flatMap((tag): Finding[] => {
    const notes = scriptTags.get(tag);
    if (notes === undefined) return [];
    return [
      {
        kind: 'tags',
        id: findingId('tags', path, tag),
        path,
        before: tag,
        after: '',
        why: { code: 'script-tag', notes },
        isSure: true,
        needs: 'properties',
        repairs: [
          { path, edit: (text) => editProperties(text, { tags: (items) => items.filter((item) => item.replace(/^#/, '') !== tag) }) },
        ],
      },
    ];
  });
}
