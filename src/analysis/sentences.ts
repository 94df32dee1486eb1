import { plainOf } from '../markdown/plain-text';
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

/** Whether a text is read as Chinese: its ideographs, each worth half a word, outweigh its Latin words. */
export function isChinese(text: string): boolean {
  const ideographs = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return ideographs > words * 2;
}
