import { examine, type Surroundings } from '../src/health/examine';
import type { Finding } from '../src/health/finding';
import { readSeen, type SeenNote } from '../src/health/seen-note';
import { fileName } from '../src/text/path';

/** A note as text, by its path. */
export type Texts = ReadonlyMap<string, string>;

const SUBJECTS = 'attention memory bees gardens retrieval tokens routing reward caching planning 注意力 记忆 检索 规划'.split(' ');
const SAID = 'moves with helps limits needs forgets scales under explains'.split(' ');

/** A pseudo-random number below `n`, the same in each run. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}

/** Permanent notes as scripts leave them: a third of the links lead nowhere, some titles say nothing, some notes are there twice. */
export function madeUpVault(count: number): Texts {
  const roll = dice(count);
  const word = (from: readonly string[]): string => from[roll(from.length)] ?? '';
  const titles = Array.from({ length: count }, (_, n) =>
    n % 20 === 7
      ? `Research Highlight ${String(n)}`
      : `${word(SUBJECTS)} ${word(SAID)} ${word(SUBJECTS)} ${String(roll(count))} ${word(SUBJECTS)}`,
  );
  const nameOf = (n: number): string => `${String(n).padStart(5, '0')}-${(titles[n] ?? '').replaceAll(' ', '-')}`;
  return new Map(
    titles.map((title, n) => {
      const links = Array.from({ length: 12 }, (_, at) => {
        const to = roll(count);
        const name = nameOf(to);
        if (at % 3 > 0) return `[[${name}]]`;
        return at % 2 === 0 ? `[[${titles[to] ?? ''} ${word(SAID)}]]` : `[[${name.slice(6, -1)}]]`;
      });
      const lines = Array.from({ length: 12 }, (_, at) => `${title} ${String(at)}: ${word(SUBJECTS)} ${word(SAID)} ${word(SUBJECTS)}.`);
      const body =
        n % 25 === 3 ? 'The same text, written by a script, over and over again.' : `${lines.join('\n')}\n\n- ${links.join('\n- ')}`;
      return [
        `Zettel/${nameOf(n)}.md`,
        `---\ntitle: ${title}\nsource_url: https://example.com/${String(roll(count))}\n---\n\n# ${title}\n\n${body}\n`,
      ];
    }),
  );
}

/** One note, read for its health. */
export const read = (path: string, text: string): SeenNote => readSeen(path, text);

/** The examination of notes that are all there is of a vault, step by step. */
export function examination(notes: readonly SeenNote[]): Generator<void, Finding[]> {
  const byName = new Map(notes.map(({ path }) => [fileName(path).replace(/\.md$/, ''), path]));
  const around: Surroundings = {
    known: () => notes,
    resolve: (target) => byName.get(target),
    linkTo: (target) => `[[${target}]]`,
    inProperty: (target) => `[[${target}]]`,
    linksFromOutside: () => 0,
    archive: (path) => `Archive/${fileName(path)}`,
  };
  return examine(notes, around);
}
