import { KeptIndex } from '../src/links/kept-index';
import type { VaultNote } from '../src/links/note';
import { VirtualClock } from '../tests/virtual-clock';
import { generatedNote } from './scale/generated-note';

/** Somebody who writes saves a note every two seconds, and goes on to another every five minutes. */
const SAVED_EVERY_MS = 2_000;
const NEXT_EVERY_MS = 300_000;
const HOUR_MS = 3_600_000;

/** What was written of the index, in bytes. */
export interface CacheWrites {
  built: number;
  inTheHour: number;
}

/** Builds the index of a vault of so many notes, and writes in it for an hour of a made-up clock. */
export async function cacheWrites(size: number): Promise<CacheWrites> {
  const notes = new Map(Array.from({ length: size }, (_, index) => [`${index}.md`, noteOf(index, 0)]));
  const clock = new VirtualClock();
  const controller = new AbortController();
  let written = 0;
  const index = new KeptIndex({
    reader: {
      stamps: () => Promise.resolve(new Map([...notes].map(([path, { stamp = '' }]) => [path, stamp]))),
      read: (path) => Promise.resolve(notes.get(path)),
    },
    file: {
      read: () => Promise.resolve(undefined),
      write: (content) => {
        written += content.byteLength;
        return Promise.resolve();
      },
    },
    pace: { budgetMs: Infinity, now: () => 0, pause: () => Promise.resolve() },
    clock,
    signal: controller.signal,
  });
  await index.get();
  await clock.wait(10_000);
  const built = written;
  for (let at = 0; at < HOUR_MS; at += SAVED_EVERY_MS) {
    const number = Math.floor(at / NEXT_EVERY_MS);
    notes.set(`${number}.md`, noteOf(number, at + 1));
    index.touch(`${number}.md`);
    await clock.wait(SAVED_EVERY_MS);
  }
  controller.abort();
  return { built, inTheHour: written - built };
}

function noteOf(index: number, version: number): VaultNote {
  const { text, metadata } = generatedNote(index);
  const title = metadata.headings?.[0]?.heading ?? String(index);
  const headings = (metadata.headings ?? []).map(({ heading }) => heading);
  const own = { path: `${index}.md`, title, basename: String(index), aliases: [], tags: [], headings, links: [], anchors: [] };
  return { ...own, text: `${text}\n${'more '.repeat(version % 7)}`, stamp: `${index} ${version}` };
}
