import { describe, expect, it } from 'vitest';
import { KnownWorks } from '../../src/citations/known-works';
import { namesIn } from '../../src/citations/names';
import { referencesInSteps } from '../../src/citations/references';
import { atOnce } from '../../src/slices';

/** Made-up works with what makes titles and names hard to find. */
const WORKS = [
  ['TIDE: Pre-reading of Deep Harbours', 'Jana Devlin, Ming-Wei Cho', '2019'],
  ['Patience Is All We Have', 'Asha Vasan, Noam Shaw, Łukasz Krol', '2017'],
  ['Patience is all we have, really', 'Jane Dorn', '2018'],
  ['Readers are Few-Shot Skimmers', 'Tom B. Braun, Ben Mane', '2020'],
  ['PILE-4 Technical Report', 'OpenShelf', '2023'],
  ['Are Sudden Abilities of Large Readers a Mirage?', 'Rylan Schaff, Bran Mirad', '2023'],
  ['A Page is Worth 16x16 Notes: Transformers for Reading at Scale', 'Alexei Dosov', '2021'],
  ['“Why Should I Read You?”: Explaining the Choices of Any Reader', 'Marco Tulio Ribas', '2016'],
  ["Don't Stop Reading: Adapt Readers to Domains and Tasks", 'Suchin Guru', '2020'],
  ['The Curious Case of Note (De)Generation', 'Ari Holt', '2020'],
  ['$\\beta$-Piles: Learning Basic Heaps', 'Irina Higg', '2017'],
  ['Eva: A Method for Slow Optimization', 'Dirk P. Kinga, Jim Ban', '2015'],
  ['On the Dangers of Patient Parrots: Can Inboxes Be Too Big? 🦜', 'Emilia M. Bend, Timna Geb', '2021'],
  ['Deep residual reading', 'Kai Hu', '2016'],
  ['1984 and after', 'Ana de la Cruz', '1999'],
  ['L2 regularization versus piles', 'Twan van Laarhof', '2017'],
  ['Self-Reading', 'Yizhong Wu', '2023'],
] as const;

const inverted = (name: string): string => (name.includes(' ') ? `${name.split(' ').at(-1) ?? ''}, ${name.charAt(0)}.` : name);
const initialled = (name: string): string => (name.includes(' ') ? `${name.charAt(0)}. ${name.split(' ').at(-1) ?? ''}` : name);

type Style = (title: string, authors: readonly string[], year: string) => string;
const STYLES: Readonly<Record<string, Style>> = {
  plain: (t, a, y) => `${a.join(', ')}. ${t}. *Harbour*, ${y}.`.replace('?.', '?'),
  'ACL, with a link': (t, a, y) => `${a.join(' and ')}. ${y}. [${t}](https://x.example/p). In *Proceedings*, pages 1–9.`,
  IEEE: (t, a, y) => `[3] ${a.map(initialled).join(', ')}, “${t},” in *Proc. Harbour*, ${y}, pp. 11–20.`,
  APA: (t, a, y) => `${a.map(inverted).join(', & ')} (${y}). ${t}. *Journal*, *3*(2), 1–20.`,
  LNCS: (t, a, y) => `${a.map(inverted).join(', ')}: ${t}. In: Harbour (${y})`,
  BibLaTeX: (t, a, y) => `${a[0] ?? ''} et al. “${t}”. In: *arXiv preprint* (${y}).`,
  'et al. before a colon': (t, a, y) => `${inverted(a[0] ?? '')}, et al.: ${t}. arXiv (${y})`,
  Nature: (t, a, y) => `${a[0] ?? ''} *et al.*, *${t}*, Harbour **5**, 123 (${y}).`,
  'GB/T 7714': (t, a, y) => `${a[0] ?? ''}, et al. ${t}[J]. arXiv, ${y}.`,
  'bold names': (t, a, y) => `**${a[0] ?? ''}** (${y}) "${t}", Harbour`,
  'year behind the title': (t, a, y) => `${a.join(', ')}. ${t}, ${y}. URL https://x.example/${y}.`,
  'in parentheses': (t, a, y) => `"${t}" (${a.join(', ')}, ${y})`,
  'title first': (t, a, y) => `${t}. ${a.join(', ')}. ${y}.`,
};

describe.each(Object.entries(STYLES))('a reference in the style of %s', (_, style) => {
  const works = new KnownWorks();
  for (const [title, authors, year] of WORKS) works.put(title, { kind: 'page', title, authors: namesIn(authors), issued: year });

  it.each(WORKS)('names %s alone', (title, authors, year) => {
    const [reference] = atOnce(referencesInSteps(`A claim.[^1]\n\n[^1]: ${style(title, authors.split(', '), year)}\n`));
    expect(reference && works.matching(reference)).toEqual([title]);
  });

  it.each(WORKS)('names none in another year than that of %s', (title, authors, year) => {
    const [reference] = atOnce(referencesInSteps(`A claim.[^1]\n\n[^1]: ${style(title, authors.split(', '), String(Number(year) + 1))}\n`));
    expect(reference && works.matching(reference)).toEqual([]);
  });
});
