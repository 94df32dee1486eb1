import { beforeAll, describe, expect, it } from 'vitest';
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
  const reading = await pdfReading(pdfFile(pages), item, loadPdf);
  if (!reading.ok) throw new Error(reading.refusal.kind);
  const body = new DOMParser().parseFromString(reading.html, 'text/html').body;
  return {
    ...reading,
    paragraphs: [...body.querySelectorAll('p')].map((p) => p.textContent),
    headings: [...body.querySelectorAll('h1, h2')].map((h) => h.textContent),
    text: body.textContent,
  };
};

describe('the text of a PDF', () => {
  it('reads the left column before the right one and mends words broken at a line’s end', async () => {
    const { paragraphs } = await read([[...column(left, { x: 50, top: 700 }), ...column(right, { x: 320, top: 700 })]]);
    expect(paragraphs[0]).toContain('not knowledge yet; it is a promise that somebody will come back');
    expect(paragraphs.join(' ')).toContain('A reader who opens a saved article and finds two paragraphs and an offer loses');
  });

  it('reads lines over the whole width where there is one column', async () => {
    const wide = [
      'A note that is filed away unread is not knowledge yet; it is a promise that somebody will come back to it before',
      'the year is over, and promises of this kind are cheap to make, and nobody keeps count of them in the end.',
    ];
    const { paragraphs } = await read([column(wide, { x: 72, top: 700 })]);
    expect(paragraphs).toEqual([wide.join(' ')]);
  });

  it('parts paragraphs where there is a gap between lines', async () => {
    const { paragraphs } = await read([
      page(1, [
        ...column(['The first paragraph stands at the top of the page here.'], { x: 72, top: 700 }),
        ...column(['The second paragraph stands a good way below the first one.'], { x: 72, top: 660 }),
      ]),
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

  it('says so where pages are pictures', async () => {
    expect((await read([page(1, column([...left, ...right], { x: 72, top: 700 })), [], [], []])).limit).toBe('scan');
    expect(await pdfReading(pdfFile([[], []]), item, loadPdf)).toEqual({ ok: false, refusal: { kind: 'unreadable-pdf' } });
  });

  it('refuses what is no PDF, and everything where there is no reader', async () => {
    const refused = { ok: false, refusal: { kind: 'unreadable-pdf' } };
    expect(await pdfReading(new TextEncoder().encode('%PDF-1.4 broken'), item, loadPdf)).toEqual(refused);
    expect(await pdfReading(pdfFile([page(1, column(left, { x: 72, top: 700 }))]), item, undefined)).toEqual(refused);
  });

  it('writes text as text', async () => {
    const { html } = await read([
      page(1, column(['Angle brackets such as <script>alert(1)</script> stay words on this page.'], { x: 72, top: 700 })),
    ]);
    expect(html).toContain('&lt;script&gt;');
  });
});
