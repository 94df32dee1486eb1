/** A page's text as runs in PDF units (1/72 inch), origin at the lower left. */
export interface PdfText {
  width: number;
  height: number;
  runs: PdfRun[];
}

/** Characters set in one go. Lengths in PDF units; the position is where their baseline begins. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Type size. */
  size: number;
  font: string;
}
