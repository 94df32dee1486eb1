import { isElement } from '../../page/is-element';
import { inlineFootnotes } from './inline-footnotes';
import { linkedFootnotes } from './linked-footnotes';
import { FOOTNOTES_TITLE, numberedFootnotes } from './numbered-footnotes';
import { selectAll, selectFirst } from '../../page/look-up';

/**
 * Footnotes of every kind become a mark, `sup[data-note-ref]` around its link, and a body,
 * `[data-note]` with the same key. First those that stand where they are marked, then those a mark
 * links to, last those that a number alone joins to its mark.
 */
export function standardiseFootnotes(page: Document, url: URL): void {
  inlineFootnotes(page);
  linkedFootnotes(page, url);
  numberedFootnotes(page);
  if (selectFirst(page, '[data-note]') === null) return;
  removeFrames(page);
  for (const mark of selectAll(page, 'sup[data-note-ref]')) dropBrackets(mark);
}

/** Brackets around nothing but marks: `[1, 2]`, each number a mark. */
function dropBrackets(mark: Element): void {
  const before = mark.previousSibling;
  if (before?.nodeType !== 3 || before.nodeValue?.endsWith('[') !== true) return;
  for (let at = mark.nextSibling; at !== null; at = at.nextSibling) {
    if (isElement(at) && at.hasAttribute('data-note-ref')) continue;
    const text = at.nodeType === 3 ? (at.nodeValue ?? '') : '';
    if (/^[\s,;–-]+$/.test(text)) continue;
    if (!text.startsWith(']')) return;
    before.nodeValue = before.nodeValue.slice(0, -1);
    at.nodeValue = text.slice(1);
    return;
  }
}

/** Headings and rules above nothing but footnotes: those stand at the end, and are named there by their marks. */
function removeFrames(page: Document): void {
  const frames = Array.from(selectAll(page, 'hr, h2, h3, h4, h5, h6')).filter(
    ({ localName, textContent }) => localName === 'hr' || FOOTNOTES_TITLE.test(textContent.trim()),
  );
  for (const frame of frames.slice(-MOST)) if (holdsOnlyFootnotes(frame)) frame.remove();
}

/** How many are looked at, counted from the end: each may take a look at all that follows it. */
const MOST = 100;

/** Whether what follows, up to the next heading or rule, or to the end for a rule, is footnotes alone. */
function holdsOnlyFootnotes(frame: Element): boolean {
  const isRule = frame.localName === 'hr';
  let found = !isRule;
  for (let at = frame.nextElementSibling; at !== null; at = at.nextElementSibling) {
    if (/^(?:hr|h[1-6])$/.test(at.localName) && !isRule) return found;
    const words = at.textContent.trim().length;
    const noted =
      at.closest('[data-note]') === null
        ? Array.from(at.querySelectorAll('[data-note]'), (footnote) => footnote.textContent.trim().length).reduce(
            (sum, length) => sum + length,
            0,
          )
        : words;
    if (words - noted > 30 || (words > 0 && noted === 0 && !FOOTNOTES_TITLE.test(at.textContent.trim()))) return false;
    found ||= noted > 0;
  }
  return found;
}
