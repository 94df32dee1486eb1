import { asObject, asText, jsonObject } from '../../untrusted/json';
import { selectFirst } from '../page/look-up';

/** What a page in Distill's template says of itself, for a script to draw its head from. */
export interface FrontMatter {
  title?: string | undefined;
  description?: string | undefined;
  authors: string[];
  published?: string | undefined;
}

/**
 * Distill's front matter: JSON in `d-front-matter` (its second generation, al-folio and the ICLR blog posts), YAML in
 * `script[type="text/front-matter"]` (its first): https://github.com/distillpub/template/blob/master/src/components/d-front-matter.js
 */
export function readFrontMatter(page: Document): FrontMatter {
  const holder = selectFirst(page, 'd-front-matter script, script[type="text/front-matter"], dt-front-matter script');
  const text = holder?.textContent ?? '';
  const data = jsonObject(text);
  if (data === undefined) return readYaml(text);
  const authors: unknown[] = Array.isArray(data['authors']) ? data['authors'] : [];
  return {
    title: asText(data['title']),
    description: asText(data['description']),
    authors: authors.map(authorName).filter((name) => name !== undefined),
    published: asText(data['published']) ?? asText(data['publishedDate']) ?? asText(data['date']),
  };
}

/** `{author, authorURL}`, or the name as the only key with the address as its value. */
function authorName(author: unknown): string | undefined {
  const fields = asObject(author);
  return (
    asText(author) ?? asText(fields?.['author']) ?? asText(fields?.['name']) ?? (fields === undefined ? undefined : Object.keys(fields)[0])
  );
}

/**
 * The few values of a stranger's YAML that matter: lines of `key: value`, and authors as a line or as a list of names,
 * of names with an address behind them, or of objects that begin with the name (`- user: ada`).
 */
export function readYaml(text: string): FrontMatter {
  const value = (...keys: string[]) =>
    keys
      .map((key) => new RegExp(`^\\s*${key}:[ \\t]*(["']?)([^\\n]+?)\\1[ \\t]*$`, 'im').exec(text)?.[2])
      .find((found) => found !== undefined);
  const list = /^authors:[ \t]*\n((?:[ \t-][^\n]*(?:\n|$))*)/im.exec(dedented(text))?.[1] ?? '';
  const authors = list
    .split('\n')
    .map((line) => /^\s*-\s*(?:(?:author|name|user):\s*)?["']?([^:"'\n]{2,100}?)["']?\s*(?::.*)?$/.exec(line)?.[1]?.trim())
    .filter((name) => name !== undefined);
  const author = value('author');
  return {
    title: value('title'),
    description: value('description'),
    authors: authors.length > 0 || author === undefined ? authors : [author],
    published: value('published', 'date'),
  };
}

/** Templates indent their YAML as the page around it. */
function dedented(text: string): string {
  const indent = /^[ \t]*(?=\S)/m.exec(text)?.[0] ?? '';
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}
