import { escapeLine } from '../content/inert/escape-line';
import { wordsOf } from '../content/inert/characters';
import { withInertFormulas } from '../content/inert/formulas';
import { spansOf } from '../content/inert/spans';
import { Macros } from '../content/tex/macros';
import { withQuietDates } from '../markdown/obsidian-syntax';
import { oneVisibleLine } from './invisible';
import type { Written } from './written';

declare const inline: unique symbol;

/** A text behind other text on its line: in a heading, say. */
export type InlineText = Written & { readonly [inline]: true };

/** No footnote of a line has its text on the same line. */
const NO_IDS: ReadonlyMap<string, string> = new Map();

/** Two are usual, the second to see that nothing changes. */
const MOST_PASSES = 6;

/**
 * Plain text from outside as one line of Markdown that shows it and does nothing: its links, formulas over lines,
 * HTML, tags, fields and comments are text; code between backticks stays code.
 */
export function inlineText(text: string): InlineText {
  let line = withQuietDates(oneVisibleLine(text))
    .replace(/!(?=\[)/g, '!\\')
    .replace(/\](?=\()|\$(?=\$)/g, '\\$&');
  // Escaping one mark can turn what follows it into a mark.
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = line;
    const text = withInertFormulas(before, false, new Macros());
    line = escapeLine(text, { noteIds: NO_IDS, text, spans: spansOf(text, false), from: 0, isTable: false });
    if (line === before) return line as InlineText;
  }
  return wordsOf(line) as InlineText;
}
