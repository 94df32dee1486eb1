import { describe, expect, it } from 'vitest';
import { CitationGraph } from '../../src/citations/citation-graph';
import { KnownWorks } from '../../src/citations/known-works';
import { namesIn } from '../../src/citations/names';
import { referenceIn, referencesInSteps } from '../../src/citations/references';
import type { CitedWork } from '../../src/citations/work';
import { atOnce } from '../../src/slices';

const work = (more: Partial<CitedWork> = {}): CitedWork => ({
  kind: 'page',
  title: 'Averages of noisy walks',
  authors: namesIn('Ada Lind'),
  issued: '1974-03-01',
  ...more,
});

describe('the references of an article', () => {
  const textsIn = (markdown: string) => atOnce(referencesInSteps(markdown)).map(({ text }) => text);

  it('are its footnotes, of several paragraphs too', () => {
    expect(textsIn('Prose.[^1]\n\n- no reference\n\n[^1]: A. Lind. Averages.\n\n    *Annals*, 1974.\n[^b]: B. Okafor.\n')).toEqual([
      'A. Lind. Averages. Annals, 1974.',
      'B. Okafor.',
    ]);
  });

  it('are the items and paragraphs below their heading, up to the next of its level', () => {
    const markdown =
      '### 7 References\n\n1. A. Lind.\n   Averages.\n2. B. Okafor.\n\nC. Moreau.\n\n#### More\n\n- D. Haddad.\n\n### Appendix\n\nProse.\n';
    expect(textsIn(markdown.replace('7 ', ''))).toEqual(['A. Lind. Averages.', 'B. Okafor.', 'C. Moreau.', 'D. Haddad.']);
    expect(textsIn('**参考文献**\n\n[1] 张海. 潮汐学导论.\n')).toEqual(['[1] 张海. 潮汐学导论.']);
  });

  it('are no prose', () => {
    expect(textsIn(`Prose.\n\n[^1]: ${'A word. '.repeat(300)}\n`)).toEqual([]);
  });

  it('say where they lead', () => {
    expect(referenceIn('A. [Lind](https://doi.org/10.5555/ASM.1). <https://e.example/a?utm_source=x>. arXiv:1101.00001v2.').ids).toEqual([
      'arxiv:1101.00001',
      'doi:10.5555/asm.1',
      'e.example/a',
    ]);
  });
});

