import { describe, expect, it } from 'vitest';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import type { Choices } from '../../src/permanent/choices';
import { extended } from '../../src/permanent/extend';
import { MemoryVault, memoryLinks } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, path, sourceOf } from './drafting';

const target = 'permanent/Probes.md';

/** A permanent note once it was extended. */
function extendedNote(text: string, change: Partial<Choices> = {}): string {
  const vault = new MemoryVault({ [path]: pendingNote(), [target]: text, 'Goodhart.md': '' });
  const made = extended(
    { path: target, text },
    {
      source: sourceOf(vault.get(path)),
      choices: { ...choices, ...change },
      links: memoryLinks(vault),
      ownPaths: new Map(),
      names,
      live: (one) => one,
    },
  );
  return made.kind === 'changed' ? made.after : '';
}

const words = { quote: '', words: 'Mine.', part: undefined, own: undefined };
const goodhart = { path: 'Goodhart.md', reason: 'a measure', back: false };

describe('a permanent note that is extended', () => {
  it.each<readonly [string, string, Partial<Choices>, string]>([
    [
      'gets what is new before its related notes',
      '# Probes\n\nKnown.\n\n## Related\n\n- [[Heads]]\n',
      {},
      '# Probes\n\nKnown.\n\nA summary.\n\n## Related\n\n- [[Heads]]\n- [[2026-02-19-probes]]\n',
    ],
    [
      'gets it at its end where it has none, and related notes below',
      '# Probes\n\nKnown.',
      {},
      '# Probes\n\nKnown.\n\nA summary.\n\n## Related\n\n- [[2026-02-19-probes]]\n',
    ],
    [
      'gets the summary, each point, and each link',
      '# Probes\n',
      { points: [words], links: [goodhart] },
      '# Probes\n\nA summary.\n\nMine.\n\n## Related\n\n- [[Goodhart]]: a measure\n- [[2026-02-19-probes]]\n',
    ],
    [
      'gets no link to itself',
      '# Probes\n',
      { summary: '', links: [{ ...goodhart, path: target }] },
      '# Probes\n\n## Related\n\n- [[2026-02-19-probes]]\n',
    ],
    [
      'gets only what it does not hold',
      '# Probes\n\nA summary.\n\n## Related\n\n- [[2026-02-19-probes]]\n',
      { points: [words] },
      '# Probes\n\nA summary.\n\nMine.\n\n## Related\n\n- [[2026-02-19-probes]]\n',
    ],
  ])('%s', (_, text, change, after) => {
    expect(extendedNote(text, change)).toBe(after);
    expect(extendedNote(after, change)).toBe(after);
  });
});
