import { describe, expect, it } from 'vitest';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { relatedNotes } from '../../src/permanent/related-notes';
import { MemoryVault, memoryLinks } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { path, sourceOf } from './drafting';

describe('relatedNotes', () => {
  it('offers the notes already linked, with what stands beside them', () => {
    const text = pendingNote().replace('- \n', '- [[Goodhart|the law]]: measures\n- [[Nowhere]]\n- [p](Probes.md)\n');
    const vault = new MemoryVault({ [path]: text, 'permanent/Goodhart.md': '', 'Probes.md': '' });
    const links = {
      ...memoryLinks(vault),
      resolve: (link: string, from: string) => memoryLinks(vault).resolve(link.replace(/\.md$/, ''), from),
    };
    expect(relatedNotes(sourceOf(text), names, links)).toEqual([
      { path: 'permanent/Goodhart.md', reason: 'measures' },
      { path: 'Probes.md', reason: '' },
    ]);
  });
});
