import { describe, expect, it } from 'vitest';
import { KnownSources } from '../../src/permanent/known-sources';

const paper = new URL('https://arxiv.org/abs/2601.00001');

function knowing(notes: Record<string, string>): KnownSources {
  const known = new KnownSources();
  for (const [path, sourceUrl] of Object.entries(notes)) known.put(path, sourceUrl);
  return known;
}

describe('the notes made from an item', () => {
  it('are those that name it as their source, however they spell its address', () => {
    const known = knowing({
      'a.md': 'https://arxiv.org/abs/2601.00001',
      'b.md': 'https://arxiv.org/pdf/2601.00001v2',
      'c.md': 'https://arxiv.org/abs/2601.00002',
    });
    expect(known.madeFrom(paper, '')).toEqual(['a.md', 'b.md']);
  });

  it('are not the note itself', () => {
    const known = knowing({ 'a.md': paper.href, 'inbox/paper.md': paper.href });
    expect(known.madeFrom(paper, 'inbox/paper.md')).toEqual(['a.md']);
  });

  it('follow a note that names another source, or none any more', () => {
    const known = knowing({ 'a.md': paper.href, 'b.md': paper.href });
    known.put('a.md', 'https://blog.example/probes');
    known.put('b.md', undefined);
    expect(known.madeFrom(paper, '')).toEqual([]);
    expect(known.madeFrom(new URL('https://blog.example/probes'), '')).toEqual(['a.md']);
    known.put('b.md', paper.href);
    known.put('b.md', 'a talk');
    expect(known.madeFrom(paper, '')).toEqual([]);
  });

  it('follow a note that is renamed', () => {
    const known = knowing({ 'a.md': paper.href });
    known.rename('a.md', 'b.md');
    known.rename('other.md', 'c.md');
    expect(known.madeFrom(paper, '')).toEqual(['b.md']);
    known.put('b.md', undefined);
    expect(known.madeFrom(paper, '')).toEqual([]);
  });

  it('are none where nobody names it', () => {
    expect(knowing({ 'a.md': 'no address', 'b.md': '' }).madeFrom(paper, '')).toEqual([]);
  });
});
