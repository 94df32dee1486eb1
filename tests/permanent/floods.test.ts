import { describe, expect, it } from 'vitest';
import { keyPointsOf } from '../../src/note/key-points';
import { linksIn } from '../../src/note/links-in';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { withoutFootnoteMarks } from '../../src/markdown/footnote-marks';
import { draftNotes } from '../../src/permanent/draft';
import { withLiveLinks } from '../../src/permanent/live-links';
import { relatedNotes } from '../../src/permanent/related-notes';
import { titleOf } from '../../src/permanent/title-of';
import { MemoryVault, memoryLinks } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, contextOf, path, sourceOf } from './drafting';

/** Marks that open something, and what stands between two that close nothing. */
const FLOODS = [
  '[',
  '[[',
  '![[a|',
  '[[#',
  '[a](',
  '"[[#',
  '`',
  '`a``b```',
  ' ',
  '\\',
  '[^',
  '> ',
  '%%',
  '<!--',
  '<%',
  '$',
  '$$a',
  ':: ',
  '(k:: ',
  '#',
  '^a',
  '{{',
  '- ',
  '1. ',
  'a\u00a0',
  '*_~',
  '.md',
];

const WAYS: Record<string, (flood: string) => void> = {
  'a key point': (flood) => keyPointsOf(pendingNote().replace('## Analysis', `## Key points\n\n- "${flood}"x\n\n## Analysis`), names),
  'a related note': (flood) => {
    const vault = new MemoryVault({});
    relatedNotes({ path, text: pendingNote().replace('- \n', `- ${flood}\n`) }, names, memoryLinks(vault));
  },
  'a line with links': linksIn,
  'links that lead nowhere': (flood) => withLiveLinks(flood, () => false),
  footnotes: withoutFootnoteMarks,
  'a title': titleOf,
  'a quote, a title and a property of a draft': (flood) => {
    const vault = new MemoryVault({ [path]: pendingNote().replace('status:', `creator: ${JSON.stringify(flood)}\nstatus:`) });
    const source = sourceOf(vault.get(path));
    const nasty = {
      ...choices,
      title: flood,
      points: [{ quote: flood, words: '', part: undefined, own: undefined }],
    };
    draftNotes(source, nasty, contextOf(vault, { template: '# {{title}}\n{{creator}}\n{{keyPoints}}' }));
  },
};

function time(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

describe.each(Object.entries(WAYS))('%s', (name, way) => {
  // A draft judges each text several times.
  const size = name.includes('draft') ? 2000 : 10_000;

  it.each(FLOODS)('of "%s" takes as many times as long as it is larger', (mark) => {
    const taken = (length: number): number => {
      const flood = mark.repeat(length / mark.length);
      return time(() => {
        way(flood);
      });
    };
    const small = Math.min(taken(size), taken(size));
    const allowed = 20 * small + 400;
    // Other work goes on beside: the quickest of three is the nearest to what it takes.
    let large = taken(size * 10);
    for (let run = 1; run < 3 && large >= allowed; run += 1) large = Math.min(large, taken(size * 10));
    expect(large).toBeLessThan(allowed);
  });
});
