import { parse } from '@retorquere/bibtex-parser';
import type { CitedWork, Name } from '../../src/citations/work';

/** The entries of a `.bib` file as a parser of the field reads them, in our terms. */
export function parsedBibtex(bib: string): { key: string; type: string; work: Omit<CitedWork, 'kind' | 'language'> }[] {
  const { entries, errors } = parse(bib, { sentenceCase: false, caseProtection: false });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return entries.map(({ key, type, fields }) => {
    const text = (name: string): string | undefined => (fields as Record<string, string | undefined>)[name];
    const month = text('month')?.padStart(2, '0');
    const work = {
      title: text('title') ?? '',
      authors: (fields.author ?? []).map(({ name, lastName = '', firstName = '', prefix, suffix }): Name => {
        if (name !== undefined) return { literal: name };
        return { family: [prefix, lastName].filter(Boolean).join(' '), given: firstName, ...(suffix !== undefined && { suffix }) };
      }),
      issued: text('date') ?? [text('year'), month].filter(Boolean).join('-'),
      arxiv: text('eprint'),
      version: text('version'),
      primaryClass: text('primaryclass'),
      doi: text('doi'),
      url: text('url'),
      journal: text('journal'),
      site: text('organization') ?? (fields as { organization?: string[] }).organization?.join(),
      accessed: text('urldate'),
      licence: text('copyright'),
    };
    return {
      key,
      type,
      work: Object.fromEntries(Object.entries(work).filter(([, value]) => value !== undefined && value !== '')) as never,
    };
  });
}
