import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bibtexEntry, latexText } from '../../src/citations/bibtex';
import { cslItem, cslJson } from '../../src/citations/csl';
import { nameIn } from '../../src/citations/names';
import type { CitedWork } from '../../src/citations/work';
import { oneVisibleLine } from '../../src/untrusted/invisible';
import { madeUp } from '../made-up';
import { parsedBibtex } from './parsed';

const paper: CitedWork = {
  kind: 'preprint',
  title: 'Counting What Was Never Read: a Study of 100% of the $Pile_1$',
  authors: [{ family: 'van der Okafor', given: 'Inés' }, { literal: 'OpenAI and Friends' }, { family: 'Lind', given: 'Bo', suffix: 'Jr.' }],
  issued: '2026-01-05',
  arxiv: '2601.01234',
  version: '2',
  primaryClass: 'cs.HC',
  url: 'https://arxiv.org/abs/2601.01234',
  licence: 'CC BY 4.0',
};

it('writes a paper on arXiv as the field does', () => {
  expect(bibtexEntry('okaforCountingWhatNever2026', paper)).toBe(`@misc{okaforCountingWhatNever2026,
  title = {Counting {What Was Never Read:} a {Study} of 100\\% of the {\\$Pile\\_1\\$}},
  author = {van der Okafor, Inés and {OpenAI and Friends} and Lind, Jr., Bo},
  year = {2026},
  month = jan,
  eprint = {2601.01234},
  archivePrefix = {arXiv},
  primaryClass = {cs.HC},
  version = {2},
  url = {https://arxiv.org/abs/2601.01234},
  copyright = {CC BY 4.0}
}
`);
});

it('writes a page of the web with its days, and an article with its journal', () => {
  const page: CitedWork = {
    kind: 'page',
    title: 'On piles',
    authors: [],
    issued: '2026-02',
    site: 'Lines & Shores',
    accessed: '2026-02-21',
  };
  expect(bibtexEntry('onPiles', page)).toBe(
    '@online{onPiles,\n  title = {On piles},\n  date = {2026-02},\n  organization = {Lines \\& Shores},\n  urldate = {2026-02-21}\n}\n',
  );
  const article = bibtexEntry('x', { ...paper, kind: 'article', journal: 'Journal of Piles', doi: '10.1000/a_b' });
  expect(article).toMatch(/^@article\{x,/);
  expect(article).toContain('journal = {Journal of Piles}');
  expect(article).toContain('doi = {10.1000/a_b}');
  expect(article).toContain('eprint = {2601.01234}');
});

it('writes CSL-JSON', () => {
  expect(JSON.parse(cslJson('okafor', paper))).toEqual([
    {
      id: 'okafor',
      'citation-key': 'okafor',
      type: 'article',
      title: paper.title,
      author: paper.authors,
      issued: { 'date-parts': [[2026, 1, 5]] },
      publisher: 'arXiv',
      number: 'arXiv:2601.01234',
      version: '2',
      URL: 'https://arxiv.org/abs/2601.01234',
    },
  ]);
  expect(cslItem('x', { kind: 'page', title: 'On piles', authors: [], site: 'Shores', accessed: '2026-02-21' })).toEqual({
    id: 'x',
    'citation-key': 'x',
    type: 'webpage',
    title: 'On piles',
    'container-title': 'Shores',
    accessed: { 'date-parts': [[2026, 2, 21]] },
  });
});

it('keeps addresses as they are, but for what would end the field', () => {
  const url = 'https://e.example/a_b%20c?d=1&e#f~{g}\\h$';
  expect(bibtexEntry('x', { kind: 'page', title: 'x', authors: [], url })).toContain(
    'url = {https://e.example/a_b%20c?d=1&e#f~%7Bg%7D%5Ch%24}',
  );
});

it('lets no title be a command of LaTeX', () => {
  expect(latexText('\\input{/etc/passwd}')).toBe('{\\textbackslash}input{\\textbraceleft}/etc/passwd{\\textbraceright}');
});

const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'the',
          'A',
          'Größe',
          '深度学习',
          '{',
          '}',
          '\\',
          '\\alpha',
          '$x$',
          '%',
          '&',
          '#',
          '_',
          '~',
          '^',
          '--',
          "''",
          '``',
          '"',
          '<b>',
          'NLP:',
          '@misc{x,',
          'and',
          ',',
          '!`',
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(' ')),
    fc
      .array(fc.constantFrom('{', '}', '\\', '$', '%', '-', "'", '`', ',', '"', '<', '>', '@', '=', ' ', 'a', 'É', '²'), { maxLength: 12 })
      .map((marks) => marks.join('')),
  )
  .map((text) => oneVisibleLine(text.normalize('NFC')));
