import { articleInSteps } from '../src/content/article-in-steps';
import { pdfReading } from '../src/content/sources/pdf/pdf-reading';
import type { LoadPdf } from '../src/content/sources/pdf/pdf-js';
import { atOnce } from '../src/slices';

/** The adapter for the benchmark of papers as PDF files; `loadPdf` resolves to pdf.js. */
export async function readPdf(bytes: Uint8Array, loadPdf: LoadPdf): Promise<{ markdown: string; verdict?: string }> {
  const url = new URL('https://paper.invalid/paper.pdf');
  const item = { url, title: '', excerpt: '' };
  const reading = await pdfReading(bytes, item, { loadPdf });
  if (!reading.ok) return { markdown: '' };
  const { article, verdict } = atOnce(articleInSteps(reading, { item, url, headingLevel: 1 }));
  return { markdown: article.markdown, verdict: verdict.kind };
}
