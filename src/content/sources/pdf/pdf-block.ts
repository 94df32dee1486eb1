import type { PlacedLine } from './columns';
import type { GridCell } from './grid';

/** What lines that belong together are. */
export type PdfBlock =
  | { kind: 'heading'; level: number; lines: PlacedLine[] }
  | { kind: 'table'; rows: GridCell[][] }
  | {
      kind: 'paragraph' | 'item' | 'entry' | 'caption' | 'formula' | 'code' | 'steps';
      lines: PlacedLine[];
    };

/** A block that is its lines. */
export type OfLines = Exclude<PdfBlock, { kind: 'table' }>;

/** What a line may be, apart from a heading. */
export type LineKind = Exclude<OfLines['kind'], 'heading'>;
