import { isRaw } from './block';
import { withoutCode } from './code-spans';
import { readBlocks } from './read-blocks';

/**
 * A text in which everything that is no Markdown is blanked: code, formulas between `$$`, comments, HTML, and code spans
 * of one line. Offsets stay as they are.
 */
export function onlyMarkdown(text: string): string {
  let blanked = '';
  for (const { from, to } of readBlocks(text).filter(isRaw))
    blanked += text.slice(blanked.length, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ');
  return (blanked + text.slice(blanked.length)).split('\n').map(withoutCode).join('\n');
}
