import { describe, expect, it } from 'vitest';
import { readBib, withEntry } from '../../src/citations/bib-file';
import type { CitedWork } from '../../src/citations/work';

const work = (ids: Partial<CitedWork>): CitedWork => ({ kind: 'page', title: 'x', authors: [], ...ids });

describe('an entry of a file of references', () => {
  const bib = readBib(`@comment{x}
@string{acm = "ACM"}
@article{Lind2020, doi = {10.1000/ABC\\_d}, title = {Piles}}
@misc{vas, title = "All", eprint = {arXiv:1706.03762v5}, archivePrefix = {arXiv}}
@article{scholar, journal = {arXiv preprint arXiv:2301.00001}}
@article{dblp, journal = {CoRR}, volume = {abs/2302.00002}}
@misc{other, eprint = {2401.00003}, archivePrefix = {hal}}
@online{post, url = {https://www.e.example/a--b/?utm_source=x}, title = {Post}}
@online{reg, url = {https://doi.org/10.48550/arXiv.2303.00003}}
`);

  it.each([
    [{ doi: '10.1000/abc_D' }, 'Lind2020'],
    [{ arxiv: '1706.03762' }, 'vas'],
    [{ arxiv: '2301.00001' }, 'scholar'],
    [{ arxiv: '2302.00002' }, 'dblp'],
    [{ arxiv: '2303.00003' }, 'reg'],
    [{ url: 'http://e.example/a--b' }, 'post'],
    [{ url: 'https://doi.org/10.1000/ABC_d' }, 'Lind2020'],
    [{ arxiv: '2401.00003' }, undefined],
    [{ url: 'https://e.example/a-b' }, undefined],
    [{}, undefined],
  ])('is told by its DOI, number or address: %j', (ids, key) => {
    expect(bib.keyOf(work(ids))).toBe(key);
  });

  it('is told by its key, whatever its case', () => {
    expect([bib.has('lind2020'), bib.has('acm')]).toEqual([true, false]);
  });
});

it.each([
  ['', '@x\n'],
  ['@a{b,\n}\n', '@a{b,\n}\n\n@x\n'],
  ['@a{b,\n}\n\n', '@a{b,\n}\n\n@x\n'],
  ['@a{b,\r\n}', '@a{b,\r\n}\r\n\r\n@x\r\n'],
])('goes to the end, and leaves what stands there: %j', (text, after) => {
  expect(withEntry(text, '@x\n')).toBe(after);
});
