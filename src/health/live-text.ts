import { structureOf } from '../note/structure';
import { linksIn } from '../note/links-in';
import { splice } from '../text/splice';

/** The text with each line outside code, formulas, comments and HTML changed by `change`; line ends stay. */
export function inLiveText(text: string, change: (line: string) => string): string {
  return structureOf(text).liveLines.reduceRight((note, line) => {
    const changed = change(line.text);
    return changed === line.text ? note : splice(note, line.from, line.to, changed);
  }, text);
}

/** The text with some of its links replaced: `change` gets each as it is written, and says what is to stand there. */
export function withLinks(text: string, change: (link: string, target: string) => string): string {
  return inLiveText(text, (line) =>
    linksIn(line).reduceRight((changed, { from, to, target }) => splice(changed, from, to, change(line.slice(from, to), target)), line),
  );
}
