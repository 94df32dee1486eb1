import { collapseSpace } from '../../../text/collapse-space';
import { harmlessCharacters } from '../../inert/characters';
import { escapeText, type LineContext } from './escape-text';
import { layMarks } from './lay-marks';
import type { Piece } from './piece';
import { tidyPieces } from './tidy-pieces';

/** Inline content as Markdown, one line but for the page's own line breaks; empty when nothing of it is visible. */
export function writeInline(pieces: readonly Piece[], context: LineContext): string {
  const written = escapeText(layMarks(tidyPieces(pieces)), context);
  return context === 'paragraph' ? written.replace(/\n/g, '  \n') : written.replace(/\n/g, context === 'cell' ? '<br>' : ' ');
}

/** Plain text as Markdown that shows just that, for alternative texts and link titles. */
export function writePlain(text: string): string {
  return escapeText([{ text: collapseSpace(harmlessCharacters(text)), kind: 'link-text' }], 'link-part');
}
