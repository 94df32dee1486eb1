import type { Page, Rule } from '../rule';
import { blockQuote } from './block-quote';
import { callout } from './callout';
import { blockInLine, cell, codeInCell, itemInCell } from './cell';
import { codeBlock } from './code-block';
import { container, plain } from './container';
import { definition, definitionTerm } from './definition-list';
import { details, summary } from './details';
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
import { list, listItem } from './list';
import { footnoteReference } from './footnote-reference';
import { quotation } from './quotation';
import { strike } from './strike';
import { strong } from './strong';
import { table } from './table';
import { thematicBreak } from './thematic-break';

/** Every rule for a page; where two fit an element the first is taken. What is frequent stands first. */
export function rulesFor(page: Page): Rule[] {
  return [
    ...[
      container,
      footnoteReference,
      link(page),
      plain,
      emphasis,
      strong,
      displayFormula,
      inlineFormula,
      inlineCode,
      image(page),
      lineBreak,
    ],
    ...[itemInCell, codeInCell, blockInLine, listItem, cell, list, heading(page), callout, blockQuote, codeBlock, table],
    ...[keptTag, caption, highlight, strike, definitionTerm, definition, summary, details, quotation, thematicBreak, dropped],
  ];
}
