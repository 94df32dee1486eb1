import { sentenceSpans } from '../text/sentence-spans';
import { proseBlocks, type ProseBlock } from './prose-blocks';

/** One sentence of a Markdown text. */
export interface Sentence {
  /** Its Markdown, verbatim: `markdown.slice(from, to)`. */
  text: string;
  /** Offsets in the source; `to` is exclusive. */
  from: number;
  to: number;
  /** What a reader sees of it, on one line: no marks, addresses or formulas. */
  plain: string;
  block: ProseBlock;
}

/** The sentences of the prose of a Markdown text, in order; English, Chinese or both at once. */
export function sentencesOf(markdown: string): Sentence[] {
  return proseBlocks(markdown).flatMap((block) => sentencesOfBlock(markdown, block));
}

function sentencesOfBlock(markdown: string, block: ProseBlock): Sentence[] {
  return sentenceSpans(markdown.slice(block.from, block.to)).map(([start, end]) => {
    const from = block.from + start;
    const to = block.from + end;
    const text = markdown.slice(from, to);
    return { text, from, to, plain: plainOf(text), block };
  });
}

/** What a reader sees of a piece of Markdown, on one line. Formulas are left out. */
export function plainOf(markdown: string): string {
  // Every repetition between brackets is bounded: a text of brackets alone must not take for ever.
  return markdown
    .replace(/(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)+/g, '\n')
    .replace(/!\[[^[\]]{0,300}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,100}\])/g, ' ')
    .replace(/[ \t]*\[\^[^\]\s]{1,60}\]/g, '')
    .replace(/\[\[(?:[^[\]|]{0,300}\|)?([^[\]]{0,300})\]\]/g, '$1')
    .replace(/\[((?:[^[\]]|\[[^[\]]{0,100}\]){0,400})\](?:\((?:[^()]|\([^()]{0,200}\)){0,2000}\)|\[[^[\]]{0,100}\])/g, '$1')
    .replace(/<[^<>\n]+>/g, ' ')
    .replace(/\$[^$\n]+\$/g, ' ')
    .replace(/[*_~=]{2,}|`+/g, '')
    .replace(/(^|[^\p{L}\p{N}])[*_](?=\S)|(\S)[*_](?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Like {@link plainOf}, with the formulas as they are written: what a claim says without them is another claim. */
export function readableOf(markdown: string): string {
  const formulas: string[] = [];
  const marked = markdown.replace(/\$\$?[^$\n]+\$\$?/g, (formula) => `\ue000${formulas.push(formula) - 1}\ue001`);
  return plainOf(marked).replace(/\ue000(\d+)\ue001/g, (_, index: string) => formulas[Number(index)] ?? '');
}

/** Whether a text is read as Chinese: its ideographs, each worth half a word, outweigh its Latin words. */
export function isChinese(text: string): boolean {
  const ideographs = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return ideographs > words * 2;
}
