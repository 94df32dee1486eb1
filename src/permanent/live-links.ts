import { structureOf } from '../note/structure';
import { hasBlockId } from '../markdown/block-id';
import { changeOutsideCode } from '../markdown/code-spans';
import { inlineText } from '../untrusted/inline-text';
import { lineText } from '../untrusted/line-text';

const WIKILINK = /!?\[\[([^[\]\n]+)\]\]/g;
/** What may stand before the text of a line. */
const MARKS = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*$/;

/**
 * `text` with every wikilink that would lead nowhere as the text it shows; `dead` names them. `isLive` tells of the part
 * before the `#`; links within the note itself are held against the note. Code stays as it is.
 */
export function withLiveLinks(text: string, isLive: (linkPath: string) => boolean): { text: string; dead: string[] } {
  const { liveLines, bodyFrom, headings } = structureOf(text);
  const dead = new Set<string>();
  const titles = new Set(headings.map((heading) => heading.text));
  const leads = (target: string): boolean => {
    const hash = target.indexOf('#');
    if (hash !== 0) return isLive(hash < 0 ? target : target.slice(0, hash));
    return target.startsWith('#^') ? hasBlockId(text, target.slice(2)) : titles.has(target.slice(1));
  };
  const spans = [{ from: 0, to: bodyFrom }, ...liveLines];
  let written = '';
  let copied = 0;
  for (const { from, to } of spans) {
    const mended = changeOutsideCode(text.slice(from, to), (prose, isStart) =>
      prose.replace(WIKILINK, (link, inside: string, at: number) => {
        const [target = '', ...alias] = inside.split(/\\?\|/);
        if (leads(target.trim())) return link;
        dead.add(target.trim());
        const shown = alias.length > 0 ? alias.join('|') : target.replace(/#\^?/g, ' ').trim();
        if (to <= bodyFrom) return shown;
        return isStart && MARKS.test(prose.slice(0, at)) ? lineText(shown) : inlineText(shown);
      }),
    );
    written += text.slice(copied, from) + mended;
    copied = to;
  }
  return { text: written + text.slice(copied), dead: [...dead] };
}
