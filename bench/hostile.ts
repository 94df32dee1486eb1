import './dom-globals';
import { decode } from '../src/content/fetch/decode';
import { defaultLimits } from '../src/content/fetch/fetch-page';
import { makeInert } from '../src/content/inert';
import { toMarkdownInSteps } from '../src/content/markdown/to-markdown';
import { parsePage } from '../src/content/page/parse-page';
import { readArticleInSteps } from '../src/content/read-article';
import { sanitiseInSteps } from '../src/content/sanitise';
import { standardiseInSteps } from '../src/content/standardise/standardise';
import { summaryTask } from '../src/model/drafts/summary';
import { harmlessMarkdown } from '../src/model/harmless';
import { messagesFor } from '../src/model/messages';
import { replaceExcerpt } from '../src/note/excerpt';
import { contentHeadingLevel } from '../src/note/full-content';
import { writeFullContent } from '../src/note/write-full-content';
import { editProperties } from '../src/properties/edit-properties';
import type { PropertyChange } from '../src/properties/wanted';
import { DEFAULT_SECTION_NAMES } from '../src/note/sections';
import { safeFileName } from '../src/untrusted/safe-file-name';
import { safeTitle } from '../src/untrusted/safe-title';
import { atOnce } from '../src/slices';

export { fetchPage } from './fetch-adapter';

export const name = 'pending-analysis';
/** The first level of headings in an article becomes the third in the note. */
export const headingShift = 2;

export interface Conversion {
  html?: string;
  bytes?: Uint8Array;
  headers?: Record<string, string>;
  url: string;
  title: string;
  /** The note the article goes into; null for a new one. */
  note: string | null;
}

/** A page's article in a note, by the way it goes in the plugin. */
export function convert({ html, bytes, headers, url, title, note }: Conversion): { note: string; path: string; rejected?: boolean } {
  const text = html ?? decode(bytes ?? new Uint8Array(), headers?.['content-type'] ?? '').text;
  const address = new URL(url);
  const host = note ?? newNote(title, address);
  const path = `RSS/${safeFileName(title)}.md`;
  if (text.length > defaultLimits.maxBytes) return { note: host, path, rejected: true };
  const headingLevel = contentHeadingLevel(host, DEFAULT_SECTION_NAMES);
  const { markdown } = atOnce(readArticleInSteps(parsePage(text, address), { url: address, title, excerpt: '' }, { headingLevel }));
  if (markdown === '') return { note: note ?? host, path };
  const written = writeFullContent(host, DEFAULT_SECTION_NAMES, { markdown });
  return { note: written.ok ? written.text : host, path };
}

function newNote(title: string, url: URL): string {
  return withProperties('\n## Full Content\n', { title: safeTitle(title), url: url.href, tags: ['rss'] });
}

function withProperties(text: string, changes: Record<string, PropertyChange>): string {
  const edit = editProperties(text, changes);
  return edit.ok ? edit.text : text;
}

/** What a model is sent about an article. */
export function buildPrompt({ title, article }: { title: string; article: string }): { role: string; content: string }[] {
  const input = { title, article };
  return messagesFor(summaryTask.instructions(input, 'English'), summaryTask.view(input));
}

/** A model's draft in a note, by both ways a summary goes in: as a property, and in place of the feed's text. */
export function applyAnalysis({ note, llm }: { note: string; llm: string }): { note: string } {
  const { text } = summaryTask.read(llm, { title: '', article: '' });
  const point = harmlessMarkdown(llm);
  return { note: replaceExcerpt(withProperties(note, { summary: text }), DEFAULT_SECTION_NAMES, `${text}\n\n${point}`) };
}

/** A fragment as Markdown. Its headings are put under a top one, as the runner compares absolute levels. */
export function toMarkdown(html: string, url: string): string {
  const address = new URL(url);
  const page = parsePage(`<h1>top</h1>${html}`, address);
  atOnce(standardiseInSteps(page, address));
  const markdown = makeInert(atOnce(toMarkdownInSteps(atOnce(sanitiseInSteps(page.body)), { baseUrl: address, headingLevel: 3 })));
  return markdown.replace(/^### top\n*/, '');
}
