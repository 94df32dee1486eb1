import { describe, expect, it } from 'vitest';
import { namesIn, shownName } from '../../src/citations/names';
import { workOf } from '../../src/citations/work-of';
import type { PageMetadata } from '../../src/content/extract/page-metadata';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../src/note/sections';

function workIn(properties: string, page?: PageMetadata) {
  return workOf(readPendingNote(`---\n${properties}\n---\n`, DEFAULT_SECTION_NAMES), page);
}

describe('the work of a note', () => {
  it('is told by its properties before its page', () => {
    const page = { author: 'Somebody Else', title: 'Another', arxivVersion: '2', categories: 'cs.HC, cs.CL', licence: 'CC BY 4.0' };
    expect(
      workIn('url: https://arxiv.org/pdf/2601.01234v2\ntitle: The pile\nauthors:\n  - Okafor, Ines\n  - "[[Bo Lind]]"\nfetched: x', page),
    ).toEqual({
      kind: 'preprint',
      title: 'The pile',
      authors: [
        { family: 'Okafor', given: 'Ines' },
        { family: 'Lind', given: 'Bo' },
      ],
      issued: '2026-01',
      arxiv: '2601.01234',
      version: '2',
      primaryClass: 'cs.HC',
      url: 'https://arxiv.org/abs/2601.01234',
      licence: 'CC BY 4.0',
    });
  });

  it('is of the day its number fits, not of that of a later version or the feed', () => {
    const url = 'url: https://arxiv.org/abs/2601.01234';
    expect(workIn(`${url}\npublished: 2026-01-05`).issued).toBe('2026-01-05');
    expect(workIn(`${url}\ndate: 2025-12-31`).issued).toBe('2025-12-31');
    expect(workIn(`${url}\ndate: 2026-02-09`, { published: '2026-02-09' }).issued).toBe('2026-01');
    expect(workIn('url: https://arxiv.org/abs/hep-th/9901001').issued).toBe('1999-01');
    expect(workIn('url: https://e.example/post\ndate: 2026-02-09', { published: '2026-02-01T10:00' }).issued).toBe('2026-02-01');
    expect(workIn('url: https://e.example/post\nyear: 2019').issued).toBe('2019');
    expect(workIn('url: https://e.example/post').issued).toBeUndefined();
    expect(workIn('url: https://e.example/post\ncreated: 2026-02-09\nfetched: 2026-02-10').issued).toBeUndefined();
    expect(workIn('url: https://e.example/post\ndate: 2026-02-09').issued).toBe('2026-02-09');
  });

  it('is an article where its journal and DOI are known, else a page', () => {
    expect(workIn('url: https://doi.org/10.1000/182\ntitle: The pile', { journal: 'Piles' })).toMatchObject({
      kind: 'article',
      doi: '10.1000/182',
      journal: 'Piles',
    });
    expect(workIn('url: https://doi.org/10.48550/arXiv.2601.01234\ntitle: The pile')).toMatchObject({
      kind: 'preprint',
      arxiv: '2601.01234',
    });
    expect(workIn('url: https://doi.org/10.48550/arXiv.2601.01234\ntitle: The pile').doi).toBeUndefined();
    expect(workIn('url: https://e.example/post\nsource: Shores RSS')).toEqual({
      kind: 'page',
      title: 'e.example',
      authors: [],
      url: 'https://e.example/post',
      site: 'Shores',
    });
  });

  it('has the title without what arXiv puts around it', () => {
    expect(workIn('url: https://arxiv.org/abs/2601.01234\ntitle: "[2601.01234] The pile"').title).toBe('The pile');
    expect(workIn('url: https://arxiv.org/abs/2601.01234\ntitle: "The pile. (arXiv:2601.01234v1 [cs.HC])"').title).toBe('The pile');
  });
});

it.each([
  ['Ines Okafor, Bo Lind', ['Okafor|Ines', 'Lind|Bo']],
  ['Ines Okafor and Bo Lind', ['Okafor|Ines', 'Lind|Bo']],
  ['Okafor, Ines; Lind, Bo', ['Okafor|Ines', 'Lind|Bo']],
  ['Okafor, Ines and Lind, Bo', ['Okafor|Ines', 'Lind|Bo']],
  ['Okafor, Ines', ['Okafor|Ines']],
  ['Okafor, I. B.', ['Okafor|I. B.']],
  ['Ines Okafor, Bo Lind et al.', ['Okafor|Ines', 'Lind|Bo']],
  ['Martin Luther King, Jr., Bo Lind', ['King|Martin Luther|Jr.', 'Lind|Bo']],
  ['王小明、李华', ['王小明', '李华']],
  ['Google DeepMind Team', ['Google DeepMind Team']],
  ['Ines Okafor, Ines Okafor', ['Okafor|Ines']],
  ['Jan de la Cruz', ['de la Cruz|Jan']],
  ['', []],
])('reads the names in "%s"', (text, names) => {
  expect(
    namesIn(text).map((name) => ('literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join('|'))),
  ).toEqual(names);
});

it('shows a name as it is read', () => {
  expect(namesIn(['King, Jr., Martin Luther', 'OpenAI']).map(shownName)).toEqual(['Martin Luther King Jr.', 'OpenAI']);
});
