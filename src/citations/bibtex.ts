import type { Name, CitedWork } from './work';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What LaTeX takes for more than the character. Braces by name: BibTeX counts them, escaped or not. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** A text as LaTeX prints it, without ligatures such as `--`; all letters are kept, as every engine of today reads UTF-8. */
export function latexText(text: string): string {
  return text.replace(/[\\{}~^<>$&%#_]/g, (mark) => SPECIAL[mark] ?? mark).replace(/([-',`])(?=\1)|[!?](?=`)/g, '$&{}');
}

/** A work as one entry of a `.bib` file, ending in a line end. */
export function bibtexEntry(key: string, work: CitedWork): string {
  const fields = Object.entries(fieldsOf(work)).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
  const type = { article: 'article', preprint: 'misc', page: 'online' }[work.kind];
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
  return `@${type}{${[key, ...lines].join(',\n')}\n}\n`;
}

function fieldsOf({ kind, ...work }: CitedWork): Record<string, string | undefined> {
  const [year, month] = work.issued?.split('-') ?? [];
  const isPage = kind === 'page';
  return {
    title: titleText(work.title),
    author: work.authors.map(nameText).join(' and '),
    // BibLaTeX's own type has its date in one field.
    ...(isPage ? { date: work.issued } : { year, month: MONTHS[Number(month) - 1] }),
    journal: textIn(work.journal),
    eprint: verbatim(work.arxiv),
    archivePrefix: work.arxiv && 'arXiv',
    primaryClass: textIn(work.primaryClass),
    version: textIn(work.version),
    doi: verbatim(work.doi),
    url: verbatim(work.url),
    organization: isPage ? textIn(work.site) : undefined,
    urldate: isPage ? work.accessed : undefined,
    copyright: textIn(work.licence),
  };
}

function textIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : latexText(text);
}

/** A field that is read as it stands: nothing is escaped, and what would end it or begin a command is written as addresses have it. */
function verbatim(text: string | undefined): string | undefined {
  return text?.replace(/[{}$\\\s]/g, (mark) => encodeURIComponent(mark));
}

/** Words with a capital that is not the sentence's first stand in braces: styles put titles into small letters. */
function titleText(title: string): string {
  const words = title.split(' ');
  const written: string[] = [];
  let held: string[] = [];
  const close = (): void => {
    if (held.length > 0) written.push(`{${held.join(' ')}}`);
    held = [];
  };
  words.forEach((word, at) => {
    const rest = at === 0 || /[:?!.]$/.test(words[at - 1] ?? '') ? word.replace(/\p{Lu}/u, '') : word;
    if (/\p{Lu}/u.test(rest)) held.push(latexText(word));
    else {
      close();
      written.push(latexText(word));
    }
  });
  close();
  return written.join(' ');
}

/** Family name first, so that nobody has to guess; what is no person's name, or would be read as two, in braces. */
function nameText(name: Name): string {
  if ('literal' in name) return `{${latexText(name.literal)}}`;
  return [name.family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .filter((part) => part !== '')
    .map((part) => (/(?:^| )and(?: |$)|,/i.test(part) ? `{${latexText(part)}}` : latexText(part)))
    .join(', ');
}
