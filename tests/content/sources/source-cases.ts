import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A case of `tests/fixtures/sources/<source>/cases.json`: an item, the web it lives in, and what comes of it. */
export interface SourceCase {
  source: string;
  name: string;
  link: string;
  title: string;
  excerpt?: string;
  /** A file beside `cases.json` holding the excerpt. */
  excerptFile?: string;
  /** The reader service is switched on. */
  service?: boolean;
  /** File names stand for pages with status 200. */
  web: Record<string, string | { status?: number; file?: string; headers?: Record<string, string> }>;
  expect: {
    verdict?: string;
    /** Which part of a capture's failure tells, and its kind. */
    failure?: 'fetch' | 'refusal' | 'verdict';
    reason?: string;
    contains?: string[];
    lacks?: string[];
    metadata?: Record<string, string>;
  };
}

const folder = join(import.meta.dirname, '../../fixtures/sources');

/** Ids of the sources that have fixtures. */
export function sourcesWithCases(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The cases of a source; none where it has no fixtures yet. */
export function casesOf(source: string): SourceCase[] {
  const file = join(folder, source, 'cases.json');
  if (!existsSync(file)) return [];
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Omit<SourceCase, 'source' | 'name'>>;
  return Object.entries(cases).map(([name, entry]) => ({ ...entry, source, name }));
}

/** A fixture's text. `{{prose}}` and its kin stand for one article that all sources share: `{{prose:2}}` for its first two paragraphs. */
export function fixture(source: string, file: string): string {
  const text = readFileSync(join(folder, source, file), 'utf8');
  return text.replace(
    /\{\{(prose(?:\.zh)?)(?::(\d+))?((?:\|[a-z-]+)*)\}\}|\{\{substack-preloads\}\}/g,
    (match: string, name?: string, count?: string, forms?: string) => {
      if (name === undefined)
        return JSON.stringify(JSON.stringify({ post: { title: 'The pile', audience: 'everyone', body_html: asHtml(prose('prose')) } }));
      const paragraphs = prose(name).slice(0, count === undefined ? undefined : Number(count));
      const asked = (forms ?? '').split('|').slice(1);
      const start = asked.some((form) => form === 'markdown' || form === 'description') ? paragraphs.join('\n\n') : asHtml(paragraphs);
      return asked.reduce((value, form) => (shapes[form] ?? fail(match))(value), start);
    },
  );
}

const shapes: Record<string, ((text: string) => string) | undefined> = {
  markdown: (text) => text,
  description: (text) => `${text}\n\nSlides: https://okafor.example/slides`,
  'leading-on': (text) => `${text}\n\nThe second surprise was the cost of an item that turned out…`,
  escaped: (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  json: (text) => JSON.stringify(text),
};

function prose(name: string): string[] {
  return readFileSync(join(folder, name === 'prose.zh' ? 'prose.zh.txt' : 'prose.en.txt'), 'utf8')
    .trim()
    .split('\n\n');
}

function asHtml(paragraphs: string[]): string {
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
}

function fail(placeholder: string): never {
  throw new Error(`Unknown placeholder ${placeholder}`);
}