describe('a work', () => {
  const isNamed = (reference: string, of: CitedWork = work()): boolean => {
    const works = new KnownWorks();
    works.put('note.md', of);
    return works.matching(referenceIn(reference)).length > 0;
  };

  it.each([
    'A. Lind. Averages of noisy walks. *Annals of Slow Mathematics*, 3(2):11–29, 1974.',
    'Lind, A. (1974). Averages of Noisy Walks. Annals, 3.',
    'Ada Lind. 1974a. Averages of noisy walks. In Proceedings.',
    '[1] A. Lind, “Averages of noisy walks,” Annals, vol. 3, 1974.',
    'Lind, A.: Averages of noisy walks. Annals 3, 11 (1974)',
    'Lind (1974) *Averages of noisy walks*. Annals',
  ])('is told by title, year and author: %s', (reference) => {
    expect(isNamed(reference)).toBe(true);
  });

  it.each([
    ['another year', 'A. Lind. Averages of noisy walks. Annals, 3, 1975.'],
    ['no year', 'A. Lind. Averages of noisy walks. Annals, 3.'],
    ['the year among pages', 'A. Lind. Averages of noisy walks. Annals, 1970–1974.'],
    ['another author', 'A. Lindqvist. Averages of noisy walks. Annals, 1974.'],
    ['no author', 'Averages of noisy walks. Annals, 1974.'],
    ['a longer title', 'A. Lind. Averages of noisy walks in caves. Annals, 1974.'],
    ['a title with more before it', 'A. Lind. On averages of noisy walks. Annals, 1974.'],
    ['a title that goes on behind a colon', 'A. Lind. Averages of noisy walks: part two. Annals, 1974.'],
    ['a title as the second part', 'A. Lind. Walks: averages of noisy walks. Annals, 1974.'],
  ])('is not told by %s', (_, reference) => {
    expect(isNamed(reference)).toBe(false);
  });

  it('is told by its number, DOI or address alone', () => {
    expect(isNamed('See arXiv:1101.00001v3.', work({ arxiv: '1101.00001' }))).toBe(true);
    expect(isNamed('doi: 10.5555/ASM.1.', work({ doi: '10.5555/asm.1' }))).toBe(true);
    expect(isNamed('<http://www.e.example/a/>', work({ url: 'https://e.example/a' }))).toBe(true);
    expect(isNamed('<https://e.example/>', work({ url: 'https://e.example/' }))).toBe(false);
  });

  it('is not told by its title where the numbers differ', () => {
    const reference = 'A. Lind. Averages of noisy walks. arXiv:1101.00001, 1974. doi:10.5555/other.';
    expect(isNamed(reference, work({ arxiv: '1101.00002' }))).toBe(false);
    expect(isNamed(reference, work({ doi: '10.5555/asm.1' }))).toBe(false);
    expect(isNamed(reference, work())).toBe(true);
  });

  it('is told in other letters and scripts', () => {
    const petrovic = work({ title: 'Große Schritte', authors: namesIn('Đorđe Petrović'), issued: '2023' });
    expect(isNamed('D. Petrovic. Grosse Schritte. 2023.', petrovic)).toBe(true);
    const zhang = work({ title: '潮汐学导论', authors: namesIn('张海'), issued: '2015' });
    expect(isNamed('张海. 潮汐学导论. 海洋出版社, 2015.', zhang)).toBe(true);
    expect(isNamed('张海. 新潮汐学导论. 海洋出版社, 2015.', zhang)).toBe(false);
    expect(isNamed('张海. 潮汐学导论续. 海洋出版社, 2015.', zhang)).toBe(false);
  });

  it('is not told by a year in its title', () => {
    const back = work({ title: 'Looking back on 1974 again' });
    expect(isNamed('A. Lind. Looking back on 1974 again. Annals, 1999.', back)).toBe(false);
    expect(isNamed('A. Lind. Looking back on 1974 again. Annals, 1974.', back)).toBe(true);
  });

  it('is not told by a word', () => {
    expect(isNamed('A. Lind. Walks. Annals, 1974.', work({ title: 'Walks' }))).toBe(false);
    expect(isNamed('A. Lind. On it. Annals, 1974.', work({ title: 'On it' }))).toBe(false);
  });

  it('is known by what it is now', () => {
    const works = new KnownWorks();
    works.put('a.md', work());
    works.put('a.md', work({ title: 'Another title' }));
    expect(works.matching(referenceIn('A. Lind. Averages of noisy walks. 1974.'))).toEqual([]);
    expect(works.matching(referenceIn('A. Lind. Another title. 1974.'))).toEqual(['a.md']);
    works.put('a.md', undefined);
    expect(works.matching(referenceIn('A. Lind. Another title. 1974.'))).toEqual([]);
  });
});

describe('the ties of notes', () => {
  const all = (): boolean => true;
  const citing = [referenceIn('A. Lind. Averages of noisy walks. 1974.'), referenceIn('arXiv:2201.00002')];

  function graph() {
    const made = new CitationGraph();
    made.putWork('lind.md', work());
    made.putWork('paper.md', work({ title: 'Own title', arxiv: '2301.00001' }));
    made.putReferences('paper.md', citing);
    return made;
  }

  it('go both ways', () => {
    expect(graph().tiesOf('paper.md', all)).toEqual({ cites: ['lind.md'], citedBy: [] });
    expect(graph().tiesOf('lind.md', all)).toEqual({ cites: [], citedBy: ['paper.md'] });
    expect(graph().tiesOf('other.md', all)).toEqual({ cites: [], citedBy: [] });
  });

  it('are found of works that come later by their numbers', () => {
    const made = graph();
    made.putWork('late.md', work({ arxiv: '2201.00002' }));
    expect(made.tiesOf('paper.md', all).cites).toEqual(['lind.md', 'late.md']);
    expect(made.tiesOf('late.md', all).citedBy).toEqual(['paper.md']);
  });

  it('are with notes that count, and never with another note of the same work', () => {
    const made = graph();
    expect(made.tiesOf('paper.md', () => false)).toEqual({ cites: [], citedBy: [] });
    made.putWork('copy.md', work({ arxiv: '2301.00001' }));
    made.putReferences('copy.md', [referenceIn('arXiv:2301.00001')]);
    expect(made.tiesOf('paper.md', all).citedBy).toEqual([]);
    expect(made.tiesOf('copy.md', all).cites).toEqual([]);
  });

  it('end with the note, and with what it refers to', () => {
    const made = graph();
    made.putReferences('paper.md', []);
    expect(made.tiesOf('lind.md', all).citedBy).toEqual([]);
    made.putReferences('paper.md', citing);
    made.remove('lind.md');
    expect(made.tiesOf('paper.md', all).cites).toEqual([]);
    made.remove('paper.md');
    made.putWork('lind.md', work());
    expect(made.tiesOf('lind.md', all).citedBy).toEqual([]);
  });
});