const said = line.filter((text) => text !== '');
const word = fc.constantFrom('Ada', 'Lovelace', 'O’Neil', 'Jean-Paul', 'J. P.', 'Müller', 'Łoś', 'Ma_x', 'Žižek');
const name = fc.oneof(
  fc.record({ family: fc.oneof(word, fc.constantFrom('van Beethoven', 'de la Cruz', 'dos Santos')), given: word }),
  fc.record({ family: word, given: word, suffix: fc.constantFrom('Jr.', 'III') }),
  said.map((literal) => ({ literal })),
);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const bare = (work: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(work).filter(([, value]) => value !== undefined)) as unknown as CitedWork;
const month = fc.constantFrom('2024', '2024-05', '1999-12');
const shared = {
  title: said,
  authors: fc.array(name, { maxLength: 4 }),
  doi: optional(fc.constantFrom('10.1000/182', '10.1000/a_b%c#d&e~(f)')),
  url: optional(fc.constantFrom('https://e.example/', 'https://e.example/a_b?c=%20&d#e~f')),
  licence: optional(said),
};
const work = fc.oneof(
  fc
    .record({
      kind: fc.constant('preprint'),
      ...shared,
      issued: optional(month),
      arxiv: fc.constantFrom('2401.01234', 'hep-th/9901001'),
      version: optional(fc.constantFrom('1', '12')),
      primaryClass: optional(fc.constantFrom('cs.CL', 'hep-th')),
    })
    .map(bare),
  fc.record({ kind: fc.constant('article'), ...shared, issued: optional(month), journal: optional(said) }).map(bare),
  fc
    .record({
      kind: fc.constant('page'),
      ...shared,
      issued: optional(fc.constantFrom('2024', '2024-05', '2024-05-31')),
      accessed: optional(fc.constant('2026-02-21')),
    })
    .map(bare),
);

it('is read back by the parser of Better BibTeX with the same fields, whatever is cited', () => {
  fc.assert(
    fc.property(fc.array(work, { minLength: 1, maxLength: 3 }), (works) => {
      const parsed = parsedBibtex(works.map((one, at) => bibtexEntry(`key${at}`, one)).join('\n'));
      expect(parsed.map(({ key }) => key)).toEqual(works.map((_, at) => `key${at}`));
      for (const [at, { kind, ...fields }] of works.entries()) {
        expect(parsed[at]?.type).toBe({ article: 'article', preprint: 'misc', page: 'online' }[kind]);
        expect(parsed[at]?.work).toEqual(fields);
      }
    }),
    madeUp(1000),
  );
});

it('keeps the parts of names that people write', () => {
  const authors = ['Ludwig van Beethoven', 'King, Jr., Martin Luther', 'Ada Lovelace', '王小明', 'DeepMind Safety Team'].flatMap(
    (text) => nameIn(text) ?? [],
  );
  expect(parsedBibtex(bibtexEntry('x', { ...paper, authors }))[0]?.work.authors).toEqual([
    { family: 'van Beethoven', given: 'Ludwig' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Lovelace', given: 'Ada' },
    { literal: '王小明' },
    { literal: 'DeepMind Safety Team' },
  ]);
});
