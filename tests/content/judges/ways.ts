import { metadataOf } from '../../../src/analysis/steps/metadata';
import { makeInert } from '../../../src/content/inert';
import { capturePasted } from '../../../src/content/capture';
import { markdownPage } from '../../../src/content/sources/markdown-page';
import { atomicNotesTask } from '../../../src/model/drafts/atomic-notes';
import { keyPointsTask } from '../../../src/model/drafts/key-points';
import { linkReasonsTask } from '../../../src/model/drafts/link-reasons';
import { summaryTask } from '../../../src/model/drafts/summary';
import { readPendingNote } from '../../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES } from '../../../src/note/sections';
import { summaryOf } from '../../../src/permanent/excerpt-summary';
import { pendingNote } from '../../note/sample';

/** A way in: what a text from outside has become where it is written into a note. */
export interface Way {
  name: string;
  /** What is a formula there; absent where it stands between dollars. */
  isFormula?: boolean;
  /** A property, in which nothing is drawn. */
  isProperty?: boolean;
  write: (attack: string) => string | Promise<string>;
}

const PROSE =
  'The river rose in spring and the survey team counted fish along the banks of it, as they had every year since the weir was built.';
const url = new URL('https://river.example.org/notes');
const item = { url, title: 'River notes', excerpt: '' };
const noteOf = (excerpt: string) => readPendingNote(pendingNote({ excerpt }), DEFAULT_SECTION_NAMES);

async function pasted(html: string): Promise<string> {
  const captured = await capturePasted({ html: `<article><p>${PROSE}</p>${html}<p>${PROSE}</p></article>`, text: '' }, item, {
    clock: { now: () => new Date('2026-02-21'), wait: () => Promise.resolve() },
  });
  return captured.ok ? captured.article.markdown : '';
}

function asText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}

const article = { title: 'River notes', article: PROSE };

/** Every way in that is written to a note. A new one is one line. */
export const ways: readonly Way[] = [
  { name: 'a page’s text', write: (attack) => pasted(`<p>${asText(attack)}</p>`) },
  { name: 'a page’s list', write: (attack) => pasted(`<ul><li>${asText(attack)}</li></ul>`) },
  { name: 'a page’s table', write: (attack) => pasted(`<table><tr><th>a</th></tr><tr><td>${asText(attack)}</td></tr></table>`) },
  { name: 'a page’s heading', write: (attack) => pasted(`<h2>${asText(attack)}</h2><p>${PROSE}</p>`) },
  { name: 'a page’s formula', isFormula: true, write: (attack) => pasted(`<p>Let <span class="math">${asText(attack)}</span> be.</p>`) },
  { name: 'a page’s formula on lines of its own', isFormula: true, write: (attack) => pasted(`<div class="math">${asText(attack)}</div>`) },
  { name: 'Markdown of a site', write: async (attack) => pasted(await markdownPage({ markdown: `${PROSE}\n\n${attack}\n\n${PROSE}` })) },
  { name: 'Markdown as it is', write: (attack) => makeInert(`${PROSE}\n\n${attack}\n\n${PROSE}`) },
  { name: 'a feed’s text', write: (attack) => summaryOf(noteOf(attack)) },
  { name: 'a summary of a model', write: (attack) => summaryTask.read(attack, article).text },
  {
    name: 'a note of a model',
    write: (attack) =>
      atomicNotesTask
        .read(`# A claim\n> ${PROSE}\n${attack}`, { ...article, count: 1 })
        .notes.map(({ body }) => body)
        .join('\n'),
  },
  {
    name: 'a key point of a model',
    write: (attack) =>
      keyPointsTask
        .read(`- ${PROSE} || ${attack.replace(/\n/g, ' ')}`, { ...article, count: 1 })
        .points.map(({ words }) => words)
        .join('\n'),
  },
  {
    name: 'a reason for a link of a model',
    write: (attack) =>
      [
        ...linkReasonsTask.read(`1. ${attack.replace(/\n/g, ' ')}`, { ...article, notes: [{ path: 'a.md', name: 'a' }] }).reasons.values(),
      ].join('\n'),
  },
  {
    name: 'what a page says of itself',
    isProperty: true,
    write: (attack) =>
      metadataOf(noteOf(''), { author: attack, site: attack, published: attack, doi: attack })
        .map(({ found }) => `"${String(found)}"`)
        .join('\n'),
  },
];
