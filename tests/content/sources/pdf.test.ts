import { beforeAll, describe, expect, it } from 'vitest';
import type { Work } from '../../../src/content/one-at-a-time';
import type { LoadPdf, PdfJs } from '../../../src/content/sources/pdf/pdf-js';
import { pdfReading } from '../../../src/content/sources/pdf/pdf-reading';
import { column, pdfFile, type PdfWords } from './pdf-file';

let loadPdf: LoadPdf;

beforeAll(async () => {
  const pdfJs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJs;
  loadPdf = () => Promise.resolve(pdfJs);
});

const item = { url: new URL('https://okafor.example/pile.pdf'), title: 'The pile', excerpt: '' };

const left = [
  'A note that is filed away unread is not know-',
  'ledge yet; it is a promise that somebody will',
  'come back to it before the year is over.',
  '   The second surprise was the cost of an item',
  'that turned out to be incomplete. A reader who',
];
const right = [
  'opens a saved article and finds two paragraphs',
  'and an offer loses more than those two minutes.',
  'She loses the thread that made her save it and',
  'that nobody will find again.',
];
const page = (number: number, words: PdfWords[]): PdfWords[] => [
  { x: 72, y: 770, text: 'Okafor: The pile', size: 8 },
  ...words,
  { x: 300, y: 30, text: String(number), size: 8 },
];
const read = async (pages: PdfWords[][]) => {
  const reading = await pdfReading(pdfFile(pages), item, { loadPdf });
  if (!reading.ok) throw new Error(reading.refusal.kind);
  const body = new DOMParser().parseFromString(reading.html, 'text/html').body;
  return {
    ...reading,
    paragraphs: [...body.querySelectorAll('p')].map((p) => p.textContent),
    headings: [...body.querySelectorAll('h1, h2')].map((h) => h.textContent),
    text: body.textContent,
  };
};

/** The HTML of a page of prose, with what is to be read below it. */
const readBelow = async (words: PdfWords[]) => {
  const { html, limit } = await read([page(1, [...column(wide, { x: 72, top: 740 }), ...words])]);
  return { html: html.slice(html.indexOf('nobody keeps count')), limit };
};
const wide = [
  'A note that is filed away unread is not knowledge yet; it is a promise that somebody will come back to it',
  'before the year is over, and promises of this kind are cheap to make; nobody keeps count of them in the end.',
];

