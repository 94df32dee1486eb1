import './dom-globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KnownWorks } from '../src/citations/known-works';
import { namesIn } from '../src/citations/names';
import { referencesInSteps } from '../src/citations/references';
import type { CitedWork } from '../src/citations/work';
import { atOnce } from '../src/slices';
import { extract } from './papers';

/**
 * How well the references of papers are matched with a vault that holds a part of what they cite, and works that are
 * nearly these.  node bench/dist/references.mjs <papers bench> [vaults]
 */
const [folder = '.', vaults = '20'] = process.argv.slice(2);

interface Cited {
  paper: string;
  work: CitedWork;
}

/** Numbers from 0 to 1, the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The works in a paper's own source, where authors, title and year stand apart from each other. */
function citedIn(paper: string): Cited[] {
  const tex = readFileSync(path.join(folder, 'src', paper, 'main.tex'), 'utf8');
  return [...tex.matchAll(/^\\bibitem(?:\[(?:[^\]]*)\])?\{[^}]*\}(.*)$/gm)].map(([, entry = '']) => ({ paper, work: workIn(entry) }));
}

function workIn(entry: string): CitedWork {
  const addresses = [...entry.matchAll(/\\(?:url|href)\{([^}]*)\}/g)].map(([, address = '']) => address);
  const doi = /10\.\d{4,9}\/[^}\s]+/.exec(entry)?.[0];
  const arxiv = /arXiv:(\d{4}\.\d{5})|arxiv\.org\/abs\/(\d{4}\.\d{5})/.exec(entry);
  const plain = entry
    .replace(/\\href\{[^}]*\}\{([^}]*)\}/g, '$1')
    .replace(/\\newblock\s*/g, '')
    .replace(/\\(?:emph|url|doi)\b/g, '')
    .replace(/[{}]/g, '')
    .replace(/~/g, '\u00a0')
    .trim();
  const parts = plain.split(/(?<=[.?]) +/);
  const isYearFirst = /^\d{4}\.$/.test(parts[1] ?? '');
  const title = parts[isYearFirst ? 2 : 1] ?? '';
  // A title may hold a question.
  const more = title.endsWith('?') ? ` ${parts[isYearFirst ? 3 : 2] ?? ''}` : '';
  const years = plain.replace(/10\.\S+|arXiv:\S+|https?:\S+|\d+–+\d+|\d+--\d+/g, '').match(/\b(?:19|20)\d\d\b/g) ?? [];
  const number = arxiv?.[1] ?? arxiv?.[2];
  return {
    kind: number === undefined ? 'article' : 'preprint',
    title: `${title}${more}`.replace(/[.]$/, ''),
    authors: namesIn((parts[0] ?? '').replace(/\u00a0/g, ' ').replace(/\.$/, '')),
    issued: years.at(-1) ?? '',
    ...(doi !== undefined && { doi }),
    ...(number !== undefined && { arxiv: number }),
    ...(addresses[0] !== undefined && doi === undefined && number === undefined && { url: addresses[0] }),
  };
}

/** Works that are nearly one that is cited, and are not it. */
function distractors(work: CitedWork): CitedWork[] {
  const bare: CitedWork = { kind: 'page', title: work.title, authors: work.authors, issued: work.issued ?? '' };
  const words = work.title.split(' ');
  const year = Number(work.issued);
  return [
    { ...bare, issued: String(year + 1) },
    { ...bare, issued: String(year - 1) },
    { ...bare, authors: namesIn('Nobody Elsewhere') },
    { ...bare, title: words.slice(0, -1).join(' ') },
    { ...bare, title: words.slice(1).join(' ') },
    { ...bare, title: `${work.title}, revisited` },
    { ...bare, title: `More on ${work.title}` },
    { ...bare, title: `${work.title}: a second look` },
    { ...bare, title: 'Something else by the same hand' },
    { ...bare, arxiv: '1999.99999', ...(work.arxiv === undefined && { doi: '10.5555/other' }) },
  ];
}

const papers = readdirSync(path.join(folder, 'src')).filter((name) => name !== 'broken');
const cited = papers.flatMap(citedIn);
const references = new Map(
  await Promise.all(
    papers.map(async (name) => {
      const { url } = JSON.parse(readFileSync(path.join(folder, 'data', `${name}.json`), 'utf8')) as { url: string };
      const { markdown } = await extract(readFileSync(path.join(folder, 'data', `${name}.html`), 'utf8'), url);
      return [name, atOnce(referencesInSteps(markdown))] as const;
    }),
  ),
);

const counts = { found: 0, missed: 0, wrong: 0 };
const mistakes = new Set<string>();
for (let seed = 1; seed <= Number(vaults); seed += 1) {
  const random = dice(seed);
  const works = new KnownWorks();
  const held = new Map<string, Cited>();
  cited.forEach((one, at) => {
    const { work } = one;
    for (const [i, other] of distractors(work).entries()) {
      // With the title and year of its own, and no number to tell it by, nobody could tell the last from what is cited.
      const isTold = i < 9 || work.arxiv !== undefined || work.doi !== undefined;
      if (isTold) works.put(`other ${at}.${i}`, other);
    }
    if (random() < 0.5) return;
    // Half of the notes know neither number nor address.
    const { kind, title, authors, issued = '' } = work;
    const bare: CitedWork = { kind, title, authors, issued };
    const path = `note ${at}`;
    works.put(path, random() < 0.5 ? bare : work);
    held.set(path, one);
  });
  for (const [paper, list] of references) {
    const matched = new Set(list.flatMap((reference) => works.matching(reference)));
    for (const [note, { paper: of, work }] of held) {
      if (of !== paper) continue;
      if (matched.delete(note)) counts.found += 1;
      else {
        counts.missed += 1;
        mistakes.add(`missed in ${paper}: ${JSON.stringify(work)}`);
      }
    }
    counts.wrong += matched.size;
    for (const note of matched) mistakes.add(`wrong in ${paper}: ${note} ${JSON.stringify(cited[Number(/\d+/.exec(note)?.[0])]?.work)}`);
  }
}
for (const mistake of mistakes) console.log(mistake);
const { found, missed, wrong } = counts;
console.log(
  `${papers.length} papers, ${cited.length} works cited, ${[...references.values()].flat().length} references read, ${vaults} vaults`,
);
console.log(
  `precision ${(found / (found + wrong)).toFixed(4)}, recall ${(found / (found + missed)).toFixed(4)} (${found} found, ${missed} missed, ${wrong} wrong)`,
);
