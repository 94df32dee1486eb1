import { selectAll } from '../page/look-up';

/** The schema.org article a page describes in JSON-LD, as plain text and numbers. */
export interface JsonLdArticle {
  headline?: string;
  name?: string;
  author?: string;
  datePublished?: string;
  dateModified?: string;
  publisher?: string;
  inLanguage?: string;
  description?: string;
  isAccessibleForFree?: boolean;
  wordCount?: number;
  /** The whole text of the article; some sites put HTML in it, some only the beginning. */
  articleBody?: string;
}

type Json = Record<string, unknown>;

/** The schema.org types that stand for a text to read: https://schema.org/Article and its kin. */
const articleType = /(?:Article|BlogPosting|Posting|Report|NewsStory|Chapter|CreativeWork)$/;

/** The article of the page's JSON-LD blocks; empty when there is none that can be read. */
export function readJsonLd(page: Document): JsonLdArticle {
  for (const script of selectAll(page, 'script[type="application/ld+json"]')) {
    const data = parse(script.textContent);
    const article = findArticle(data, 0);
    if (article !== undefined) return describe(article, namesById(data));
  }
  return {};
}

function parse(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, '');
  try {
    return JSON.parse(bare);
  } catch {
    // Raw line breaks inside strings are the commonest fault, and harmless to mend.
    try {
      return JSON.parse(bare.replace(/[\r\n\t]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = findArticle(entry, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isJson(value)) return undefined;
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && articleType.test(type))) return value;
  return findArticle(value['@graph'] ?? value['mainEntity'], depth + 1);
}

/** Names of the people and organisations that the article refers to by their `@id`, as Yoast writes them. */
function namesById(data: unknown): ReadonlyMap<string, string> {
  const graph = isJson(data) && !Array.isArray(data) ? data['@graph'] : data;
  const nodes: unknown[] = Array.isArray(graph) ? graph : [];
  return new Map(
    nodes.flatMap((node): [string, string][] => {
      const [id, name] = isJson(node) ? [text(node['@id']), text(node['name'])] : [];
      return id === undefined || name === undefined ? [] : [[id, name]];
    }),
  );
}

function describe(article: Json, known: ReadonlyMap<string, string>): JsonLdArticle {
  const free = article['isAccessibleForFree'];
  const words = Number(article['wordCount']);
  return {
    headline: text(article['headline']),
    name: text(article['name']),
    author: names(article['author'], known),
    datePublished: text(article['datePublished']),
    dateModified: text(article['dateModified']),
    publisher: names(article['publisher'], known),
    inLanguage: text(article['inLanguage']),
    description: text(article['description']),
    isAccessibleForFree: free === undefined ? undefined : !/^false$/i.test(text(free) ?? 'true'),
    wordCount: Number.isFinite(words) && words > 0 ? words : undefined,
    articleBody: text(article['articleBody']),
  };
}

function names(value: unknown, known: ReadonlyMap<string, string>): string | undefined {
  const found = [value].flat().map((entry) => (isJson(entry) ? (text(entry['name']) ?? known.get(text(entry['@id']) ?? '')) : text(entry)));
  const said = found.filter((name) => name !== undefined && !/^https?:/.test(name));
  return said.length > 0 ? said.join(', ') : undefined;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
