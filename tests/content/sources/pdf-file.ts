/** Text on a page of a made-up PDF, in units from the lower left. */
export interface PdfWords {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
  typewriter?: boolean;
}

/** The bytes of a PDF with these pages (612 × 792), as small as the format allows: ISO 32000-1, 7.5. */
export function pdfFile(pages: PdfWords[][]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  ];
  pages.forEach((words, at) => {
    const stream = words
      .map(
        ({ x, y, text, size = 10, bold = false, typewriter = false }) =>
          `BT /F${typewriter ? 3 : bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Lines of prose as a column from the top down. */
export function column(
  lines: string[],
  { x, top, leading = 12, size = 10 }: { x: number; top: number; leading?: number; size?: number },
): PdfWords[] {
  return lines.map((text, at) => ({ x, y: top - at * leading, text, size }));
}
