/** The part of pdf.js (as Obsidian's `loadPdfJs` gives it) that reading text needs. */
export interface PdfJs {
  getDocument(source: { data: Uint8Array; isEvalSupported?: boolean; disableFontFace?: boolean; verbosity?: number }): {
    promise: Promise<PdfDocument>;
  };
}

/** An open PDF; pages are counted from 1. */
export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  destroy?(): Promise<unknown>;
}

/** One page of it; lengths in PDF units at scale 1. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number };
  getTextContent(): Promise<{ items: unknown[] }>;
}

/** Loads pdf.js when it is first needed. */
export type LoadPdf = () => Promise<PdfJs>;