describe('the text of a PDF', () => {
  it('reads the left column before the right one and mends words broken at a line’s end', async () => {
    const { paragraphs } = await read([[...column(left, { x: 50, top: 700 }), ...column(right, { x: 320, top: 700 })]]);
    expect(paragraphs[0]).toContain('not knowledge yet; it is a promise that somebody will come back');
    expect(paragraphs.join(' ')).toContain('A reader who opens a saved article and finds two paragraphs and an offer loses');
  });

  it('reads lines over the whole width where there is one column', async () => {
    const { paragraphs } = await read([column(wide, { x: 72, top: 700 })]);
    expect(paragraphs).toEqual([wide.join(' ')]);
  });

  it('reads the left column first where both were written row by row', async () => {
    const rows = left.map((text, i) => [
      { x: 50, y: 700 - i * 12, text },
      { x: 320, y: 700 - i * 12, text: right[i] ?? 'and somebody will come back.' },
    ]);
    const { text } = await read([rows.flat()]);
    expect(text).toContain('incomplete. A reader who opens a saved article');
  });

  it('parts paragraphs where there is a gap between lines', async () => {
    const { paragraphs } = await read([
      [
        ...column(['The first paragraph stands at the top of the page here.'], { x: 72, top: 700 }),
        ...column(['The second paragraph stands a good way below the first one.'], { x: 72, top: 660 }),
      ],
    ]);
    expect(paragraphs).toHaveLength(2);
  });

  it('knows headings by their size', async () => {
    const words = [
      { x: 72, y: 730, text: 'The pile', size: 20 },
      { x: 72, y: 700, text: '1 Introduction', size: 13 },
      ...column(left, { x: 72, top: 680 }),
    ];
    expect((await read([page(1, words)])).headings).toEqual(['The pile', '1 Introduction']);
  });

  it('drops running heads and page numbers', async () => {
    const { text } = await read([1, 2, 3].map((number) => page(number, column(left, { x: 72, top: 700 }))));
    expect(text).not.toContain('Okafor');
    expect(text).not.toMatch(/\b[123]\b/);
  });

  it('goes on with a sentence over the page’s end', async () => {
    const { paragraphs } = await read([page(1, column(left, { x: 72, top: 700 })), page(2, column(right, { x: 72, top: 700 }))]);
    expect(paragraphs.at(-1)).toContain('A reader who opens a saved article');
  });

  it('knows the headings of sections below others by number and face', async () => {
    const { html } = await readBelow([
      { x: 72, y: 690, text: '2.1 The wards', bold: true },
      ...column(wide, { x: 72, top: 670 }),
      { x: 72, y: 640, text: 'Not. A sentence in two faces', bold: true },
    ]);
    expect(html).toContain('<h3>2.1 The wards</h3>');
    expect(html).not.toContain('<h3>Not');
  });

  it('keeps a table of contents from being headings', async () => {
    const { headings } = await read([
      page(1, ['1 Introduction 1', '2 Data 4', '3 Results 9'].map((text, i) => ({ x: 72, y: 700 - i * 14, text, bold: true })).concat([])),
      page(2, [{ x: 72, y: 700, text: '1 Introduction', bold: true }, ...column(wide, { x: 72, top: 680 })]),
    ]);
    expect(headings).toEqual(['1 Introduction']);
  });

  it('reads rows of cells as a table, a cell’s second line with it', async () => {
    const rows = [
      ['Ward', 'Missed', 'Reason given'],
      ['North', '31', 'boards that hang'],
      ['', '', 'where nobody looks'],
      ['South', '28', 'none'],
    ];
    const { html } = await readBelow([
      { x: 72, y: 700, text: 'Table 1: Calls that were missed.' },
      ...rows.flatMap((cells, i) => cells.map((text, k) => ({ x: 90 + k * 120, y: 676 - i * 13, text })).filter(({ text }) => text !== '')),
    ]);
    expect(html).toContain('<a href="#page=1">Table 1</a>: Calls that were missed.');
    expect(html).toContain(
      '<tr><th>Ward</th><th>Missed</th><th>Reason given</th></tr><tr><td>North</td><td>31</td><td>boards that hang where nobody looks</td></tr>',
    );
    expect(html).toContain('<td>South</td>');
  });

  it('lets a cell reach over columns', async () => {
    const { html } = await readBelow([
      { x: 200, y: 690, text: 'Convex, with all of its runs' },
      ...[
        ['Method', 'Ridge', 'Logit'],
        ['plain', '4.1', '6.3'],
        ['ours', '1.9', '3.1'],
      ].flatMap((cells, i) => cells.map((text, k) => ({ x: 90 + k * 110, y: 676 - i * 13, text }))),
    ]);
    expect(html).toContain('<th></th><th colspan="2">Convex, with all of its runs</th>');
  });

  it('sets formulas apart with their numbers, and says that they are but signs', async () => {
    const { html, limit } = await readBelow([
      { x: 200, y: 690, text: 'R = a + b' },
      { x: 538, y: 690, text: '(3)' },
      { x: 225, y: 682, text: 'n', size: 7 },
      { x: 72, y: 668, text: 'where a is known.' },
    ]);
    expect(html).toMatch(/<p>R = a \+ b [^(]*\(3\)<\/p>\n?<p>where a is known/);
    expect(limit).toBe('formulas');
  });

  it('writes small raised and lowered signs as such', async () => {
    const { html } = await readBelow([
      { x: 72, y: 690, text: 'The budget is 2' },
      { x: 141, y: 694, text: '14', size: 7 },
      { x: 152, y: 690, text: 'steps of x' },
      { x: 195, y: 688, text: 'k', size: 7 },
      { x: 199, y: 690, text: ', no more.' },
    ]);
    expect(html).toContain('The budget is 2¹⁴ steps of x<sub>k</sub>, no more.');
  });

  it('joins footnotes to their marks', async () => {
    const { html } = await readBelow([
      { x: 72, y: 690, text: 'Some are marked' },
      { x: 151, y: 694, text: '1', size: 7 },
      { x: 160, y: 690, text: 'as read.' },
      { x: 72, y: 90, text: '1', size: 5 },
      { x: 76, y: 87, text: 'By hand, and only', size: 8 },
      { x: 72, y: 77, text: 'on Mondays.', size: 8 },
    ]);
    expect(html).toContain('marked<sup><a href="#fn-1-1" role="doc-noteref">1</a></sup> as read.');
    expect(html).toContain('<li id="fn-1-1" role="doc-footnote"><p>By hand, and only on Mondays.</p></li>');
  });

  it('reads lists, references one by one, and pseudocode line by line', async () => {
    const { html } = await readBelow([
      { x: 80, y: 690, text: '\u0095 one thing' },
      { x: 80, y: 676, text: '\u0095 another thing, which' },
      { x: 92, y: 664, text: 'takes two lines' },
      { x: 72, y: 640, text: 'Algorithm 1 Reading' },
      { x: 80, y: 628, text: '1: take a note' },
      { x: 80, y: 616, text: '2: read it' },
      { x: 72, y: 580, text: 'References', bold: true, size: 13 },
      { x: 72, y: 560, text: 'A. Lind. Boards. 2019.' },
      { x: 72, y: 548, text: 'B. Okafor. Piles, and how' },
      { x: 82, y: 536, text: 'they grow. 2020.' },
    ]);
    expect(html).toContain('<ul><li>\u2022 one thing</li><li>\u2022 another thing, which takes two lines</li></ul>');
    expect(html).toContain('<p>1: take a note<br>2: read it</p>');
    expect(html).toContain('<ul><li>A. Lind. Boards. 2019.</li><li>B. Okafor. Piles, and how they grow. 2020.</li></ul>');
  });

  it('reads typewriter as code with its indentation', async () => {
    const { html } = await readBelow(
      ['while more():', '  note = take(pile)', '  will = read(note)', 'print(will)'].map((text, i) => ({
        x: 72 + (text.length - text.trimStart().length) * 6,
        y: 690 - i * 12,
        text: text.trimStart(),
        typewriter: true,
      })),
    );
    expect(html).toContain('<pre>while more():\n  note = take(pile)\n  will = read(note)\nprint(will)</pre>');
  });

  it('keeps the hyphen of a word that stands elsewhere with it', async () => {
    const { text } = await read([
      column([...wide, 'It is a well-known pile, and it was as well-', 'known before, in some-', "body's notes."], { x: 72, top: 700 }),
    ]);
    expect(text).toContain("as well-known before, in somebody's notes");
  });

  it('lets go of the thread on the way', async () => {
    const file = pdfFile(Array.from({ length: 8 }, (_, i) => page(i + 1, column(left, { x: 72, top: 700 }))));
    let steps = 0;
    const work: Work = (iterator) => {
      for (;;) {
        const step = iterator.next();
        if (step.done) return Promise.resolve(step.value);
        steps += 1;
      }
    };
    expect(await pdfReading(file, item, { loadPdf, work })).toEqual(await pdfReading(file, item, { loadPdf }));
    expect(steps).toBeGreaterThan(8);
  });

  it('says so where pages are pictures', async () => {
    expect((await read([page(1, column([...left, ...right], { x: 72, top: 700 })), [], [], []])).limit).toBe('scan');
    expect(await pdfReading(pdfFile([[], []]), item, { loadPdf })).toEqual({ ok: false, refusal: { kind: 'unreadable-pdf' } });
  });

  it('refuses what is no PDF, and everything where there is no reader', async () => {
    const refused = { ok: false, refusal: { kind: 'unreadable-pdf' } };
    expect(await pdfReading(new TextEncoder().encode('%PDF-1.4 broken'), item, { loadPdf })).toEqual(refused);
    expect(await pdfReading(pdfFile([page(1, column(left, { x: 72, top: 700 }))]), item, {})).toEqual(refused);
  });

  it('writes text as text', async () => {
    const { html } = await read([
      page(1, column(['Angle brackets such as <script>alert(1)</script> stay words on this page.'], { x: 72, top: 700 })),
    ]);
    expect(html).toContain('&lt;script&gt;');
  });
});
