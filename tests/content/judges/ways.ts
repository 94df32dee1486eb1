import { statusesIn } from '../../../src/kinds/adopted-kind';
import { metadataOf } from '../../../src/analysis/steps/metadata';
import { summaryDrafts } from '../../../src/analysis/summary-drafts';
import { makeInert } from '../../../src/content/inert';
import { markdownPage } from '../../../src/content/sources/markdown-page';
import { atomicNotesTask } from '../../../src/model/drafts/atomic-notes';
import { keyPointsTask } from '../../../src/model/drafts/key-points';
import { linkReasonsTask } from '../../../src/model/drafts/link-reasons';
import { summaryTask } from '../../../src/model/drafts/summary';
import { tagsTask } from '../../../src/model/drafts/tags';
import { summaryOf } from '../../../src/permanent/excerpt-summary';
import { propertiesOf, readFrontmatter } from '../../../src/properties/frontmatter';
import { settingsFrom } from '../../../src/settings/settings';
import { tagFrom } from '../../../src/untrusted/tag';
import { runPrinted } from '../../../src/verbs/printed';
import { MemoryVault } from '../../memory-vault';
import { pendingNote } from '../../note/sample';
import { verbsOver } from '../../verbs/deps';
import { answer, between, captured, noteOf, pasted, promoted, PROSE, withProperty, withSection } from './written-by';

/** A way in: what a text from outside has become where it is written into a note. */
export interface Way {
  name: string;
  /** What is a formula there; absent where it stands between dollars. */
  isFormula?: boolean;
  /** A property, in which nothing is drawn. */
  isProperty?: boolean;
  write: (attack: string) => string | Promise<string>;
}

function asText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}

const asLine = (text: string): string => text.replace(/\n/g, ' ');
const article = { title: 'River notes', article: PROSE };
const SITE = 'https://river.example.org/notes';

