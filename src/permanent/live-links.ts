import { structureOf } from '../note/structure';
import { splice } from '../text/splice';
import { escaped } from '../note/quote';

const WIKILINK = /!?\[\[([^[\]\n]+)\]\]/g;

/**
 * `text` with every wikilink that would lead nowhere as the text it shows; `dead` names them. `isLive` tells of the part
 * before the `#`; links within the note itself are held against the note. Code stays as it is.
 */
export function withLiveLinks(text: string, isLive: (linkPath: string) => boolean): { text: string; dead: string[] } {
  const { liveLines, bodyFrom } = structureOf(text);
  const dead = new Set<string>();
  const spans = [{ from: 0, to: bodyFrom }, ...liveLines];
  const result = spans.reduceRight((note, { from, to }) => {
    const line = text.slice(from, to);
    const mended = outsideCode(line, (prose) =>
      prose.replace(WIKILINK, (link, inside: string) => {
        const [target = '', ...alias] = inside.split('|');
        if (leads(target.trim(), text, isLive)) return link;
        dead.add(target.trim());
        return alias.length > 0 ? alias.join('|') : target.replace(/#\^?/g, ' ').trim();
      }),
    );
    return mended === line ? note : splice(note, from, to, mended);
  }, text);
  return { text: result, dead: [...dead].reverse() };
}

function leads(target: string, text: string, isLive: (linkPath: string) => boolean): boolean {
  const hash = target.indexOf('#');
  if (hash !== 0) return isLive(hash < 0 ? target : target.slice(0, hash));
  const part = target.slice(1);
  const pattern = part.startsWith('^') ? `(?:^|[ \\t])${escaped(part)}[ \\t]*$` : `^#{1,6}[ \\t]+${escaped(part)}[ \\t]*$`;
  return new RegExp(pattern, 'm').test(text);
}

function outsideCode(line: string, change: (prose: string) => string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}
