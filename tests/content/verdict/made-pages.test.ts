import { describe, expect, it } from 'vitest';
import { verdictPages, type MadePage } from '../../../bench/made/verdict-pages';
import { articleInSteps } from '../../../src/content/article-in-steps';
import { atOnce } from '../../../src/slices';

const url = new URL('https://wards.example/slow-library');
const item = { url, title: 'The slow library', excerpt: '' };

const kinds: Record<MadePage['kind'], readonly string[]> = {
  'not found': ['stub', 'partial'],
  'paid for': ['paywalled'],
  'broken off': ['partial'],
  whole: ['full'],
};

describe.each(Object.entries(kinds))('%s', (kind, expected) => {
  it.each(verdictPages.filter((page) => page.kind === kind).map(({ name, html }) => [name, html]))('%s', (_name, html) => {
    const { verdict } = atOnce(articleInSteps({ ok: true, html }, { item, url }));
    expect(expected, JSON.stringify(verdict.findings)).toContain(verdict.kind);
  });
});