/** Every way in that is written to a note. A new one is one line. */
export const ways: readonly Way[] = [
  { name: 'a page’s text', write: (attack) => pasted(`<p>${asText(attack)}</p>`) },
  { name: 'a page’s list', write: (attack) => pasted(`<ul><li>${asText(attack)}</li></ul>`) },
  { name: 'a page’s table', write: (attack) => pasted(`<table><tr><th>a</th></tr><tr><td>${asText(attack)}</td></tr></table>`) },
  { name: 'a page’s heading', write: (attack) => pasted(`<h2>${asText(attack)}</h2><p>${PROSE}</p>`) },
  { name: 'a page’s formula', isFormula: true, write: (attack) => pasted(`<p>Let <span class="math">${asText(attack)}</span> be.</p>`) },
  { name: 'a page’s formula on lines of its own', isFormula: true, write: (attack) => pasted(`<div class="math">${asText(attack)}</div>`) },
  { name: 'Markdown of a site', write: async (attack) => pasted(await markdownPage({ markdown: between(attack) })) },
  { name: 'Markdown as it is', write: (attack) => makeInert(between(attack)) },
  { name: 'a PDF', write: (attack) => captured(SITE, { [SITE]: answer('application/pdf', `%PDF-\n${between(attack)}`) }) },
  { name: 'a file of plain text', write: (attack) => captured(SITE, { [SITE]: answer('text/plain', between(attack)) }) },
  {
    name: 'a README on GitHub',
    write: (attack) =>
      captured('https://github.com/a/b', { 'https://raw.githubusercontent.com/a/b/HEAD/README.md': answer('text/plain', between(attack)) }),
  },
  {
    name: 'an issue on GitHub',
    write: (attack) =>
      captured('https://github.com/a/b/issues/1', {
        'https://api.github.com/repos/a/b/issues/1': answer('application/json', {
          body: between(attack),
          title: attack,
          user: { login: attack },
        }),
      }),
  },
  {
    name: 'a post by LessWrong’s API',
    write: (attack) =>
      captured('https://www.lesswrong.com/posts/abcdefghijklm/x', {
        'https://www.lesswrong.com/api/post/abcdefghijklm': answer('text/markdown', between(attack)),
      }),
  },
  {
    name: 'an answer of Jina’s',
    write: (attack) =>
      captured(SITE, {
        [`https://r.jina.ai/${SITE}`]: answer('application/json', {
          data: { content: between(attack), title: attack, publishedTime: attack },
        }),
      }),
  },
  {
    name: 'an article in a feed',
    write: (attack) => captured(SITE, {}, `<p>${`${PROSE} `.repeat(60)}</p><p>${asText(attack)}</p><p>${`${PROSE} `.repeat(60)}</p>`),
  },
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
    name: 'the claim of a model’s note',
    write: (attack) => {
      const { notes } = atomicNotesTask.read(`# The ${asLine(attack)}\n> ${PROSE}\nSo.`, { ...article, count: 1 });
      return notes
        .map(({ title }) => promoted(pendingNote(), { points: [{ quote: PROSE, words: '', part: undefined, own: title }] }))
        .join('\n');
    },
  },
  {
    name: 'a key point of a model',
    write: (attack) =>
      keyPointsTask
        .read(`- ${PROSE} || ${asLine(attack)}`, { ...article, count: 1 })
        .points.map(({ words }) => words)
        .join('\n'),
  },
  {
    name: 'a reason for a link of a model',
    write: (attack) =>
      [...linkReasonsTask.read(`1. ${asLine(attack)}`, { ...article, notes: [{ path: 'a.md', name: 'a' }] }).reasons.values()].join('\n'),
  },
  { name: 'tags of a model', write: (attack) => tagsTask.read(attack, { ...article, vocabulary: ['river'], count: 5 }).known.join('\n') },
  {
    name: 'a draft of a summary',
    write: (attack) =>
      summaryDrafts({ content: between(attack), keyPoints: [], excerpt: attack })
        .map(({ text }) => text)
        .join('\n\n'),
  },
  { name: 'a title', write: (attack) => promoted(pendingNote({ title: asLine(attack).replace(/["\\]/g, '') })) },
  { name: 'a title of a verb', write: (attack) => promoted(pendingNote(), { title: attack }) },
  { name: 'tags of a note', write: (attack) => promoted(pendingNote({ tags: JSON.stringify(['river', attack]) })) },
  {
    name: 'tags of a verb',
    write: (attack) => promoted(pendingNote(), { tags: [tagFrom(attack) ?? tagFrom('river')].flatMap((tag) => tag ?? []) }),
  },
  { name: 'a summary in the properties', write: (attack) => promoted(withProperty('summary', attack)) },
  {
    name: 'a value in a template',
    write: (attack) =>
      promoted(
        withProperty('author', attack),
        {},
        '# {{title}}\n\nBy {{author}}.\n\n{{author}}\n\n- {{author}}\n\n> {{author}}\n\n{{author|blockquote}}\n',
      ),
  },
  {
    name: 'an article of another pipeline',
    write: (attack) => promoted(pendingNote({ fullContent: between(attack) }), {}, '# {{title}}\n\n{{content}}\n'),
  },
  { name: 'a key point’s quote', write: (attack) => promoted(withSection(`## Key points\n\n- "${asLine(attack)}"`)) },
  {
    name: 'a key point’s words',
    write: (attack) => promoted(withSection(`## Key points\n\n- "${PROSE}" [[#^kp-1|source]]\n  ${attack.replace(/\n/g, '\n  ')}`)),
  },
  {
    name: 'a key point’s place',
    write: (attack) => promoted(withSection(`## Key points\n\n- "${PROSE}" [[#${asLine(attack).replace(/[[\]|]/g, '')}|source]]`)),
  },
  { name: 'a reason among related notes', write: (attack) => promoted(pendingNote().replace(/- \n$/, `- [[Mine]]: ${asLine(attack)}\n`)) },
  {
    name: 'what a page says of itself',
    isProperty: true,
    write: (attack) =>
      metadataOf(noteOf(''), {
        author: attack,
        site: attack,
        published: attack,
        doi: attack,
        canonicalUrl: attack,
        language: attack,
        modified: attack,
        arxivVersion: attack,
        categories: attack,
        comments: attack,
        journal: attack,
        licence: attack,
      })
        .map(({ found }) => `"${String(found)}"`)
        .join('\n'),
  },
  {
    name: 'a reason of a verb',
    isProperty: true,
    write: async (attack) => {
      const vault = new MemoryVault({ 'a.md': pendingNote() });
      await runPrinted('decline', { path: 'a.md', reason: attack }, verbsOver(vault).deps);
      const text = vault.get('a.md');
      return JSON.stringify(propertiesOf(text, readFrontmatter(text))['declined_reason']);
    },
  },
  {
    name: 'settings of the plugin’s folder',
    isProperty: true,
    write: (attack) => {
      const {
        done = '',
        declined = '',
        literature = '',
      } = statusesIn(
        settingsFrom({
          analyzedStatus: attack,
          declinedStatus: attack,
          literatureStatus: attack,
        }).kinds,
      ) ?? {};
      return [done, declined, literature].map((status) => `"${status}"`).join('\n');
    },
  },
];
