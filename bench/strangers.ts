import { LinkSuggester } from '../src/links/link-suggester';
import type { VaultNote } from '../src/links/note';
import { isLoose } from '../src/links/strength';
import { atOnce } from '../src/slices';

interface Vault {
  name: string;
  notes: readonly VaultNote[];
}

/** Of the texts asked for, the share for which any note was put forward, and how many were on average, of ten. */
interface Answered {
  any: number;
  shown: number;
}

const SAMPLE = 60;
/** Shorter texts are not asked for, in UTF-16 units. */
const SHORTEST = 200;
const EXCERPT = 500;
const COUNT = 10;

/** Asks the index of each vault for notes of every vault. */
export function* strangers(vaults: readonly Vault[]): Generator<{ into: string; from: string; whole: Answered; excerpt: Answered }> {
  for (const into of vaults) {
    const suggester = LinkSuggester.empty();
    atOnce(suggester.building(into.notes));
    for (const from of vaults) {
      const isOwn = from === into;
      const asked = sampleOf(from.notes);
      const answers = (length: number): Answered =>
        answered(
          asked.map((note) => {
            if (isOwn) suggester.remove(note.path);
            const found = suggester.suggest(
              { title: note.title, aliases: note.aliases, tags: note.tags, text: note.text.slice(0, length) },
              COUNT,
            );
            if (isOwn) atOnce(suggester.adding(note));
            return found.filter((one) => !isLoose(one)).length;
          }),
        );
      yield { into: into.name, from: from.name, whole: answers(Infinity), excerpt: answers(EXCERPT) };
    }
  }
}

/** Spread evenly over the vault. */
function sampleOf(notes: readonly VaultNote[]): VaultNote[] {
  const long = notes.filter(({ text }) => text.length >= SHORTEST);
  const stride = Math.max(1, long.length / SAMPLE);
  return long.filter((_, i) => Math.floor(i / stride) !== Math.floor((i - 1) / stride)).slice(0, SAMPLE);
}

function answered(counts: readonly number[]): Answered {
  const share = (of: (count: number) => number): number => counts.reduce((sum, count) => sum + of(count), 0) / (counts.length || 1);
  return { any: share((count) => Math.min(1, count)), shown: share((count) => count) };
}
