import { textOf } from '../../src/properties/property-value';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import type { SoakItem } from './soak-item';

/** A note at the end: its text, and what it would be had the plugin not existed. */
export interface SoakedNote {
  item: SoakItem;
  text: string;
  expected: string;
}

/** What is wrong with a note after the soak, in words; empty when nothing is. */
export function faultsOf({ item, text, expected }: SoakedNote): string[] {
  const note = readPendingNote(text, names);
  const error = textOf(note.properties['fetch_error']);
  const times = text.split(item.mark).length - 1;
  const isDone = item.trouble === 'own-text' ? note.content === 'What I copied by hand.' : times === 1 && note.receipt !== undefined;
  return [
    ...(outside(text) === outside(expected) ? [] : ['changed outside the owned region']),
    ...(times > 1 ? ['written twice'] : []),
    ...(isDone || error !== '' ? [] : ['neither done nor says why not']),
    ...(isDone && error !== '' ? ['done and says why not'] : []),
    ...(/^(?:none|gbk|.*-once|twin|crlf|broken-properties)$/.test(item.trouble) && !isDone
      ? [`could have been fetched, but says ${error}`]
      : []),
  ];
}

/** A note without what the plugin owns: its properties and the body of the full content section. */
function outside(text: string): string {
  const properties = /^(?:fetched|content_\w+|fetch_error):.*\r?\n/gm;
  const end = /^---\r?$/gm;
  end.lastIndex = 3;
  const close = end.exec(text)?.index ?? 0;
  const head = text.slice(0, close).replace(properties, '');
  return head + text.slice(close).replace(/^(## Full Content\r?\n)[\s\S]*?(?=^## )/m, '$1');
}
