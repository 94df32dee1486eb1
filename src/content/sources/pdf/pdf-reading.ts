import type { Item } from '../../item';
import { htmlPage } from '../html-page';
import { atOnce } from '../../../slices';
import type { ReadContext, Reading } from '../source';
import type { PdfDocument } from './pdf-js';
import { placed, type PlacedLine } from './columns';
import { layOutInSteps } from './lay-out';
import { linesOf } from './lines';
import type { PdfText } from './pdf-text';

/** Beyond this a PDF is a book, and reading it would hold the app up. */
const mostPages = 400;
/** Characters a page with a text layer has at least; page numbers and stamps do not make one. */
const leastCharacters = 60;

/**
 * A PDF's text as a page: paragraphs put together again, headings as far as type size tells. Where
 * some pages carry no text (a scan) the reading is limited; where none does it is refused.
 */
export async function pdfReading(
  bytes: Uint8Array,
  item: Item,
  { loadPdf, work }: Pick<ReadContext, 'loadPdf' | 'work'>,
): Promise<Reading> {
  if (loadPdf === undefined) return { ok: false, refusal: { kind: 'unreadable-pdf' } };
  try {
    const pdf = await loadPdf();
    // pdf.js takes the buffer for itself, so it gets a copy.
    const file = await pdf.getDocument({
      data: bytes.slice(),
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    }).promise;
    const pages = await readPages(file);
    await file.destroy?.();
    const blank = pages.filter(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0) < leastCharacters).length;
    const steps = layOutInSteps(
      pages.map(({ lines }) => lines),
      pages.map(({ height }) => height),
    );
    const { html, holdsFormulas } = work === undefined ? atOnce(steps) : await work(steps);
    if (html === '') return { ok: false, refusal: { kind: 'unreadable-pdf' } };
    const isScan = blank > Math.max(1, pages.length / 4) || pages.length < file.numPages;
    const limit = isScan ? ({ limit: 'scan' } as const) : holdsFormulas ? ({ limit: 'formulas' } as const) : {};
    return {
      ok: true,
      whole: true,
      html: htmlPage({ title: item.title, body: html }),
      ...limit,
    };
  } catch {
    // pdf.js rejects for encrypted and damaged files alike; neither can be read here.
    return { ok: false, refusal: { kind: 'unreadable-pdf' } };
  }
}

interface ReadPage {
  lines: PlacedLine[];
  height: number;
}

/** A page at a time, each brought to its lines before the next is asked for: the thread is let go between them. */
async function readPages(file: PdfDocument): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= Math.min(file.numPages, mostPages); number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      lines: placed(linesOf({ width, height, runs: items.flatMap(textRun) }, number - 1), width),
      height,
    });
  }
  return pages;
}

/** Parts of brackets and other signs that have no character. */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** A text item of pdf.js: `transform` is the PDF text matrix, whose e and f are where its baseline starts. */
function textRun(item: unknown): PdfText['runs'] {
  const { str, transform, width, height, fontName } = item as Partial<Record<string, unknown>>;
  if (typeof str !== 'string' || !Array.isArray(transform) || str.replace(PRIVATE, '').trim() === '') return [];
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform.map(Number);
  // Text that runs upwards (arXiv's stamp in the margin) is not part of the page's prose.
  if (Math.abs(b) > Math.abs(a)) return [];
  const size = Number(height) || Math.abs(d);
  return [
    {
      text: str.replace(PRIVATE, '').replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC')),
      x,
      y,
      width: Number(width) || 0,
      size,
      font: typeof fontName === 'string' ? fontName : '',
    },
  ];
}
