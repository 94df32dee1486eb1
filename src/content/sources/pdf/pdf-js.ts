/** The part of pdf.js (as Obsidian's `loadPdfJs` gives it) that reading text needs. */
export interface PdfJs {
  getDocument(source: { data: Uint8Array; isEvalSupported?: boolean; disableFontFace?: boolean; verbosity?: number }): { promise: Promise<PdfDocument> };
}

export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  destroy?(): Promise<unknown>;
}

export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number };
  getTextContent(): Promise<{ items: unknown[] }>;
}

/** Loads pdf.js when it is first needed. */
export type LoadPdf = () => Promise<PdfJs>;
