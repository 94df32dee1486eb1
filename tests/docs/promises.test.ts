import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/promises.md', 'utf8');
const promises = page.split(/^## /m).slice(1);
const named = [...page.matchAll(/^- `([^`]+)`: (?:\*(.+)\*|.+)$/gm)].map(([line, file = '', title]) => ({ line, file, title }));

describe('the page of promises', () => {
  it('names a test for each', () => {
    expect(promises.length).toBeGreaterThan(8);
    expect(promises.filter((promise) => !/^- `tests\//m.test(promise))).toEqual([]);
    expect(page.match(/^- /gm)).toHaveLength(named.length);
  });

  it.each(named)('$line', ({ file, title }) => {
    expect(existsSync(file)).toBe(true);
    const source = readFileSync(file, 'utf8');
    expect(source).not.toMatch(/\b(?:it|describe)\.(?:skip|todo|only)\b/);
    if (title !== undefined)
      expect(["'", '"', '`'].some((quote) => source.includes(`(${quote}${title}`) || source.includes(`  ${quote}${title}`))).toBe(true);
  });
});
