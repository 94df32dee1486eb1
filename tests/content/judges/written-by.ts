import { capture, capturePasted } from '../../../src/content/capture';
import { jinaReader } from '../../../src/content/sources/jina-reader';
import type { PdfJs } from '../../../src/content/sources/pdf/pdf-js';
import { DEFAULT_SECTION_NAMES as names } from '../../../src/note/sections';
import { readPendingNote, type PendingNote } from '../../../src/note/pending-note';
import type { Choices } from '../../../src/permanent/choices';
import { defaultChoices } from '../../../src/permanent/default-choices';
import { draftNotes } from '../../../src/permanent/draft';
import { relatedNotes } from '../../../src/permanent/related-notes';
import { pretendClock, webOf, type Web } from '../web-of';
import { MemoryVault, memoryLinks } from '../../memory-vault';
import { pendingNote } from '../../note/sample';
import { contextOf, path, sourceOf } from '../../permanent/drafting';

/** A sentence of an article, long enough to be taken for one. */
export const PROSE =
  'The river rose in spring and the survey team counted fish along the banks of it, as they had every year since the weir was built.';

const clock = { now: () => new Date('2026-02-21'), wait: () => Promise.resolve() };
const item = (address: string) => ({ url: new URL(address), title: 'River notes', excerpt: '' });

/** The article of a piece of HTML between paragraphs, pasted. */
export async function pasted(html: string): Promise<string> {
  const html3 = `<article><p>${PROSE}</p>${html}<p>${PROSE}</p></article>`;
  const captured = await capturePasted({ html: html3, text: '' }, item('https://river.example.org/notes'), { clock });
  return captured.ok ? captured.article.markdown : '';
}

/** The article that is found at an address, and what its page says of itself, each as a line. */
export async function captured(address: string, web: Web, excerpt = ''): Promise<string> {
  const { http } = webOf(web);
  const found = await capture({ ...item(address), excerpt }, { http, clock: pretendClock(), loadPdf }, { services: [jinaReader()] });
  if (!found.ok) throw new Error(`Nothing was found: ${JSON.stringify(found.tried)}`);
  return found.article.markdown;
}

/** An answer of a host's. */
export const answer = (type: string, body: string | object): { headers: Record<string, string>; body: string } => ({
  headers: { 'content-type': `${type}; charset=utf-8` },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** Markdown between paragraphs. */
export const between = (markdown: string): string => `${PROSE}\n\n${markdown}\n\n${PROSE.repeat(3)}`;

/** A PDF of one page whose text layer holds the lines of the file's own text. */
const loadPdf = (): Promise<PdfJs> =>
  Promise.resolve({
    getDocument: ({ data }) => {
      const lines = new TextDecoder().decode(data).split('\n').slice(1);
      const items = lines.map((str, at) => ({
        str,
        transform: [10, 0, 0, 10, 72, 760 - at * 14],
        width: str.length * 4,
        height: 10,
        fontName: 'F1',
      }));
      const page = { getViewport: () => ({ width: 612, height: 792 }), getTextContent: () => Promise.resolve({ items }) };
      return { promise: Promise.resolve({ numPages: 1, getPage: () => Promise.resolve(page) }) };
    },
  });

/** The pending note whose feed's text is this. */
export const noteOf = (excerpt: string): PendingNote => readPendingNote(pendingNote({ excerpt }), names);

/** A source whose properties hold a value, as YAML reads it back. */
export function withProperty(key: string, value: string): string {
  return pendingNote().replace(/\nstatus: /, `\n${key}: ${JSON.stringify(value)}\nstatus: `);
}

/** The new notes made of a pending one, and what one that exists is extended by. */
export function promoted(text: string, change: Partial<Choices> = {}, template?: string): string {
  const vault = new MemoryVault({ [path]: text, 'Mine.md': '# Mine\n\nMine.\n' });
  const source = sourceOf(text);
  const links = relatedNotes(source, names, memoryLinks(vault)).map((link) => ({ ...link, chosen: true }));
  const choices = { ...defaultChoices(source, { folder: '', names, links }), ...change };
  const context = contextOf(vault, template === undefined ? {} : { template });
  const made = draftNotes(source, choices, context);
  const extended = draftNotes(source, choices, context, { path: 'Mine.md', text: vault.get('Mine.md') });
  return [made, extended]
    .flatMap((draft) => {
      if (!draft.ok) throw new Error(JSON.stringify(draft.errors));
      return draft.changes.filter((one) => one.path !== path).map((one) => (one.kind === 'new' ? one.text : one.after));
    })
    .join('\n\n');
}

/** A pending note with a section in front of its checklist. */
export function withSection(section: string): string {
  return pendingNote({ fullContent: `${PROSE} ^kp-1` }).replace('## Analysis Checklist', `${section}\n\n## Analysis Checklist`);
}
