import type { Reason } from '../learning/reasons';
import type { Words } from './words';

/** A piece of a line: plain text, or what stands out of it. */
export interface TextPart {
  text: string;
  isName: boolean;
}

/** A reason for a note's place in the order, in words. */
export function learnedText(reason: Reason, { t, nameOf }: Words): TextPart[] {
  return inParts(sentence(reason, t.learned, nameOf));
}

/** A sentence of which the second part stands out. */
export function inParts([before, strong, after]: readonly [string, string, string]): TextPart[] {
  return [
    { text: before, isName: false },
    { text: strong, isName: true },
    { text: after, isName: false },
  ].filter(({ text }) => text !== '');
}

function sentence(reason: Reason, t: Words['t']['learned'], nameOf: Words['nameOf']): readonly [string, string, string] {
  switch (reason.kind) {
    case 'alike': {
      const { kept, ids } = reason;
      return 2 * kept >= ids.length ? t.keptAlike(kept, ids.length) : t.declinedAlike(ids.length - kept, ids.length);
    }
    case 'source': {
      const { kept, ids } = reason;
      return 2 * kept >= ids.length ? t.keptSource(kept, ids.length) : t.declinedSource(ids.length - kept, ids.length);
    }
    case 'cites':
      return t.cites(reason.paths.length);
    case 'cited-by':
      return t.citedBy(reason.paths.length);
    case 'words':
      return t.words(reason.words);
    case 'note':
      return t.note(nameOf(reason.path));
    case 'unlike':
      return t.unlike;
  }
}

/** Parts of one line from several, with `between` between them, the first letter a capital. */
export function inOneLine(lines: readonly (readonly TextPart[])[], between: string): TextPart[] {
  const parts = lines.flatMap((line, index) => (index === 0 ? line : [{ text: between, isName: false }, ...line]));
  return parts.map((part, index) => (index === 0 ? { ...part, text: capitalised(part.text) } : part));
}

/** The text with a capital at its beginning, where its script has capitals. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}
