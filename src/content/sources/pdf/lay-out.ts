import { escapeHtml } from '../html-page';
import { blocksInSteps, formulaTexts } from './blocks';
import type { PdfBlock } from './pdf-block';
import type { PlacedLine } from './columns';
import { CALLED, takeFootnotes, type PdfFootnote } from './footnotes';
import type { GridCell } from './grid';
import { plainText } from './line-kinds';
import { RAISED, SIGNS_OF_LINES, SUBSCRIPT } from './lines';
import { withoutRunningHeads } from './running-heads';
import { typographyOf, type Typography } from './typography';
import { joinerFor, type Join } from './join-lines';

/** A document's text as HTML, and whether formulas in it are but the signs they consist of. */
export interface LaidOut {
  html: string;
  holdsFormulas: boolean;
}

/**
 * The pages' lines as HTML: headings, paragraphs joined over lines, columns and pages, lists, tables, footnotes. It yields
 * between its steps so that the thread can be let go.
 */
export function* layOutInSteps(pages: readonly (readonly PlacedLine[])[], heights: readonly number[]): Generator<void, LaidOut> {
  const clean = withoutRunningHeads(pages, heights);
  yield;
  const type = typographyOf(clean.flat());
  yield;
  const taken: ReturnType<typeof takeFootnotes>[] = [];
  for (const lines of clean) {
    taken.push(takeFootnotes(lines, type));
    yield;
  }
  const blocks = yield* blocksInSteps(
    taken.flatMap(({ text }) => text),
    type,
  );
  const write = new Writer(joinerFor(clean.flat()), type);
  yield;
  return {
    html: yield* write.all(
      blocks,
      taken.flatMap(({ footnotes }) => footnotes),
    ),
    holdsFormulas: blocks.some(({ kind }) => kind === 'formula'),
  };
}

/** Blocks written in one step. */
const STEP = 50;

class Writer {
  constructor(
    private readonly join: Join,
    private readonly type: Typography,
  ) {}

  *all(blocks: readonly PdfBlock[], footnotes: readonly PdfFootnote[]): Generator<void, string> {
    const parts: string[] = [];
    for (let i = 0; i < blocks.length; i += 1) {
      if (i % STEP === 0) yield;
      const items: string[] = [];
      for (let block = blocks[i]; block?.kind === 'item' || block?.kind === 'entry'; block = blocks[(i += 1)])
        items.push(`<li>${this.text(block.lines)}</li>`);
      if (items.length > 0) {
        parts.push(`<ul>${items.join('')}</ul>`);
        i -= 1;
      } else if (blocks[i] !== undefined) parts.push(this.block(blocks[i] as PdfBlock));
    }
    const notes = footnotes.map(({ key, lines }) => `<li id="fn-${escapeHtml(key)}" role="doc-footnote"><p>${this.text(lines)}</p></li>`);
    return [...parts, ...(notes.length === 0 ? [] : [`<ol>${notes.join('')}</ol>`])].join('\n');
  }

  private block(block: PdfBlock): string {
    switch (block.kind) {
      case 'table':
        return tableOf(block.rows);
      case 'heading':
        return `<h${block.level}>${this.text(block.lines)}</h${block.level}>`;
      case 'formula':
        return formulaTexts(block.lines)
          .map((text) => `<p>${written(text)}</p>`)
          .join('');
      case 'code':
        return `<pre>${this.code(block.lines)}</pre>`;
      case 'steps':
        return `<p>${block.lines.map(({ text }) => written(text)).join('<br>')}</p>`;
      case 'caption':
        return `<p><em>${this.caption(block.lines)}</em></p>`;
      default:
        return `<p>${this.text(block.lines)}</p>`;
    }
  }

  /** What the caption is of may be a picture, which is seen on its page. */
  private caption(lines: readonly PlacedLine[]): string {
    const text = this.text(lines);
    const name = /^\p{L}+\.?\s*\d+(?:\.\d+)?/u.exec(text)?.[0] ?? '';
    return name === '' ? text : `<a href="#page=${(lines[0]?.page ?? 0) + 1}">${name}</a>${text.slice(name.length)}`;
  }

  private text(lines: readonly PlacedLine[]): string {
    return written(lines.map(({ text }) => text).reduce(this.join));
  }

  private code(lines: readonly PlacedLine[]): string {
    const left = Math.min(...lines.map(({ x }) => x));
    return lines
      .map((line) => {
        const width = (line.right - line.x) / Math.max(1, line.text.length) || this.type.size / 2;
        return ' '.repeat(Math.max(0, Math.round((line.x - left) / width))) + escapeHtml(plainText(line));
      })
      .join('\n');
  }
}

/** Text as HTML, with links where it calls a footnote. */
function written(text: string): string {
  return escapeHtml(text)
    .replace(new RegExp(`${CALLED.open}([^${CALLED.close}]{1,12})${CALLED.close}`, 'g'), (_, key: string) => {
      const mark = key.replace(/^\d+-/, '');
      return `<sup><a href="#fn-${key}" role="doc-noteref">${mark}</a></sup>`;
    })
    .replace(/([\ue000\ue004\ue006])([^\ue000-\ue007]*)[\ue001\ue005\ue007]/g, (_, open: string, script: string) => scriptOf(open, script))
    .replace(SIGNS_OF_LINES, '');
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋';

/** Numbers have characters of their own as scripts; others are set by tags, and signs stand as they are. */
function scriptOf(open: string, script: string): string {
  const isAbove = open !== SUBSCRIPT.open;
  if (/^[\d+−-]+$/.test(script)) {
    const digits = isAbove ? SUPERSCRIPTS : SUBSCRIPTS;
    return script.replace(/[\d+−-]/g, (sign) => digits['0123456789+−'.indexOf(sign === '-' ? '−' : sign)] ?? sign);
  }
  if (open === RAISED.open || script === '') return script;
  return isAbove ? `<sup>${script}</sup>` : `<sub>${script}</sub>`;
}

function tableOf(rows: readonly (readonly GridCell[])[]): string {
  const lines = rows.map((row, i) => {
    const name = i === 0 ? 'th' : 'td';
    return `<tr>${row.map(({ text, span }) => `<${name}${span > 1 ? ` colspan="${span}"` : ''}>${written(text)}</${name}>`).join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}
