import { describe, expect, it } from 'vitest';
import { boilerplate } from './boilerplate';
import { heroes } from './heroes';
import { linkLists } from './link-lists';
import { articleOf, type PageCase } from './made-page';
import { metadata } from './metadata';
import { tables } from './tables';

const kinds: Record<string, readonly PageCase[]> = { linkLists, boilerplate, heroes, tables, metadata };

describe.each(Object.entries(kinds))('%s', (_kind, cases) => {
  it.each(cases.map((page) => [page.name, page] as const))('%s', (_name, page) => {
    const article = articleOf(page);
    for (const text of page.contains ?? []) expect(article.markdown).toContain(text);
    for (const text of page.lacks ?? []) expect(article.markdown).not.toContain(text);
    expect(article.metadata).toMatchObject(page.metadata ?? {});
  });
});
