import type { Item } from '../../item';
import { htmlPage } from '../html-page';
import type { Reading } from '../source';
import type { LoadPdf, PdfDocument } from './pdf-js';
import { layOut } from './lay-out';
import type { PdfText } from './pdf-text';

/** Beyond this a PDF is a book, and reading it would hold the app up. */
const mostPages = 400;
/** Characters a page with a text layer has at least; page numbers and stamps do not make one. */
const leastCharacters = 60;

/**
 * A PDF's text as a page: paragraphs put together again, headings as far as type size tells. Where
 * some pages carry no text (a scan) the reading is limited; where none does it is refused.
 */
export async function pdfReading(bytes: Uint8Array, item: Item, loadPdf: LoadPdf | undefined): Promise<Reading> {
  if (loadPdf === undefined) return { ok: false, refusal: { kind: 'unreadable-pdf' } };
  try {
    const pdf = await loadPdf();
    // pdf.js takes the buffer for itself, so it gets a copy.
    const file = await pdf.getDocument({ data: bytes.slice(), isEvalSupported: false, disableFontFace: true, verbosity: 0 }).promise;
    const pages = await readPages(file);
    await file.destroy?.();
    const blank = pages.filter(({ runs }) => runs.reduce((sum, { text }) => sum + text.length, 0) < leastCharacters).length;
    const body = layOut(pages);
    if (body === '') return { ok: false, refusal: { kind: 'unreadable-pdf' } };
    const isScan = blank > Math.max(1, pages.length / 4) || pages.length < file.numPages;
    return { ok: true, whole: true, html: htmlPage({ title: item.title, body }), ...(isScan ? { limit: 'scan' as const } : {}) };
  } catch {
    // pdf.js rejects for encrypted and damaged files alike; neither can be read here.
    return { ok: false, refusal: { kind: 'unreadable-pdf' } };
  }
}

async function readPages(file: PdfDocument): Promise<PdfText[]> {
  const pages: PdfText[] = [];
  for (let number = 1; number <= Math.min(file.numPages, mostPages); number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, runs: items.flatMap(textRun) });
  }
  return pages;
}

/** A text item of pdf.js: `transform` is the PDF text matrix, whose e and f are where its baseline starts. */
function textRun(item: unknown): PdfText['runs'] {
  const { str, transform, width, height, fontName } = item as Partial<Record<string, unknown>>;
  if (typeof str !== 'string' || !Array.isArray(transform) || str.trim() === '') return [];
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform.map(Number);
  // Text that runs upwards (arXiv's stamp in the margin) is not part of the page's prose.
  if (Math.abs(b) > Math.abs(a)) return [];
  const size = Number(height) || Math.abs(d);
  return [{ text: str, x, y, width: Number(width) || 0, size, font: typeof fontName === 'string' ? fontName : '' }];
}
