import type { Rule } from '../rule';
import { blockQuote } from './block-quote';
import { callout } from './callout';
import { codeBlock } from './code-block';
import { definition, definitionTerm } from './definition-list';
import { details } from './details';
import { dropped } from './dropped';
import { emphasis } from './emphasis';
import { caption } from './figure';
import { displayFormula, inlineFormula } from './formula';
import { heading } from './heading';
import { highlight } from './highlight';
import { image } from './image';
import { inlineCode } from './inline-code';
import { keptTag } from './kept-tag';
import { lineBreak } from './line-break';
import { link } from './link';
import { list } from './list';
import { noteMark } from './note-mark';
import { paragraph } from './paragraph';
import { quotation } from './quotation';
import { strike } from './strike';
import { strong } from './strong';
import { table } from './table';
import { thematicBreak } from './thematic-break';

/** Every rule; where two fit an element the first is taken. */
export const rules: readonly Rule[] = [
  paragraph, heading, list, blockQuote, callout, details, codeBlock, table, thematicBreak, definitionTerm, definition, caption, displayFormula,
  noteMark, inlineFormula, link, image, inlineCode, emphasis, strong, strike, highlight, keptTag, quotation, lineBreak, dropped,
];
